/** 没有兑现: the office did not find what the unit reports; the promise stands open again, also after the archive. */
import type { PromiseRow } from '@shared/ipc/calls/promise-calls';
import { ReasonDialog } from '../../components/ReasonDialog';
import { useDialogAct } from '../../components/use-dialog-act';

export function DeclineDialog({
  promise: { matterId, assignmentId, pointId, unitName },
  onClose,
}: {
  readonly promise: PromiseRow;
  readonly onClose: () => void;
}) {
  const decline = useDialogAct('promise.decline', onClose);
  return (
    <ReasonDialog
      title="承诺没有兑现，请继续办理"
      label="核实到的情况和要求"
      okText="退回承办单位"
      running={decline.running}
      note={`承诺恢复为未兑现，${unitName}办好后再次登记。内容随下一次导出送达，不能撤回。`}
      onOk={(reason) =>
        void decline.submit(
          { matterId, assignmentId, pointId, reason },
          { title: '已退回，承诺恢复为未兑现', next: `随下一次导出告诉${unitName}。`, toExport: true },
        )
      }
      onClose={onClose}
    />
  );
}
