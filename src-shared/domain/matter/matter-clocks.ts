/** The clocks of a matter as they stand: each frozen due date with the day on which its act was done, if it was. */
import type { DuePurpose, FrozenClock } from '../assignment/assignment';
import { compareDates, type LocalDate, localDateOf } from '../calendar/local-date';
import type { DueDate } from '../deadline/due-date';
import type { AssignmentId, UnitId } from '../identifiers';
import { recordsOfStage } from '../workflow/stage-facts';
import type { StageCode } from '../workflow/stages';
import { coHandlersOf } from './co-handlers';
import type { AssignmentView, MatterState } from './matter-state';

export interface MatterClock {
  readonly assignmentId: AssignmentId;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly purpose: DuePurpose;
  readonly due: DueDate;
  readonly doneOn?: LocalDate;
}

export function clocksOf(matter: MatterState): MatterClock[] {
  return matter.assignments
    .filter((assignment) => assignment.state !== 'withdrawn')
    .flatMap((assignment) => clocksOfAssignment(assignment, matter));
}

export function clocksOfAssignment(assignment: AssignmentView, matter: MatterState): MatterClock[] {
  const waitsForNobody = assignment.facts.role === 'lead' && coHandlersOf(matter, assignment).length === 0;
  const running = assignment.facts.clocks.filter(
    ({ purpose }) => purpose !== 'co-opinion' || !waitsForNobody,
  );
  return running.map(({ purpose, due }) => {
    const doneOn = doneDay(assignment, { purpose, due }, matter);
    return {
      assignmentId: assignment.id,
      unitId: assignment.facts.unit.unitId,
      unitName: assignment.facts.unit.name,
      purpose,
      due: dueInForce(assignment, purpose, due),
      ...(doneOn === undefined ? {} : { doneOn }),
    };
  });
}

/** The earliest period that is not reported on (D7, D8, D9). */
export function openPeriodClock(assignment: AssignmentView, matter: MatterState): MatterClock | undefined {
  return clocksOfAssignment(assignment, matter)
    .filter(({ purpose, doneOn }) => purpose === 'periodic-report' && doneOn === undefined)
    .sort((left, right) => compareDates(left.due.dueOn, right.due.dueOn))[0];
}

/** A redo starts the reply's clock anew (PRODUCT 4 D15), an extension of its own round moves it (D6); what ran before stays in the trace. */
function dueInForce(assignment: AssignmentView, purpose: DuePurpose, frozen: DueDate): DueDate {
  // Periods are not granted more time: the next one comes.
  if (purpose === 'periodic-report') return frozen;
  const { redos, extensions } = assignment;
  const extension = extensions.findLast(
    (granted) => granted.purpose === purpose && granted.round === redos.length,
  );
  const redo = purpose === 'reply' ? redos.at(-1) : undefined;
  return extension?.due ?? redo?.due ?? frozen;
}

/** The first time it was done stops a clock: whoever was in time and puts it right later is not late. */
function doneDay(
  assignment: AssignmentView,
  { purpose, due }: FrozenClock,
  matter: MatterState,
): LocalDate | undefined {
  switch (purpose) {
    case 'sign-for':
      // Asking to return it answers the call too; a refusal sets the clock going again.
      return (
        assignment.accepted?.on ??
        (assignment.state === 'return-requested' ? assignment.returnRequests.at(-1)?.on : undefined)
      );
    case 'return-request':
      return assignment.returnRequests.at(-1)?.on ?? assignment.accepted?.on;
    case 'handling-plan':
      return dayOf(assignment.plans.at(0)?.stamp.at);
    case 'co-opinion':
      return assignment.facts.role === 'lead'
        ? lastOpinionOn(matter, assignment)
        : assignment.opinions.at(0)?.on;
    case 'reply':
      // One reply a round: counted, never compared by the clocks of two machines.
      return assignment.replies.length > assignment.redos.length
        ? dayOf(assignment.replies.at(-1)?.stamp.at)
        : undefined;
    // The government's own acts are recorded as procedures of the matter (S0 二1).
    case 'plan-comments':
      return recordedOn(matter, 'consult');
    case 'report':
      return recordedOn(matter, 'report');
    case 'periodic-report':
      return assignment.reports.find(({ period }) => period.startOn === due.startOn)?.on;
  }
}

/** The lead's clock stops when the last co-handler's opinion is in. */
function lastOpinionOn(matter: MatterState, lead: AssignmentView): LocalDate | undefined {
  const days = coHandlersOf(matter, lead).map(({ opinions }) => opinions.at(0)?.on);
  return days.includes(undefined) ? undefined : days.sort().at(-1);
}

function recordedOn(matter: MatterState, stage: StageCode): LocalDate | undefined {
  return recordsOfStage(matter, stage)
    .map(({ on }) => on)
    .sort()[0];
}

function dayOf(instant: number | undefined): LocalDate | undefined {
  return instant === undefined ? undefined : localDateOf(instant);
}
