/** 申请退办: why the matter is not this unit's, and whose it may be. Lateness is said before it is sent (PRODUCT 4 D12). */
import { formatChineseDate } from '@shared/domain/calendar/local-date';
import type { UnitId } from '@shared/domain/identifiers';
import { clocksOfAssignment } from '@shared/domain/matter/matter-clocks';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { Alert, Select } from 'antd';
import { useState } from 'react';
import { useCall } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { Dialog } from '../../components/Dialog';
import { Labelled } from '../../components/Labelled';
import { LongTextField } from '../../components/LongTextField';
import { useDialogAct } from '../../components/use-dialog-act';

export function RequestReturnDialog({
  matter,
  assignment,
  onClose,
}: {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  readonly onClose: () => void;
}) {
  const { today } = useStatus();
  const peers = useCall('peer.list', {});
  const [reason, setReason] = useState('');
  const [suggested, setSuggested] = useState<UnitId>();
  const request = useDialogAct('assignment.request-return', onClose);
  const limit = clocksOfAssignment(assignment, matter).find((clock) => clock.purpose === 'return-request')
    ?.due.dueOn;
  const late = limit !== undefined && today > limit;
  const submit = () =>
    request.submit(
      {
        matterId: matter.id,
        assignmentId: assignment.id,
        reason: reason.trim(),
        ...(suggested ? { suggestedUnitId: suggested } : {}),
      },
      (made) => ({
        title: made.late ? '已提出退办申请（逾期提出）' : '已提出退办申请',
        next: '申请随下一次导出带给办公室，由办公室决定；决定前请继续保管好材料。',
        toExport: true,
      }),
    );
  return (
    <Dialog
      title="申请退办"
      okText="提出申请"
      ready={reason.trim() !== ''}
      running={request.running}
      onOk={() => void submit()}
      onClose={onClose}
      note="由办公室决定是否同意。"
    >
      {limit !== undefined && (
        <Alert
          type={late ? 'warning' : 'info'}
          showIcon
          title={
            late
              ? `提出退办的期限是${formatChineseDate(limit)}，现在提出会注明逾期，办公室可以不予受理。`
              : `提出退办的期限是${formatChineseDate(limit)}。`
          }
        />
      )}
      <LongTextField
        id="return-reason"
        label="退办理由"
        required
        hint="写明职责依据，例如三定规定的条款。"
        rows={[4, 10]}
        maxLength={2000}
        value={reason}
        onChange={setReason}
      />
      <Labelled label="建议承办单位" htmlFor="return-unit">
        <Select
          id="return-unit"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="不清楚的可以不填"
          value={suggested ?? null}
          onChange={(value) => setSuggested(value ?? undefined)}
          options={(peers.data ?? [])
            .filter((peer) => peer.desk === 'unit')
            .map((peer) => ({ value: peer.unitId, label: peer.name }))}
        />
      </Labelled>
    </Dialog>
  );
}
