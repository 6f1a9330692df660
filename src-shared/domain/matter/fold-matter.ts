/**
 * Builds a matter from its events, in the one order of `compareEvents`, so that every desk arrives at the same state
 * whatever the order of arrival. An event the workflow forbids at its place is kept as irregular and moves nothing.
 */

import type { EventOf, MatterEvent } from '../../package-format/events/event';
import { type LetterView, withAnswer } from '../correspondence/letters';
import { compareEvents } from '../event/event-order';
import type { EventId, UnitId } from '../identifiers';
import { draftHeads } from '../reply/draft-tree';
import { type AssignmentAct, stateAfter } from '../workflow/assignment-workflow';
import type { AssignmentView, MatterState, PointActView, Stamp } from './matter-state';
import { closedPoints } from './point-closing';
import {
  type AssignmentEvent,
  grown,
  type LetterEvent,
  type Mutable,
  recordOnPart,
  stamped,
  stampOf,
} from './record-on-part';

/** Undefined while the registration has not arrived: the events wait for their base. */
export function foldMatter(events: readonly MatterEvent[]): MatterState | undefined {
  const ordered = [...events].sort(compareEvents);
  const base = ordered.find((event) => event.type === 'matter.registered');
  if (base?.type !== 'matter.registered') return undefined;
  let matter = newMatter(base);
  for (const event of ordered) {
    if (event.id !== base.id) matter = applyEvent(matter, event);
  }
  return matter;
}

function newMatter(base: EventOf<'matter.registered'>): MatterState {
  return {
    id: base.matter,
    office: base.unit,
    facts: base.body,
    registered: stampOf(base),
    corrections: [],
    assignments: [],
    procedures: [],
    letters: [],
    pointActs: [],
    irregular: [],
  };
}

function applyEvent(matter: MatterState, event: MatterEvent): MatterState {
  if (isAboutMatter(event) && event.unit !== matter.office) return irregular(matter, event);
  switch (event.type) {
    case 'matter.registered':
      return irregular(matter, event);
    case 'matter.corrected':
      return {
        ...matter,
        facts: event.body.facts,
        corrections: grown(matter.corrections, stamped(event, event.body)),
      };
    case 'matter.assigned':
      return applyAssignment(matter, event);
    case 'procedure.recorded':
      return { ...matter, procedures: grown(matter.procedures, stamped(event, event.body)) };
    case 'matter.merged':
      return { ...matter, merged: stamped(event, event.body) };
    case 'point.closed':
    case 'point.reopened':
      return applyPointAct(matter, event);
    case 'notice.issued':
    case 'paper.submitted':
      return applyLetter(matter, event);
    case 'matter.published':
      return { ...matter, published: stamped(event, event.body) };
    case 'matter.archived':
      return { ...matter, archived: stamped(event, event.body) };
    default:
      return applyToAssignment(matter, event);
  }
}

/** The acts that are no unit's part in the workflow, all of them the office's. */
function isAboutMatter(event: MatterEvent): boolean {
  return (
    event.type.startsWith('matter.') ||
    event.type.startsWith('point.') ||
    event.type === 'procedure.recorded' ||
    event.type === 'notice.issued'
  );
}

function irregular(matter: MatterState, event: MatterEvent): MatterState {
  return { ...matter, irregular: grown(matter.irregular, event.id) };
}

function applyAssignment(matter: MatterState, event: EventOf<'matter.assigned'>): MatterState {
  if (matter.assignments.some((assignment) => assignment.id === event.body.id))
    return irregular(matter, event);
  const assignment: AssignmentView = {
    id: event.body.id,
    facts: event.body,
    stamp: stampOf(event),
    state: 'assigned',
    before: 'assigned',
    corrections: [],
    returnRequests: [],
    returnDecisions: [],
    coordinations: [],
    reports: [],
    fulfilments: [],
    plans: [],
    progress: [],
    contacts: [],
    opinions: [],
    drafts: [],
    replies: [],
    deliveries: [],
    feedback: [],
    redos: [],
    redoRefusals: [],
    extensions: [],
  };
  return { ...matter, assignments: grown(matter.assignments, assignment) };
}

/** A point that stands open is closed, a closed one is opened again; anything else moves nothing. */
function applyPointAct(
  matter: MatterState,
  event: EventOf<'point.closed'> | EventOf<'point.reopened'>,
): MatterState {
  const { pointId } = event.body;
  const known = matter.facts.points.some(({ id }) => id === pointId);
  const closed = closedPoints(matter).has(pointId);
  if (!known || closed !== (event.type === 'point.reopened')) return irregular(matter, event);
  const act: PointActView =
    event.type === 'point.closed'
      ? { ...stamped(event, event.body), act: 'closed' }
      : { ...stamped(event, event.body), act: 'reopened' };
  return { ...matter, pointActs: grown(matter.pointActs, act) };
}

