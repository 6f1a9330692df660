/**
 * The open steps as one desk can know them. Only the office is told of every act in time; a unit knows its own steps, the
 * office's upon its part, and, as the lead, whose opinion is still missing (a co-handler's acceptance may come with it).
 */
import type { UnitId } from '../identifiers';
import { clocksOfAssignment, type MatterClock } from './matter-clocks';
import type { AssignmentView, MatterState } from './matter-state';
import { type NextStep, nextSteps } from './next-step';

export function stepsSeenBy(matter: MatterState, unitId: UnitId): NextStep[] {
  const steps = nextSteps(matter);
  if (matter.office === unitId) return steps;
  const own = ownParts(matter, unitId);
  // Whoever was taken off hears no more of the matter, and waits for nothing.
  if (own.length === 0) return [];
  const isLead = own.some(({ facts }) => facts.role === 'lead');
  return steps.flatMap((step) => {
    if (step.unitId === unitId) return [step];
    if (step.askedBy) return step.askedBy.includes(unitId) ? [step] : [];
    if (step.desk === 'office') {
      return step.assignmentId === undefined || own.some(({ id }) => id === step.assignmentId) ? [step] : [];
    }
    const other = matter.assignments.find(({ id }) => id === step.assignmentId);
    if (!isLead || other?.facts.role !== 'co-handler') return [];
    return [awaitedOpinion(step, other, matter)];
  });
}

/** Clocks of others that never stop on this desk are left out: their acts are not sent here. */
export function isClockSeenBy(clock: MatterClock, matter: MatterState, unitId: UnitId): boolean {
  return matter.office === unitId || clock.unitId === unitId || clock.purpose === 'co-opinion';
}

function ownParts(matter: MatterState, unitId: UnitId): AssignmentView[] {
  return matter.assignments.filter(
    ({ facts, state }) => facts.unit.unitId === unitId && state !== 'withdrawn',
  );
}

/** Whether the co-handler has signed for it may not be known here yet; that its opinion is awaited is. */
function awaitedOpinion(
  { dueOn: _unknown, ...step }: NextStep,
  other: AssignmentView,
  matter: MatterState,
): NextStep {
  const dueOn = clocksOfAssignment(other, matter).find(({ purpose }) => purpose === 'co-opinion')?.due.dueOn;
  return { ...step, code: 'write-opinion', ...(dueOn === undefined ? {} : { dueOn }) };
}
