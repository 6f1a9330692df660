/** What the printer gets instead of the window: the ledger as it is filtered. */
import { formatChineseDate, type LocalDate } from '@shared/domain/calendar/local-date';
import type { PromiseRow } from '@shared/ipc/calls/promise-calls';
import { createPortal } from 'react-dom';
import { matterLabel } from '../../strings/matter-words';
import { PROMISE_STATE_WORDS } from '../../strings/promise-words';
import '../../components/print.css';

const TITLES = ['序号', '事项', '要点', '承诺内容', '承办单位', '承诺日期', '状态', '兑现日期', '销号日期'];

export function PrintedPromises({
  rows,
  unitName,
  question,
  today,
}: {
  readonly rows: readonly PromiseRow[];
  readonly unitName: string;
  /** What is filtered by, in words. */
  readonly question: string;
  readonly today: LocalDate;
}) {
  return createPortal(
    <div className="print-register printed" aria-hidden="true">
      <h1>承诺台账</h1>
      <p>
        单位：{unitName}　打印日期：{formatChineseDate(today)}　范围：{question}　共 {rows.length} 条
      </p>
      <table>
        <thead>
          <tr>
            {TITLES.map((title) => (
              <th key={title}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={`${row.assignmentId}${row.pointId}`}>
              <td>{index + 1}</td>
              <td>
                {matterLabel(row.kind, row.number)} {row.title}
              </td>
              <td>{row.point}</td>
              <td>{row.answer}</td>
              <td>{row.unitName}</td>
              <td>{row.promisedOn}</td>
              <td>{PROMISE_STATE_WORDS[row.state]}</td>
              <td>{row.fulfilledOn ?? ''}</td>
              <td>{row.confirmedOn ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>,
    document.body,
  );
}
