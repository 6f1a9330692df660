/** Asks for the reason of an act that goes on record. */
import { type ReactNode, useState } from 'react';
import { Dialog } from './Dialog';
import { LongTextField } from './LongTextField';

interface Props {
  readonly title: string;
  readonly label: string;
  readonly okText: string;
  readonly danger?: boolean;
  readonly running: boolean;
  readonly note: ReactNode;
  readonly onOk: (reason: string) => void;
  readonly onClose: () => void;
}

export function ReasonDialog({ title, label, okText, danger = false, running, note, onOk, onClose }: Props) {
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={title}
      okText={okText}
      danger={danger}
      ready={reason.trim() !== ''}
      running={running}
      note={note}
      onOk={() => onOk(reason.trim())}
      onClose={onClose}
    >
      <LongTextField
        id="act-reason"
        label={label}
        required
        rows={[3, 8]}
        maxLength={1000}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  );
}
