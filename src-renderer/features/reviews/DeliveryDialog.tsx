/** 登记送达: when and how the reply reached those who raised the matter. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { AutoComplete } from 'antd';
import { useState } from 'react';
import { useStatus } from '../../app/desk';
import { Dialog } from '../../components/Dialog';
import { Labelled } from '../../components/Labelled';
import { PastDayField } from '../../components/PastDayField';
import { useDialogAct } from '../../components/use-dialog-act';

const WAYS = ['当面送达', '邮寄', '由代表工作机构转交', '由提案委员会转交'];

export function DeliveryDialog({
  matter,
  assignment,
  onClose,
}: {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  readonly onClose: () => void;
}) {
  const { today } = useStatus();
  const [on, setOn] = useState<LocalDate | undefined>(today);
  const [way, setWay] = useState('当面送达');
  const deliver = useDialogAct('reply.record-delivery', onClose);
  const submit = async () => {
    if (!on) return;
    await deliver.submit(
      {
        matterId: matter.id,
        assignmentId: assignment.id,
        on,
        way: way.trim(),
      },
      { title: '已登记送达', next: '下一步：收回征询意见表后登记反馈。' },
    );
  };
  return (
    <Dialog
      title="登记送达"
      okText="登记送达"
      ready={on !== undefined && way.trim() !== ''}
      running={deliver.running}
      onOk={() => void submit()}
      onClose={onClose}
    >
      <PastDayField id="delivery-on" label="送达日期" value={on} onChange={setOn} today={today} />
      <Labelled label="送达方式" htmlFor="delivery-way" required>
        <AutoComplete
          id="delivery-way"
          style={{ width: '100%' }}
          value={way}
          onChange={setWay}
          options={WAYS.map((value) => ({ value }))}
        />
      </Labelled>
    </Dialog>
  );
}
