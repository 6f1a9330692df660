/** The office decides a request to return: refuse, or agree and reassign at once. Its reason goes to the unit. */
import { formatChineseDate } from '@shared/domain/calendar/local-date';
import type { UnitId } from '@shared/domain/identifiers';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useAct, useCall } from '../../api/queries';
import { Labelled } from '../../components/Labelled';
import { LongTextField } from '../../components/LongTextField';
import { Panel } from '../../components/Panel';
import { StatusTag } from '../../components/StatusTag';
import { useSuccess } from '../../components/use-success';

export function ReturnDecision({
  matter,
  assignment,
}: {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
}) {
  const request = assignment.returnRequests.at(-1);
  const peers = useCall('peer.list', {});
  const [reason, setReason] = useState('');
  const [reassignTo, setReassignTo] = useState<UnitId | undefined>(request?.suggestedUnit?.unitId);
  const decide = useAct('assignment.decide-return');
  const succeed = useSuccess();
  if (!request) return null;
  const units = (peers.data ?? []).filter(
    (peer) =>
      peer.desk === 'unit' && peer.status === 'trusted' && peer.unitId !== assignment.facts.unit.unitId,
  );
  const target = units.some((peer) => peer.unitId === reassignTo) ? reassignTo : undefined;
  const act = async (decision: 'accepted' | 'refused') => {
    const outcome = await decide.run({
      matterId: matter.id,
      assignmentId: assignment.id,
      decision,
      reason: reason.trim(),
      ...(decision === 'accepted' && target ? { reassignTo: target } : {}),
    });
    if (!outcome.ok) return;
    succeed(
      decision === 'refused'
        ? { title: '已答复：不同意退办', next: '决定随下一次导出带给该单位，由其继续办理。', toExport: true }
        : target
          ? {
              title: '已同意退办并改办',
              next: '下一步：导出改办包给新单位，导出决定给原单位。',
              toExport: true,
            }
          : { title: '已同意退办', next: '下一步：另行确定承办单位并交办。', toExport: true },
    );
  };
  return (
    <Panel title={`${assignment.facts.unit.name}申请退办`}>
      <div className="stack">
        <div className="row grey">
          {formatChineseDate(request.on)} {request.stamp.actor.name}
          {request.late && <StatusTag tone="warning">逾期提出</StatusTag>}
        </div>
        <p className="record-text">{request.reason}</p>
        {request.suggestedUnit && <p>建议承办单位：{request.suggestedUnit.name}</p>}
        <LongTextField
          id="decision-reason"
          label="决定的理由"
          required
          rows={[2, 6]}
          maxLength={1000}
          value={reason}
          onChange={setReason}
        />
        <Labelled
          label="改办单位"
          htmlFor="decision-unit"
          hint="同意退办时，新单位接过原来的承办方式和要点。"
        >
          <Select
            id="decision-unit"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="暂不改办"
            value={target ?? null}
            onChange={(value) => setReassignTo(value ?? undefined)}
            options={units.map((peer) => ({ value: peer.unitId, label: peer.name }))}
          />
        </Labelled>
        <div className="row row-end">
          <Button
            disabled={reason.trim() === ''}
            loading={decide.running}
            onClick={() => void act('refused')}
          >
            不同意退办
          </Button>
          <Button
            type="primary"
            disabled={reason.trim() === ''}
            loading={decide.running}
            onClick={() => void act('accepted')}
          >
            {target ? '同意退办并改办' : '同意退办'}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
