/** A matter on the office desk: assign, decide returns, review, deliver, hear the proposers, publish, archive. */
import type { AssignmentId } from '@shared/domain/identifiers';
import { type NextStep, nextSteps, STAGE_STEP_CODES, type StepCode } from '@shared/domain/matter/next-step';
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
import { officeOffers } from './office-offers';
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
  const open = (kind: OfficeDialog['kind'], of = assignment?.id, procedure?: string) =>
    setDialog({ kind, assignmentId: of, procedure });
  const recordable = recordableStages(matter)[0]?.code;
  const more: MenuProps['items'] = officeOffers(matter, assignment)
    .filter(({ kind }) => kind !== main || kind === 'procedure')
    .map(({ kind, label }) => ({
      key: kind,
      label,
      danger: kind === 'withdraw',
      onClick: () =>
        kind === 'correct'
          ? navigate(`/matters/${matter.id}/correct`)
          : open(kind, assignment?.id, kind === 'procedure' ? recordable : undefined),
    }));
  return (
    <>
      <MatterFrame
        detail={detail}
        assignment={assignment}
        {...(matter.archived
          ? {}
          : { onRecord: (procedure: string) => open('procedure', undefined, procedure) })}
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
                onClick={() =>
                  open(
                    main,
                    step.assignmentId ?? assignment?.id,
                    main === 'procedure' ? step.code : undefined,
                  )
                }
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
