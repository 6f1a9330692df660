/**
 * Who must receive an event: need to know, and nothing more. The author itself is never in its own audience, and a unit that was
 * taken off hears of the withdrawal and of nothing that came after it.
 */
import type { EventBody, MatterEvent } from '../../package-format/events/event';
import type { UnitId } from '../identifiers';
import type { AssignmentView, MatterState } from '../matter/matter-state';

export function audienceOf(event: MatterEvent, matter: MatterState): UnitId[] {
  const everyUnit = matter.assignments
    .filter((assignment) => !isOver(assignment, event))
    .map((assignment) => assignment.facts.unit.unitId);
  return [...new Set(receivers(event, matter, everyUnit))].filter((unit) => unit !== event.unit);
}

/** The event came after the part was taken from its unit. Both are the office's, or nobody would send the one to every unit. */
function isOver({ state, withdrawal, returnDecisions }: AssignmentView, { lamport }: MatterEvent): boolean {
  const end = withdrawal ?? returnDecisions.at(-1);
  return state === 'withdrawn' && end !== undefined && lamport > end.stamp.lamport;
}

function receivers(event: MatterEvent, matter: MatterState, everyUnit: UnitId[]): UnitId[] {
  switch (event.type) {
    case 'matter.registered':
    case 'matter.corrected':
    case 'matter.assigned':
    case 'procedure.recorded':
    case 'matter.merged':
    case 'point.closed':
    case 'point.reopened':
    case 'matter.published':
    case 'matter.archived':
      return everyUnit;
    // Who leaves concerns all who work together; a review or a form only the unit whose reply it is.
    case 'assignment.withdrawn':
      return everyUnit;
    case 'return.decided':
      return event.body.decision === 'accepted'
        ? everyUnit
        : [...unitOf(matter, event.body.assignmentId), ...leadsOver(matter, event.body.assignmentId)];
    // A lead waits for a co-handler's opinion until the day that counts there.
    case 'assignment.corrected':
      return [...unitOf(matter, event.body.assignmentId), ...leadsOver(matter, event.body.assignmentId)];
    case 'draft.reviewed':
    case 'reply.delivered':
    case 'feedback.registered':
    case 'redo.ordered':
    case 'redo.declined':
      return unitOf(matter, event.body.assignmentId);
    // A letter goes to whom it names, and what a unit writes always to the office as well.
    case 'notice.issued':
      return [
        ...event.body.to.filter((unit) => everyUnit.includes(unit)),
        ...toldOfClock(event.body, matter),
      ];
    case 'paper.submitted':
      return [matter.office, ...event.body.to.filter((unit) => everyUnit.includes(unit))];
    // 会办 sends its opinion to the lead; the office sees it too (PRODUCT 2).
    case 'opinion.submitted':
      return [matter.office, ...leads(matter)];
    // A desk that is to see an opinion must see what it stands on, or its fold could not place it.
    case 'assignment.accepted':
    case 'return.requested':
      return [matter.office, ...leadsOver(matter, event.body.assignmentId)];
    case 'plan.submitted':
    case 'progress.recorded':
    case 'contact.recorded':
    case 'coordination.recorded':
    case 'report.submitted':
    case 'promise.fulfilled':
    case 'draft.submitted':
    case 'reply.finalised':
      return [matter.office];
  }
}

/** More time moves a clock: whose it is must hear of it, and the lead who waits for it. */
function toldOfClock(
  { extension, assignmentId }: EventBody<'notice.issued'>,
  matter: MatterState,
): readonly UnitId[] {
  if (extension === undefined || assignmentId === undefined) return [];
  return [...unitOf(matter, assignmentId), ...leadsOver(matter, assignmentId)];
}

function unitOf(matter: MatterState, assignmentId: string): UnitId[] {
  return matter.assignments.filter(({ id }) => id === assignmentId).map(({ facts }) => facts.unit.unitId);
}

function leads(matter: MatterState): UnitId[] {
  return matter.assignments
    .filter(({ facts, state }) => facts.role === 'lead' && state !== 'withdrawn')
    .map(({ facts }) => facts.unit.unitId);
}

/** The lead whom a co-handler serves; none over any other part. */
function leadsOver(matter: MatterState, assignmentId: string): UnitId[] {
  const role = matter.assignments.find(({ id }) => id === assignmentId)?.facts.role;
  return role === 'co-handler' ? leads(matter) : [];
}
