/** The right of the unit's page: what comes next, the approval, the check, clocks, points, versions, co-handlers and records. */
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { assignedPoints } from '@shared/domain/reply/check-reply';
import { contactsMissing, researchMissing } from '@shared/domain/reply/handling-duties';
import type { MatterDetail } from '@shared/ipc/calls/matter-calls';
import { useStatus } from '../../app/desk';
import type { UnitApproval } from '../../features/approval/use-approval';
import { VersionsPanel } from '../../features/approval/VersionsPanel';
import { CoHandlingPanel } from '../../features/assignments/CoHandlingPanel';
import { MilestonesPanel } from '../../features/assignments/MilestonesPanel';
import { RecordsPanel } from '../../features/assignments/RecordsPanel';
import { ClocksPanel } from '../../features/matters/ClocksPanel';
import { MergedPanel, type TakeOver } from '../../features/matters/MergedPanel';
import { NextStepPanel } from '../../features/matters/NextStepPanel';
import { PointClosingPanel } from '../../features/matters/PointClosingPanel';
import { CheckPanel } from '../../features/replies/CheckPanel';
import { HandlerPanel } from '../../features/sharing/HandlerPanel';
import type { UnitDialog } from './UnitDialogs';
import type { UnitWorkState } from './use-unit-work';
import { versionsOfTab } from './versions-of-tab';

interface Props {
  readonly detail: MatterDetail;
  readonly assignment: AssignmentView | undefined;
  readonly work: UnitWorkState;
  readonly approval: UnitApproval | undefined;
  readonly onDialog: (dialog: UnitDialog) => void;
}

export function UnitSide({ detail: { matter }, assignment, work, approval, onDialog }: Props) {
  const { identity } = useStatus();
  const versions = versionsOfTab(matter, assignment, work);
  const records = matter.assignments.filter(
    (other) =>
      other === assignment || other.progress.length + other.contacts.length + other.opinions.length > 0,
  );
  return (
    <>
      <NextStepPanel
        matter={matter}
        unitId={identity.unitId}
        desk="unit"
        detail={approval?.step ?? work.stepDetail}
      />
      {work.tab === 'reply' && approval?.panel}
      {work.writing && (work.tab === 'reply' || work.tab === 'progress') && (
        <CheckPanel findings={work.findings} onGoTo={work.goTo} />
      )}
      {assignment && (
        <HandlerPanel
          place={{ matterId: matter.id, assignmentId: assignment.id }}
          writable={assignment.state !== 'withdrawn' && !matter.archived}
        />
      )}
      <ClocksPanel matter={matter} first={assignment} />
      <MergedPanel
        matter={matter}
        takeOver={work.writing && work.tab === 'reply' ? takeOver(matter, assignment, work) : undefined}
      />
      <PointClosingPanel matter={matter} mayClose={false} />
      {assignment && work.tab !== 'plan' && <MilestonesPanel matter={matter} assignment={assignment} />}
      {versions && (
        <VersionsPanel
          key={versions.written.kind}
          {...versions}
          writable={versions.writable && !(work.tab === 'reply' && approval?.locked)}
        />
      )}
      {assignment && (
        <CoHandlingPanel
          matter={matter}
          assignment={assignment}
          mayAsk={assignment.state !== 'withdrawn' && !matter.archived}
          onCite={work.writing && work.reply.content && !approval?.locked ? work.cite : undefined}
        />
      )}
      <RecordsPanel
        matter={matter}
        assignments={records}
        contactsLeft={
          assignment && work.can('contact.recorded')
            ? contactsMissing(matter, assignment, work.requirements)
            : 0
        }
        researchLeft={
          assignment !== undefined &&
          work.can('progress.recorded') &&
          researchMissing(assignment, work.requirements)
        }
        onResearch={
          work.can('progress.recorded') ? () => onDialog({ kind: 'progress', research: true }) : undefined
        }
        onProgress={work.can('progress.recorded') ? () => onDialog({ kind: 'progress' }) : undefined}
        onContact={work.can('contact.recorded') ? () => onDialog({ kind: 'contact' }) : undefined}
      />
    </>
  );
}

/** An answer written in a merged matter goes below what already stands at the point. */
function takeOver(
  matter: MatterState,
  assignment: AssignmentView | undefined,
  { reply }: UnitWorkState,
): TakeOver | undefined {
  if (!assignment || !reply.content) return undefined;
  return {
    points: assignedPoints(matter, assignment),
    onTake: (pointId, taken) =>
      reply.change((content) => ({
        ...content,
        answers: content.answers.map((answer) =>
          answer.pointId === pointId
            ? {
                ...taken,
                ...answer,
                text: [answer.text, taken.text].filter((text) => text.trim() !== '').join('\n'),
              }
            : answer,
        ),
      })),
  };
}
