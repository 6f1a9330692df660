/** 撤回交办: ends one unit's part. What was done stays in the trace; it cannot be undone. */
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { ReasonDialog } from '../../components/ReasonDialog';
import { useDialogAct } from '../../components/use-dialog-act';

export function WithdrawDialog({
  matter,
  assignment,
  onClose,
}: {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  readonly onClose: () => void;
}) {
  const withdraw = useDialogAct('assignment.withdraw', onClose);
  const submit = (reason: string) =>
    withdraw.submit(
      { matterId: matter.id, assignmentId: assignment.id, reason },
      {
        title: '已撤回交办',
        next: '撤回通知随下一次导出带给该单位。需要的话另行交办。',
        toExport: true,
      },
    );
  return (
    <ReasonDialog
      title={`撤回对${assignment.facts.unit.name}的交办`}
      label="撤回理由"
      okText="撤回交办"
      danger
      running={withdraw.running}
      note="撤回后该单位不再办理，不能恢复；已有的记录保留在经过里。"
      onOk={(reason) => void submit(reason)}
      onClose={onClose}
    />
  );
}
