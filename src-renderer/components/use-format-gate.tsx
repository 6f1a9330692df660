/** Before a final is made: shows what the format check says of it, and lets the person decide. Silent where nothing is wrong. */
import type { CallArgument } from '@shared/ipc/contract';
import { App } from 'antd';
import { useCallback } from 'react';
import { useAct } from '../api/queries';

type Subject = CallArgument<'format.check-before-final'>;

const SHOWN = 8;

/** True: go on. A check that fails itself holds nobody up: the final is checked again when it is made. */
export function useFormatGate(): (subject: Subject) => Promise<boolean> {
  const { modal } = App.useApp();
  const { run } = useAct('format.check-before-final', { quiet: true });
  return useCallback(
    async (subject) => {
      const told = await run(subject);
      if (!told.ok || told.value.length === 0) return true;
      const findings = told.value;
      return modal.confirm({
        title: `正式稿有${findings.length}处不符合公文格式`,
        content: (
          <ul className="reason-list">
            {findings.slice(0, SHOWN).map((finding) => (
              <li key={finding.id}>
                {finding.element}
                {finding.excerpt !== '' && `“${finding.excerpt}”`}：{finding.found}；应为{finding.wanted}（
                {finding.clause}）
              </li>
            ))}
            {findings.length > SHOWN && <li>还有{findings.length - SHOWN}处</li>}
          </ul>
        ),
        okText: '仍然生成',
        cancelText: '返回修改',
      });
    },
    [modal, run],
  );
}
