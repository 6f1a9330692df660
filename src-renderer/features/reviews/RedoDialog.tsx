/** 要求重新办理 after a 不满意: a new clock starts at the unit (PRODUCT 4 D15). */
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { useAct } from '../../api/queries';
import { ReasonDialog } from '../../components/ReasonDialog';
import { useSuccess } from '../../components/use-success';

export function RedoDialog({
  matter,
  assignment,
  onClose,
}: {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  readonly onClose: () => void;
}) {
  const order = useAct('redo.order');
  const succeed = useSuccess();
  const submit = async (reason: string) => {
    const outcome = await order.run({ matterId: matter.id, assignmentId: assignment.id, reason });
    if (!outcome.ok) return;
    onClose();
    succeed({
      title: '已要求重新办理',
      next: '新的期限已经算好。下一步：导出给承办单位。',
      toExport: true,
    });
  };
  return (
    <ReasonDialog
      title={`要求${assignment.facts.unit.name}重新办理`}
      label="理由和要求"
      okText="要求重新办理"
      running={order.running}
      note="承办单位应在规则规定的期限内重新答复；第一次的答复和期限保留在经过里。"
      onOk={(reason) => void submit(reason)}
      onClose={onClose}
    />
  );
}
