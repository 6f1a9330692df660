/** 签收: the unit confirms that it has the matter and names who handles it. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { useState } from 'react';
import { useStatus } from '../../app/desk';
import { Dialog } from '../../components/Dialog';
import { LineField } from '../../components/LineField';
import { PastDayField } from '../../components/PastDayField';
import { useDialogAct } from '../../components/use-dialog-act';

export function SignForDialog({
  matter,
  assignment,
  onClose,
}: {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  readonly onClose: () => void;
}) {
  const { today, person } = useStatus();
  const [on, setOn] = useState<LocalDate | undefined>(today);
  const [handler, setHandler] = useState(person.name);
  const [phone, setPhone] = useState(person.phone);
  const sign = useDialogAct('assignment.sign-for', onClose);
  const submit = async () => {
    if (!on) return;
    await sign.submit(
      {
        matterId: matter.id,
        assignmentId: assignment.id,
        on,
        handler: handler.trim(),
        ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
      },
      { title: '已签收', next: '回执随下一次导出带给办公室。现在可以开始办理。', toExport: true },
    );
  };
  return (
    <Dialog
      title="签收交办件"
      okText="确认签收"
      ready={on !== undefined && handler.trim() !== ''}
      running={sign.running}
      onOk={() => void submit()}
      onClose={onClose}
      note="签收后开始办理；签收信息随下一次导出的封装包报办公室。"
    >
      <PastDayField
        id="sign-on"
        label="签收日期"
        value={on}
        onChange={setOn}
        from={assignment.facts.assignedOn}
        today={today}
      />
      <LineField
        id="sign-handler"
        label="经办人"
        required
        maxLength={50}
        value={handler}
        onChange={setHandler}
      />
      <LineField id="sign-phone" label="联系电话" maxLength={50} value={phone} onChange={setPhone} />
    </Dialog>
  );
}
