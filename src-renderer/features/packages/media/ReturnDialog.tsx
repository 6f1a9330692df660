/** The day a medium came back; its number may go out again from then on. */
import { type LocalDate, localDateOf } from '@shared/domain/calendar/local-date';
import type { MediumRow } from '@shared/ipc/calls/medium-calls';
import { useState } from 'react';
import { useAct } from '../../../api/queries';
import { DayField } from '../../../components/DayField';
import { Dialog } from '../../../components/Dialog';
import { LongTextField } from '../../../components/LongTextField';

interface Props {
  readonly medium: MediumRow;
  readonly today: LocalDate;
  readonly onClose: () => void;
}

export function ReturnDialog({ medium, today, onClose }: Props) {
  const [returnedOn, setReturnedOn] = useState<LocalDate | undefined>(today);
  const [note, setNote] = useState(medium.note);
  const act = useAct('medium.return');
  const save = async () => {
    if (returnedOn === undefined) return;
    const outcome = await act.run({ mediumId: medium.id, returnedOn, note });
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      title={`登记收回 · ${medium.number}`}
      okText="登记收回"
      ready={returnedOn !== undefined}
      running={act.running}
      onOk={() => void save()}
      onClose={onClose}
    >
      <DayField
        id="medium-returned"
        label="收回日期"
        required
        value={returnedOn}
        onChange={setReturnedOn}
        from={localDateOf(medium.registeredAt)}
        to={today}
      />
      <LongTextField
        id="medium-return-note"
        label="备注"
        hint="例如：完好、已清除、已销毁"
        rows={[2, 5]}
        maxLength={500}
        value={note}
        onChange={setNote}
      />
    </Dialog>
  );
}
