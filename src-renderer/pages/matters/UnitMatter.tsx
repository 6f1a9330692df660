/** A matter on the unit desk: sign for it, plan, answer point by point, and send the signed reply. */
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { assignedPoints } from '@shared/domain/reply/check-reply';
import type { MatterDetail } from '@shared/ipc/calls/matter-calls';
import { useState } from 'react';
import { useStatus } from '../../app/desk';
import { focusField } from '../../components/focus-field';
import { useApproval } from '../../features/approval/use-approval';
import { MatterFrame } from './MatterFrame';
import { stepPlace } from './step-place';
import { UnitActions } from './UnitActions';
import { type UnitDialog, UnitDialogs } from './UnitDialogs';
import { UnitSide } from './UnitSide';
import { UnitWork } from './UnitWork';
import { unitOffers } from './unit-offers';
import { useUnitWork } from './use-unit-work';
import { useFocusOnce, useWantedStep } from './use-wanted-step';

export function UnitMatter({
  detail,
  refresh,
}: {
  readonly detail: MatterDetail;
  readonly refresh: () => void;
}) {
  const { today } = useStatus();
  const { matter } = detail;
  const assignment = myAssignment(detail);
  const [dialog, setDialog] = useState<UnitDialog>();
  const close = () => setDialog(undefined);
  const wanted = useWantedStep(matter, 'unit');
  const place = wanted.code && stepPlace(wanted.code, firstAnswer(matter, assignment));
  const work = useUnitWork(detail, assignment, refresh, place?.tab);
  useFocusOnce(place?.field, place?.tab === undefined || (work.tab === place.tab && work.loaded));
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
          <UnitSide
            detail={detail}
            assignment={assignment}
            work={work}
            approval={approval}
            onDialog={setDialog}
          />
        }
      />
      {approval?.dialog}
      <UnitDialogs matter={matter} assignment={assignment} work={work} dialog={dialog} onClose={close} />
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
