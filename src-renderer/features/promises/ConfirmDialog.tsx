/** 确认兑现: the office has looked at what the unit reports, and closes the point (销号); also after the archive. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { PromiseRow } from '@shared/ipc/calls/promise-calls';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useCall } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { Dialog } from '../../components/Dialog';
import { FileChips } from '../../components/FileChips';
import { LongTextField } from '../../components/LongTextField';
import { PastDayField } from '../../components/PastDayField';
import { ReplyText } from '../../components/ReplyText';
import { useDialogAct } from '../../components/use-dialog-act';
import { dayText } from '../../strings/amounts';
import { PromisedAnswer } from './PromisedAnswer';

export function ConfirmDialog({
  promise,
  onDecline,
  onClose,
}: {
  readonly promise: PromiseRow;
  /** It was not found kept. */
  readonly onDecline: () => void;
  readonly onClose: () => void;
}) {
  const { matterId, assignmentId, pointId } = promise;
  const { today } = useStatus();
  const [on, setOn] = useState<LocalDate | undefined>(today);
  const [reason, setReason] = useState('');
  const confirm = useDialogAct('promise.confirm', onClose);
  const detail = useCall('matter.get', { matterId });
  const told = detail.data?.matter.assignments
    .find(({ id }) => id === assignmentId)
    ?.fulfilments.findLast((known) => known.pointId === pointId);
  const submit = async () => {
    if (!on) return;
    await confirm.submit(
      { matterId, assignmentId, pointId, on, reason: reason.trim() },
      { title: '承诺已兑现，要点已销号', next: `随下一次导出告诉${promise.unitName}。`, toExport: true },
    );
  };
  return (
    <Dialog
      title="确认兑现并销号"
      okText="确认兑现"
      width={640}
      ready={on !== undefined && reason.trim() !== ''}
      running={confirm.running}
      note={
        <>
          还没有做到的，不要确认，点
          <Button type="link" size="small" onClick={onDecline}>
            没有兑现
          </Button>
          ，请承办单位继续办理。
        </>
      }
      onOk={() => void submit()}
      onClose={onClose}
    >
      <PromisedAnswer promise={promise} by={promise.unitName} />
      {detail.isPending && <Skeleton active paragraph={{ rows: 2 }} />}
      {told && (
        <div>
          <p className="grey">{dayText(told.on, today)}兑现：</p>
          <ReplyText text={told.text} />
          <FileChips files={told.evidence} />
        </div>
      )}
      <PastDayField id="confirm-on" label="核实日期" value={on} onChange={setOn} today={today} />
      <LongTextField
        id="confirm-reason"
        label="核实情况"
        required
        hint="怎样核实的，看到了什么。"
        rows={[3, 8]}
        maxLength={1000}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  );
}
