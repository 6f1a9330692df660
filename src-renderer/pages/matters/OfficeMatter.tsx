/** A matter on the office desk: assign, decide returns, review, deliver, hear the proposers, publish, archive. */
import type { AssignmentId } from '@shared/domain/identifiers';
import { type NextStep, nextSteps, STAGE_STEP_CODES, type StepCode } from '@shared/domain/matter/next-step';
import { allowedActs } from '@shared/domain/workflow/assignment-workflow';
import { recordableStages } from '@shared/domain/workflow/stage-engine';
import type { MatterDetail } from '@shared/ipc/calls/matter-calls';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useStatus } from '../../app/desk';
import { RecordsPanel } from '../../features/assignments/RecordsPanel';
import { ClocksPanel } from '../../features/matters/ClocksPanel';
import { MergedPanel } from '../../features/matters/MergedPanel';
import { NextStepPanel } from '../../features/matters/NextStepPanel';
import { PointClosingPanel } from '../../features/matters/PointClosingPanel';
import { STEP_BUTTON_WORDS } from '../../strings/assignment-words';
import { MatterFrame } from './MatterFrame';
import { type OfficeDialog, OfficeDialogs } from './OfficeDialogs';
import { OfficeWork } from './OfficeWork';
import { MAIN_ACT_ID, stepPlace } from './step-place';
import { useFocusOnce, useWantedStep } from './use-wanted-step';

/** Steps whose act is a dialog; the others are done in the middle of the page. */
const DIALOG_OF_STEP: Readonly<Partial<Record<StepCode, OfficeDialog['kind']>>> = {
  assign: 'assign',
  'deliver-reply': 'deliver',
  'register-feedback': 'feedback',
  'decide-redo': 'redo',
  publish: 'publish',
  archive: 'archive',
  ...Object.fromEntries(STAGE_STEP_CODES.map((code) => [code, 'procedure' as const])),
};

export function OfficeMatter({
  detail,
  refresh,
}: {
  readonly detail: MatterDetail;
  readonly refresh: () => void;
}) {
  const { identity } = useStatus();
  const navigate = useNavigate();
  const { matter } = detail;
  const wanted = useWantedStep(matter, 'office');
  const [chosen, setChosen] = useState<AssignmentId | undefined>(wanted.assignmentId);
  const [dialog, setDialog] = useState<OfficeDialog>();
  const steps = nextSteps(matter);
  // Answering a letter has its own place and never stands in for the matter's own next act.
  const isMain = (step: NextStep) => step.desk === 'office' && step.askedBy === undefined;
  const mine = steps.find((step) => step.desk === 'office');
  const assignment =
    matter.assignments.find(({ id }) => id === chosen) ??
    matter.assignments.find(({ id }) => id === mine?.assignmentId) ??
    matter.assignments.find(({ state, facts }) => state !== 'withdrawn' && facts.role !== 'co-handler') ??
    matter.assignments[0];
  // The main act is that of the part being looked at, else of the matter as a whole.
  const step =
    steps.find((other) => isMain(other) && other.assignmentId === assignment?.id) ??
    steps.find(isMain) ??
    mine;
  const main = step && DIALOG_OF_STEP[step.code];
  useFocusOnce(wanted.code && stepPlace(wanted.code, '').field, true);
  const allowed = assignment
    ? allowedActs({ state: assignment.state, before: assignment.before, role: assignment.facts.role })
    : [];
  const target = step?.assignmentId ?? assignment?.id;
  const open = (kind: OfficeDialog['kind'], procedure?: string) =>
    setDialog({ kind, assignmentId: target, procedure });
  const recordable = recordableStages(matter)[0]?.code;
  const isAssignMain = main === 'assign';
  const more: MenuProps['items'] = matter.archived
    ? []
    : [
        { key: 'correct', label: '更正事项', onClick: () => navigate(`/matters/${matter.id}/correct`) },
        ...(!isAssignMain
          ? [
              {
                key: 'assign',
                label: matter.assignments.length > 0 ? '增加承办单位' : '交办',
                onClick: () => open('assign'),
              },
            ]
          : []),
        ...(allowed.includes('assignment.corrected')
          ? [{ key: 'correct-assignment', label: '更正交办', onClick: () => open('correct-assignment') }]
          : []),
        { key: 'merge', label: '并案办理', onClick: () => open('merge') },
        ...(recordable
          ? [{ key: 'procedure', label: '记录环节', onClick: () => open('procedure', recordable) }]
          : []),
        ...(allowed.includes('reply.delivered')
          ? [{ key: 'deliver', label: '登记送达', onClick: () => open('deliver') }]
          : []),
        ...(allowed.includes('feedback.registered')
          ? [{ key: 'feedback', label: '登记征询意见', onClick: () => open('feedback') }]
          : []),
        ...(allowed.includes('redo.ordered')
          ? [{ key: 'redo', label: '处理不满意件', onClick: () => open('redo') }]
          : []),
        ...(matter.assignments.some(({ replies }) => replies.length > 0)
          ? [
              { key: 'publish', label: '登记公开', onClick: () => open('publish') },
              { key: 'archive', label: '归档', onClick: () => open('archive') },
            ]
          : []),
        ...(allowed.includes('assignment.withdrawn')
          ? [
              { type: 'divider' as const },
              { key: 'withdraw', label: '撤回交办', danger: true, onClick: () => open('withdraw') },
            ]
          : []),
      ];
  return (
    <>
      <MatterFrame
        detail={detail}
        assignment={assignment}
        {...(matter.archived ? {} : { onRecord: (procedure: string) => open('procedure', procedure) })}
        actions={
          <>
            {more.length > 0 && (
              <Dropdown menu={{ items: more }} trigger={['click']}>
                <Button>更多</Button>
              </Dropdown>
            )}
            {detail.trace.some((entry) => entry.mine && entry.travel === 'pending') && (
              <Button type={main ? 'default' : 'primary'} onClick={() => navigate('/packages')}>
                去收发导出
              </Button>
            )}
            {step && main && (
              <Button
                id={MAIN_ACT_ID}
                type="primary"
                onClick={() => open(main, main === 'procedure' ? step.code : undefined)}
              >
                {main === 'assign' ? '交办' : main === 'redo' ? '处理不满意件' : STEP_BUTTON_WORDS[step.code]}
              </Button>
            )}
          </>
        }
        middle={
          <OfficeWork
            matter={matter}
            assignment={assignment}
            onChoose={setChosen}
            onAssign={() => open('assign')}
          />
        }
        side={
          <>
            <NextStepPanel matter={matter} unitId={identity.unitId} desk="office" />
            <ClocksPanel matter={matter} first={assignment} />
            <MergedPanel matter={matter} />
            <PointClosingPanel matter={matter} mayClose={!matter.archived} />
            <RecordsPanel matter={matter} assignments={matter.assignments} />
          </>
        }
      />
      <OfficeDialogs
        matter={matter}
        dialog={dialog}
        onClose={() => {
          setDialog(undefined);
          refresh();
        }}
      />
    </>
  );
}