/** A letter moves no state: it is kept, it answers another, one that grants more time moves a clock, and one that finds a promise unkept opens it again. */
function applyLetter(matter: MatterState, event: LetterEvent): MatterState {
  const { letterId, assignmentId, answers, on } = event.body;
  const part = matter.assignments.find(({ id }) => id === assignmentId);
  const isForeign = event.type === 'paper.submitted' && part?.facts.unit.unitId !== event.unit;
  if (isForeign || matter.letters.some((letter) => letter.letterId === letterId)) {
    return irregular(matter, event);
  }
  const answered =
    answers === undefined
      ? matter.letters
      : withAnswer(matter.letters, (letter) => letter.letterId === answers, {
          unit: event.unit,
          on,
          letterId,
        });
  const received = { ...matter, letters: [...answered, letterOf(event)] };
  if (event.type === 'paper.submitted' || !part) return received;
  const { unkept } = event.body;
  if (unkept !== undefined) return withAssignment(received, withDeclined(part, unkept, stampOf(event)));
  if (!event.body.extension) return received;
  const extension = { ...event.body.extension, stamp: stampOf(event), round: part.redos.length };
  return withAssignment(received, { ...part, extensions: [...part.extensions, extension] });
}

function withDeclined(part: AssignmentView, unkept: EventId, declined: Stamp): AssignmentView {
  const fulfilments = part.fulfilments.map((told) =>
    told.stamp.eventId === unkept ? { ...told, declined } : told,
  );
  return { ...part, fulfilments };
}

function letterOf(event: LetterEvent): LetterView {
  return event.type === 'notice.issued'
    ? { ...stamped(event, event.body), desk: 'office', answered: [] }
    : { ...stamped(event, event.body), desk: 'unit', answered: [] };
}

/** The opinion is what a 会办函 asks for, however it is sent. */
function withOpinion(matter: MatterState, unit: UnitId, on: EventOf<'opinion.submitted'>['body']['on']) {
  const isRequest = (letter: LetterView) => letter.desk === 'unit' && letter.kind === 'co-request';
  return { ...matter, letters: withAnswer(matter.letters, isRequest, { unit, on }) };
}

function withAssignment(matter: MatterState, changed: AssignmentView): MatterState {
  return {
    ...matter,
    assignments: matter.assignments.map((part) => (part.id === changed.id ? changed : part)),
  };
}

/** The act that an event performs upon its assignment. */
function actOfEvent(event: AssignmentEvent, { state }: AssignmentView): AssignmentAct {
  if (event.type === 'return.decided') {
    // Only office and lead are told of a request: to the others an accepted return is a withdrawal.
    const isUntold = event.body.decision === 'accepted' && state !== 'return-requested';
    return isUntold ? 'assignment.withdrawn' : `return.decided:${event.body.decision}`;
  }
  if (event.type === 'draft.reviewed') return `draft.reviewed:${event.body.decision}`;
  return event.type;
}

function applyToAssignment(matter: MatterState, event: AssignmentEvent): MatterState {
  const assignment = matter.assignments.find((candidate) => candidate.id === event.body.assignmentId);
  if (!assignment || !mayWrite(matter, assignment, event)) return irregular(matter, event);
  const position = { state: assignment.state, before: assignment.before, role: assignment.facts.role };
  const state = stateAfter(position, actOfEvent(event, assignment));
  if (state === undefined || !refersToKnown(assignment, event)) return irregular(matter, event);
  const next: Mutable<AssignmentView> = { ...assignment, state };
  if (event.type === 'return.requested') next.before = assignment.state;
  recordOnPart(next, event);
  const after = withAssignment(matter, next);
  return event.type === 'opinion.submitted' ? withOpinion(after, event.unit, event.body.on) : after;
}

/** Single-writer records (SEALED-PACKAGE 6): the office's acts come from the matter's office, the unit's from the assigned unit. */
function mayWrite(matter: MatterState, assignment: AssignmentView, event: AssignmentEvent): boolean {
  const byOffice = OFFICE_ACTS.has(event.type);
  return event.unit === (byOffice ? matter.office : assignment.facts.unit.unitId);
}

const OFFICE_ACTS: ReadonlySet<string> = new Set([
  'assignment.corrected',
  'assignment.withdrawn',
  'return.decided',
  'draft.reviewed',
  'reply.delivered',
  'feedback.registered',
  'redo.ordered',
  'redo.declined',
]);

/**
 * A review and a final reply name a draft that none has replaced: reviewing an older text approves nothing, and only what
 * was approved is issued. A parallel draft that arrives later takes nothing back that the office has decided without knowing of it.
 */
function refersToKnown({ drafts, replies }: AssignmentView, event: AssignmentEvent): boolean {
  // Only what was promised can be kept.
  if (event.type === 'promise.fulfilled') {
    const answer = replies.at(-1)?.content.answers.find(({ pointId }) => pointId === event.body.pointId);
    return answer?.result === 'B';
  }
  if (event.type !== 'draft.reviewed' && event.type !== 'reply.finalised') return true;
  const draft = draftHeads(drafts).find(({ draftId }) => draftId === event.body.draftId);
  return event.type === 'draft.reviewed' ? draft !== undefined : draft?.review?.decision === 'approved';
}
