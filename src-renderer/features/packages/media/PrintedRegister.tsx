/** What the printer gets instead of the window: the register as a book, in the order it was kept. */
import { formatChineseDate, type LocalDate, localDateOf } from '@shared/domain/calendar/local-date';
import { MEDIUM_KIND_WORDS } from '@shared/domain/exchange/medium';
import type { MediumRow } from '@shared/ipc/calls/medium-calls';
import { createPortal } from 'react-dom';
import { MEDIUM_DIRECTION_WORDS } from '../../../strings/exchange-words';
import { CLASSIFICATION_WORDS } from '../../../strings/matter-words';
import '../../../components/print.css';
import '../exchange.css';

interface Props {
  readonly rows: readonly MediumRow[];
  readonly unitName: string;
  readonly today: LocalDate;
}

export function PrintedRegister({ rows, unitName, today }: Props) {
  return createPortal(
    <div className="print-register printed" aria-hidden="true">
      <h1>载体登记簿</h1>
      <p>
        单位：{unitName}　打印日期：{formatChineseDate(today)}　共 {rows.length} 件
      </p>
      <table>
        <thead>
          <tr>
            {[
              '登记日期',
              '编号',
              '方向',
              '类型',
              '密级',
              '对方单位及封装包',
              '用途',
              '送件人',
              '收回日期',
              '登记人',
            ].map((title) => (
              <th key={title}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows].reverse().map((medium) => (
            <tr key={medium.id}>
              <td>{localDateOf(medium.registeredAt)}</td>
              <td>{medium.number}</td>
              <td>{MEDIUM_DIRECTION_WORDS[medium.direction]}</td>
              <td>{MEDIUM_KIND_WORDS[medium.kind]}</td>
              <td>{CLASSIFICATION_WORDS[medium.classification]}</td>
              <td>
                {medium.packages.map(({ packageId, peerName, fileName }) => (
                  <div key={packageId}>
                    {peerName} {fileName}
                  </div>
                ))}
              </td>
              <td>
                {medium.purpose}
                {medium.note !== '' && `（${medium.note}）`}
              </td>
              <td>{medium.carrier}</td>
              <td>{medium.returnedOn ?? ''}</td>
              <td>{medium.registeredBy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>,
    document.body,
  );
}
