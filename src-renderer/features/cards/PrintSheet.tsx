/** What the printer gets instead of the window: the own fingerprint on one sheet, with room for signature and date. */
import { formatChineseDate, type LocalDate } from '@shared/domain/calendar/local-date';
import type { CallOutput } from '@shared/ipc/contract';
import { createPortal } from 'react-dom';
import { Fingerprint } from '../../components/Fingerprint';
import '../../components/print.css';
import './cards.css';

interface Props {
  readonly card: CallOutput<'card.own'>;
  readonly today: LocalDate;
}

export function PrintSheet({ card, today }: Props) {
  return createPortal(
    <div className="print-sheet printed" aria-hidden="true">
      <h1>身份卡指纹核对单</h1>
      <p className="print-sheet-unit">{card.name}</p>
      <p>
        单位代码：{card.code}　身份卡：第 {card.serial} 张　有效期：{formatChineseDate(card.validFrom)}至
        {formatChineseDate(card.validTo)}
      </p>
      <Fingerprint digits={card.fingerprint} size="large" />
      <p>请在“单位与身份”页照此逐组录入；有一组不符即不要使用，并与本单位联系。</p>
      <p className="print-sheet-sign">
        <span>交付人：</span>
        <span>接收人：</span>
        <span>打印日期：{formatChineseDate(today)}</span>
      </p>
    </div>,
    document.body,
  );
}
