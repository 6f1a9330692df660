/** What the printer gets instead of the window: the telephone receipts of one go, unit by unit, with room to tick off who was called. */
import { localDateOf } from '@shared/domain/calendar/local-date';
import { packageKindWord } from '@shared/domain/wording/package-wording';
import { createPortal } from 'react-dom';
import type { StagedPackage } from '../import-state';
import { groupsOfFour } from '../ReceiptCode';
import '../../../components/print.css';
import './incoming.css';

interface Props {
  readonly written: readonly Extract<StagedPackage, { state: 'written' }>[];
}

export function PrintedReceipts({ written }: Props) {
  return createPortal(
    <div className="print-sheet printed" aria-hidden="true">
      <h1>电话回执号清单</h1>
      <table className="printed-receipts">
        <thead>
          <tr>
            <th>序号</th>
            <th>发来单位</th>
            <th>类别</th>
            <th>封装日期</th>
            <th>电话回执号</th>
            <th>已报（时间、接听人）</th>
          </tr>
        </thead>
        <tbody>
          {written.map(({ plan, outcome }, index) => (
            <tr key={plan.stagingId}>
              <td>{index + 1}</td>
              <td>{plan.sender.name}</td>
              <td>{packageKindWord(plan.kind)}</td>
              <td>{localDateOf(plan.createdAt)}</td>
              <td className="printed-code">{groupsOfFour(outcome.receiptCode)}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <p>共 {written.length} 个包。回执号只报给发来该包的单位。</p>
    </div>,
    document.body,
  );
}
