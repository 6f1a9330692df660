/** Writes what an event says into the part of its assignment: the fold has found it allowed. */
import type { EventOf, MatterEvent } from '../../package-format/events/event';
import type { AssignmentView, Stamp, Stamped } from './matter-state';

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export type LetterEvent = EventOf<'notice.issued'> | EventOf<'paper.submitted'>;
export type AssignmentEvent = Exclude<
  MatterEvent,
  { type: `matter.${string}` | `point.${string}` | 'procedure.recorded' } | LetterEvent
>;

export function stampOf(event: MatterEvent): Stamp {
  return { eventId: event.id, at: event.at, lamport: event.lamport, actor: event.actor, unit: event.unit };
}

export function stamped<T extends object>(event: MatterEvent, body: T): Stamped<T> {
  return { ...body, stamp: stampOf(event) };
}

/** In place: the lists belong to this one fold, and a copy for every event would cost the square of their number. */
export function grown<T>(list: readonly T[], added: T): readonly T[] {
  (list as T[]).push(added);
  return list;
}

export function recordOnPart(next: Mutable<AssignmentView>, event: AssignmentEvent): void {
  switch (event.type) {
    case 'assignment.accepted':
      next.accepted = stamped(event, event.body);
      return;
    case 'assignment.corrected': {
      const { pointIds, requirement, officeContact, clocks } = event.body;
      next.corrections = grown(next.corrections, stamped(event, event.body));
      next.original ??= next.facts;
      next.facts = {
        ...next.facts,
        ...(pointIds === undefined ? {} : { pointIds }),
        ...(requirement === undefined ? {} : { requirement }),
        ...(officeContact === undefined ? {} : { officeContact }),
        ...(clocks === undefined ? {} : { clocks }),
      };
      return;
    }
    case 'coordination.recorded':
      next.coordinations = grown(next.coordinations, stamped(event, event.body));
      return;
    case 'report.submitted':
      next.reports = grown(next.reports, stamped(event, event.body));
      return;
    case 'promise.fulfilled':
      next.fulfilments = grown(next.fulfilments, {
        ...stamped(event, event.body),
        round: next.replies.length,
      });
      return;
    case 'assignment.withdrawn':
      next.withdrawal = stamped(event, event.body);
      return;
    case 'return.requested':
      next.returnRequests = grown(next.returnRequests, stamped(event, event.body));
      return;
    case 'return.decided':
      next.returnDecisions = grown(next.returnDecisions, stamped(event, event.body));
      return;
    case 'plan.submitted':
      next.plans = grown(next.plans, stamped(event, event.body));
      return;
    case 'progress.recorded':
      next.progress = grown(next.progress, stamped(event, event.body));
      return;
    case 'contact.recorded':
      next.contacts = grown(next.contacts, stamped(event, event.body));
      return;
    case 'opinion.submitted':
      next.opinions = grown(next.opinions, stamped(event, event.body));
      return;
    case 'draft.submitted':
      next.drafts = grown(next.drafts, stamped(event, event.body));
      return;
    case 'draft.reviewed': {
      const review = stamped(event, event.body);
      next.drafts = next.drafts.map((draft) =>
        draft.draftId === event.body.draftId ? { ...draft, review } : draft,
      );
      return;
    }
    case 'reply.finalised':
      next.replies = grown(next.replies, stamped(event, event.body));
      return;
    case 'reply.delivered':
      next.deliveries = grown(next.deliveries, stamped(event, event.body));
      return;
    case 'feedback.registered':
      next.feedback = grown(next.feedback, { ...stamped(event, event.body), round: next.replies.length });
      return;
    case 'redo.declined':
      next.redoRefusals = grown(next.redoRefusals, stamped(event, event.body));
      return;
    case 'redo.ordered':
      next.redos = grown(next.redos, stamped(event, event.body));
      return;
  }
}
