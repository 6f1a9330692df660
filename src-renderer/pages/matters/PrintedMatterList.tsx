/** The list of matters on paper, as it is asked for now: one table, its heads on every sheet (Ctrl+P on the list). */
import { formatChineseDate } from '@shared/domain/calendar/local-date';
import type { MatterQuestion } from '@shared/ipc/calls/matter-question';
import { useCallback } from 'react';
import { callMain } from '../../api/call';
import { useStatus } from '../../app/desk';
import { PrintOnKey } from '../../components/PrintOnKey';
import { STEP_SHORT_WORDS } from '../../strings/assignment-words';
import { matterLabel, stageWord } from '../../strings/matter-words';

/** The most that one answer holds; more belongs into a ledger, not on paper by a key. */
const MOST = 500;

export function PrintedMatterList({ question }: { readonly question: MatterQuestion }) {
  const { identity, today } = useStatus();
  const load = useCallback(
    () => callMain('matter.list', { ...question, offset: 0, limit: MOST }),
    [question],
  );
  return (
    <PrintOnKey lying title="事项清单" from={`${identity.name}　${formatChineseDate(today)}打印`} load={load}>
      {({ rows, total }) => (
        <>
          <p>
            共 {total} 件{total > rows.length && `，这里印出前 ${rows.length} 件`}
          </p>
          <table>
            <thead>
              <tr>
                {['编号', '标题', '承办单位', '环节', '期限', '下一步'].map((word) => (
                  <th key={word}>{word}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td className="paper-short">{matterLabel(row.kind, row.number)}</td>
                  <td>
                    {row.mergedWith !== undefined && '（并案）'}
                    {row.title}
                  </td>
                  <td>{row.units || '未交办'}</td>
                  <td className="paper-short">{stageWord(row)}</td>
                  <td className="paper-short">{row.dueOn ? formatChineseDate(row.dueOn) : ''}</td>
                  <td>{row.step ? `${row.step.unitName}：${STEP_SHORT_WORDS[row.step.code]}` : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </PrintOnKey>
  );
}
