/** What the printer gets: the recovery code on one sheet, with its number, who keeps it, how it is used and when it is void. */
import { formatChineseDate } from '@shared/domain/calendar/local-date';
import type { CallOutput } from '@shared/ipc/contract';
import { createPortal } from 'react-dom';
import { GroupedDigits } from '../../components/GroupedDigits';
import '../../components/print.css';

interface Props {
  readonly sheet: CallOutput<'keys.make-sheet'>;
  readonly groups: readonly string[];
  readonly unit: { readonly name: string; readonly code: string };
}

export function PrintRecoverySheet({ sheet, groups, unit }: Props) {
  return createPortal(
    <div className="print-sheet printed" aria-hidden="true">
      <h1>承复恢复单</h1>
      <p className="print-sheet-unit">{unit.name}</p>
      <p>
        第 {sheet.number} 号　单位代码：{unit.code}　打印日期：{formatChineseDate(sheet.madeOn)}　保管：
        {sheet.keeper}
      </p>
      <GroupedDigits groups={groups} label="恢复码" size="large" />
      <p>忘记口令时：在解锁页点“忘记口令”，照此逐组录入，再设新口令。新机器恢复备份后，同样使用。</p>
      <p>
        本单等同于口令。请密封保管，不得拍照、复印，不与本机存放在一处；打印新恢复单后，本单作废，应收回销毁。
      </p>
      <p className="print-sheet-sign">
        <span>交付人：</span>
        <span>保管人：</span>
        <span>日期：</span>
      </p>
    </div>,
    document.body,
  );
}
