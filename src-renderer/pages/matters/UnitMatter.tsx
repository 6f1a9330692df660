/** A matter on the unit desk: sign for it, plan, answer point by point, and send the signed reply. */

import type { PointId } from '@shared/domain/identifiers';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { assignedPoints } from '@shared/domain/reply/check-reply';
import { contactsMissing, researchMissing } from '@shared/domain/reply/handling-duties';
import type { MatterDetail } from '@shared/ipc/calls/matter-calls';
import { useState } from 'react';
import { useStatus } from '../../app/desk';
import { focusField } from '../../components/focus-field';
import { useApproval } from '../../features/approval/use-approval';
import { VersionsPanel } from '../../features/approval/VersionsPanel';
import { CoHandlingPanel } from '../../features/assignments/CoHandlingPanel';
import { ContactDialog } from '../../features/assignments/ContactDialog';
import { MilestonesPanel } from '../../features/assignments/MilestonesPanel';
import { ProgressDialog } from '../../features/assignments/ProgressDialog';
import { RecordsPanel } from '../../features/assignments/RecordsPanel';
import { RequestReturnDialog } from '../../features/assignments/RequestReturnDialog';
import { SignForDialog } from '../../features/assignments/SignForDialog';
import { ClocksPanel } from '../../features/matters/ClocksPanel';
import { MergedPanel, type TakeOver } from '../../features/matters/MergedPanel';
import { NextStepPanel } from '../../features/matters/NextStepPanel';
import { PointClosingPanel } from '../../features/matters/PointClosingPanel';
import { CheckPanel } from '../../features/replies/CheckPanel';
import { HandlerPanel } from '../../features/sharing/HandlerPanel';
import { MatterFrame } from './MatterFrame';
import { ReplyPreview } from './ReplyPreview';
import { stepPlace } from './step-place';
import { UnitActions } from './UnitActions';
import { UnitWork } from './UnitWork';
import { unitOffers } from './unit-offers';
import { useUnitWork } from './use-unit-work';
import { useFocusOnce, useWantedStep } from './use-wanted-step';
import { versionsOfTab } from './versions-of-tab';

type OpenDialog =
  | { readonly kind: 'sign-for' }
  | { readonly kind: 'return' }
  | { readonly kind: 'contact' }
  | { readonly kind: 'preview' }
  | { readonly kind: 'progress'; readonly pointId?: PointId | undefined; readonly research?: boolean };

export function UnitMatter({
  detail,
  refresh,
}: {
  readonly detail: MatterDetail;
  readonly refresh: () => void;
}) {
  const { identity, today } = useStatus();
  const { matter } = detail;
  const assignment = myAssignment(detail);
  const [dialog, setDialog] = useState<OpenDialog>();
  const close = () => setDialog(undefined);
  const wanted = useWantedStep(matter, 'unit');
  const place = wanted.code && stepPlace(wanted.code, firstAnswer(matter, assignment));
  const work = useUnitWork(detail, assignment, refresh, place?.tab);
  useFocusOnce(place?.field, place?.tab === undefined || (work.tab === place.tab && work.loaded));
  const versions = versionsOfTab(matter, assignment, work);
  const approval = useApproval({
    place: assignment && work.writing ? { matterId: matter.id, assignmentId: assignment.id } : undefined,
    points: assignment ? assignedPoints(matter, assignment) : [],
    flush: work.reply.flush,
    reload: work.reply.reload,
    onPoint: (pointId) => {
      work.chooseTab('reply');
      focusField(approval?.locked ? `point-${pointId}` : `answer-${pointId}`);
    },
  });
  const records = matter.assignments.filter(
    (other) =>
      other === assignment || other.progress.length + other.contacts.length + other.opinions.length > 0,
  );
  return (
    <>
      <MatterFrame
        detail={detail}
        assignment={assignment}
        openPoints={work.openPoints}
        actions={
          <UnitActions
            work={work}
            approval={work.tab === 'reply' ? approval : undefined}
            mayReturn={unitOffers(matter, assignment, {
              today,
              lateRequestsLapse: detail.lateRequestsLapse,
            }).includes('return.requested')}
            onSignFor={() => setDialog({ kind: 'sign-for' })}
            onReturn={() => setDialog({ kind: 'return' })}
            onPreview={() => setDialog({ kind: 'preview' })}
          />
        }
        middle={
          <UnitWork
            detail={detail}
            assignment={assignment}
            work={work}
            approval={approval}
            refresh={refresh}
            onProgress={(pointId) => setDialog({ kind: 'progress', pointId })}
          />
        }
        side={
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
                work.can('progress.recorded')
                  ? () => setDialog({ kind: 'progress', research: true })
                  : undefined
              }
              onProgress={work.can('progress.recorded') ? () => setDialog({ kind: 'progress' }) : undefined}
              onContact={work.can('contact.recorded') ? () => setDialog({ kind: 'contact' }) : undefined}
            />
          </>
        }
      />
      {approval?.dialog}
      {assignment && dialog?.kind === 'sign-for' && (
        <SignForDialog matter={matter} assignment={assignment} onClose={close} />
      )}
      {assignment && dialog?.kind === 'return' && (
        <RequestReturnDialog matter={matter} assignment={assignment} onClose={close} />
      )}
      {assignment && work.reply.content && dialog?.kind === 'preview' && (
        <ReplyPreview
          matter={matter}
          assignment={assignment}
          content={work.reply.content}
          producing={work.acts.producing}
          onProduce={() => void work.acts.produce('reply-draft')}
          onClose={close}
        />
      )}
      {assignment && dialog?.kind === 'contact' && (
        <ContactDialog matter={matter} assignment={assignment} onClose={close} />
      )}
      {assignment && dialog?.kind === 'progress' && (
        <ProgressDialog
          matter={matter}
          assignment={assignment}
          initialPointId={dialog.pointId}
          research={dialog.research ?? false}
          onClose={close}
        />
      )}
    </>
  );
}

/** The part that is still at work; after a reassignment the withdrawn one comes last. */
function myAssignment(detail: MatterDetail): AssignmentView | undefined {
  const mine = detail.matter.assignments.filter(({ id }) => detail.myAssignmentIds.includes(id));
  return mine.find(({ state }) => state !== 'withdrawn') ?? mine.at(-1);
}

/** The field of the point where writing goes on: the first that the office commented on, else the first of all. */
function firstAnswer(matter: MatterState, assignment: AssignmentView | undefined): string {
  if (!assignment) return '';
  const comments = assignment.drafts.at(-1)?.review?.comments ?? [];
  const commented = comments.find(({ pointId }) => pointId !== undefined)?.pointId;
  return `answer-${commented ?? assignedPoints(matter, assignment)[0]?.id ?? ''}`;
}

/** An answer written in a merged matter goes below what already stands at the point. */
function takeOver(
  matter: MatterState,
  assignment: AssignmentView | undefined,
  { reply }: ReturnType<typeof useUnitWork>,
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
