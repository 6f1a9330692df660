/** The way back from a whole backup: choose the folder, see whose it is and of when, confirm; the desk then opens anew and asks for its password. */

import { formatChineseDate, localDateOf } from '@shared/domain/calendar/local-date';
import type { FoundBackup } from '@shared/ipc/calls/safety-calls';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/queries';
import { ProgressNote } from '../../components/ProgressNote';
import { ShowError } from '../../components/ShowError';
import { clockTime, sizeText } from '../../strings/amounts';
import './backup.css';

interface Props {
  /** This machine has a present state, which is kept aside. */
  readonly replaces: boolean;
  readonly onBack: () => void;
}

export function RestoreBackup({ replaces, onBack }: Props) {
  const find = useAct('backup.find', { quiet: true });
  const restore = useAct('backup.restore', { quiet: true });
  const [found, setFound] = useState<FoundBackup>();
  const choose = async () => {
    restore.reset();
    const outcome = await find.run({});
    if (outcome.ok && outcome.value) setFound(outcome.value);
  };
  const error = restore.error?.code === 'CANCELLED' ? undefined : (restore.error ?? find.error);
  return (
    <div className="restore">
      <p className="grey">
        请选择整份备份的文件夹，名称以“承复备份”开头。每个文件都核对无误后才放到本机；有一处不符，本机就没有任何改动。
      </p>
      {found && <FoundFacts found={found} />}
      {found && (
        <Alert
          type="warning"
          showIcon
          title={`恢复到 ${instantOf(found.madeAt)}，此后的办理要重新取得`}
          description={
            <ul className="restore-consequences">
              <li>
                恢复后先给各单位导出一次，对方才知道要补送；备份之后收到和导出过的内容，会随对方下一次来包带回。
              </li>
              <li>备份之后只在本机录入、没有导出过的内容，需要补录。</li>
              {replaces ? (
                <li>本机现在的数据先另存再替换；口令和恢复单仍是现在的。</li>
              ) : (
                <li>恢复后用备份时的口令或恢复单解锁；原机器不要再使用。</li>
              )}
            </ul>
          }
        />
      )}
      {restore.running && <ProgressNote task="backup.restore" text="正在核对并恢复" />}
      {error && <ShowError error={error} />}
      <div className="restore-buttons">
        <Button onClick={onBack} disabled={restore.running}>
          返回
        </Button>
        <Button
          type={found ? 'default' : 'primary'}
          loading={find.running}
          disabled={restore.running}
          onClick={() => void choose()}
        >
          {found ? '另选文件夹' : '选择文件夹'}
        </Button>
        {found && (
          <Button
            type="primary"
            danger={replaces}
            loading={restore.running}
            onClick={() => void restore.run({ token: found.token })}
          >
            恢复这份备份
          </Button>
        )}
      </div>
    </div>
  );
}

function FoundFacts({ found }: { readonly found: FoundBackup }) {
  return (
    <dl className="restore-facts">
      <dt>单位</dt>
      <dd>{found.unitName}</dd>
      <dt>备份于</dt>
      <dd>{instantOf(found.madeAt)}</dd>
      <dt>内容</dt>
      <dd>
        {found.files} 个文件，{sizeText(found.size)}
      </dd>
      <dt>文件夹</dt>
      <dd>{found.folderName}</dd>
    </dl>
  );
}

function instantOf(at: number): string {
  return `${formatChineseDate(localDateOf(at))} ${clockTime(at)}`;
}
