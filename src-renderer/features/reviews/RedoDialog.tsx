/** After a 不满意 the office decides: a redo with a new clock at the unit (PRODUCT 4 D15), or the reasons why the reply stands. */
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { Radio } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/Dialog';
import { LongTextField } from '../../components/LongTextField';
import { useDialogAct } from '../../components/use-dialog-act';

const WORDS = {
  order: {
    label: '要求重新办理',
    reason: '理由和要求',
    note: '承办单位应在规则规定的期限内重新答复；第一次的答复和期限保留在经过里。',
    done: '已要求重新办理',
    next: '新的期限已经算好。下一步：导出给承办单位。',
  },
  decline: {
    label: '不再重新办理',
    reason: '不再重新办理的理由',
    note: '答复维持不变，征询意见表和理由都保留在经过里，统计仍按不满意计。',
    done: '已记录不再重新办理的理由',
    next: '下一步：公开或归档。',
  },
} as const;

export function RedoDialog({
  matter,
  assignment,
  onClose,
}: {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  readonly onClose: () => void;
}) {
  const [decision, setDecision] = useState<keyof typeof WORDS>('order');
  const [reason, setReason] = useState('');
  const order = useDialogAct('redo.order', onClose);
  const decline = useDialogAct('redo.decline', onClose);
  const words = WORDS[decision];
  const submit = () => {
    const input = { matterId: matter.id, assignmentId: assignment.id, reason: reason.trim() };
    const act = decision === 'order' ? order : decline;
    return act.submit(input, { title: words.done, next: words.next, toExport: true });
  };
  return (
    <Dialog
      title={`${assignment.facts.unit.name}的答复不满意，如何处理`}
      okText={words.label}
      ready={reason.trim() !== ''}
      running={order.running || decline.running}
      note={words.note}
      onOk={() => void submit()}
      onClose={onClose}
    >
      <Radio.Group
        aria-label="处理"
        value={decision}
        onChange={(event) => setDecision(event.target.value as keyof typeof WORDS)}
        options={(['order', 'decline'] as const).map((value) => ({ value, label: WORDS[value].label }))}
      />
      <LongTextField
        id="redo-reason"
        label={words.reason}
        required
        rows={[3, 8]}
        maxLength={1000}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  );
}
