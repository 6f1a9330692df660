/** Asks for the reason of a decision about a waiting package; it goes on record with the name of who decided. */
import type { QuarantineItem } from '@shared/ipc/calls/quarantine-calls';
import { useState } from 'react';
import { Dialog } from '../../components/Dialog';
import { LineField } from '../../components/LineField';

export type Decision = 'accept' | 'discard';

interface Props {
  readonly item: QuarantineItem;
  readonly decision: Decision;
  readonly running: boolean;
  readonly onOk: (reason: string) => void;
  readonly onClose: () => void;
}

const WORDS: Readonly<Record<Decision, { title: string; ok: string; hint: string }>> = {
  accept: {
    title: '接收身份卡过期的包',
    ok: '核验并接收',
    hint: '如：电话核实确系对方所发，对方正在换发身份卡，经某某同意接收',
  },
  discard: { title: '放弃这个包', ok: '放弃', hint: '如：电话核实为误发，对方将重新导出' },
};

export function DecisionDialog({ item, decision, running, onOk, onClose }: Props) {
  const [reason, setReason] = useState('');
  const { title, ok, hint } = WORDS[decision];
  const given = reason.trim();
  return (
    <Dialog
      title={title}
      okText={ok}
      danger={decision === 'discard'}
      ready={given !== ''}
      running={running}
      note={
        decision === 'accept'
          ? '核验后先显示会有哪些变化，确认后才写入。'
          : `本机的副本将删除，不能恢复；原载体上的文件不受影响。${item.signed ? '将登记回执，告知对方已退回。' : ''}`
      }
      onOk={() => onOk(given)}
      onClose={onClose}
    >
      <LineField
        id="quarantine-reason"
        label="理由"
        required
        hint={hint}
        maxLength={200}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  );
}
