/** What a matter is after folding its events: the one shape that pages, checks and documents read. */
import type { EventBody } from '../../package-format/events/event';
import type { AssignmentFacts, FrozenClock } from '../assignment/assignment';
import type { LetterView } from '../correspondence/letters';
import type { AssignmentId, EventId, MatterId, UnitId } from '../identifiers';
import type { Actor } from '../person/actor';
import type { AssignmentState } from '../workflow/assignment-workflow';
import type { MatterFacts } from './matter';

/** Who recorded something and when; every entry of a matter carries it. */
export interface Stamp {
  readonly eventId: EventId;
  readonly at: number;
  /** Its place in the order of the fold; of two acts of one unit the later has the greater. */
  readonly lamport: number;
  readonly actor: Actor;
  readonly unit: UnitId;
}

export type Stamped<T> = T & { readonly stamp: Stamp };

export interface DraftView extends Stamped<EventBody<'draft.submitted'>> {
  readonly review?: Stamped<EventBody<'draft.reviewed'>> | undefined;
}

export interface FeedbackView extends Stamped<EventBody<'feedback.registered'>> {
  /** 1 for the first reply: rates keep the first round apart (PRODUCT 6), and a redo starts a new one. */
  readonly round: number;
}

/** A promise that was kept, in the round of the reply that made it: a redo promises anew. */
export interface FulfilmentView extends Stamped<EventBody<'promise.fulfilled'>> {
  readonly round: number;
  /** The office did not find it so, and asked again. */
  readonly declined?: Stamp | undefined;
}

/** A clock that was granted more time, in the round of the reply it was granted for. */
export interface ExtensionView extends FrozenClock {
  readonly stamp: Stamp;
  readonly round: number;
}

export interface AssignmentView {
  readonly id: AssignmentId;
  /** As it was first assigned, where it was corrected since. */
  readonly original?: AssignmentFacts | undefined;
  /** With every correction applied. */
  readonly facts: AssignmentFacts;
  readonly stamp: Stamp;
  readonly state: AssignmentState;
  /** The state before a return was asked for. */
  readonly before: AssignmentState;
  readonly accepted?: Stamped<EventBody<'assignment.accepted'>> | undefined;
  readonly returnRequests: readonly Stamped<EventBody<'return.requested'>>[];
  readonly returnDecisions: readonly Stamped<EventBody<'return.decided'>>[];
  readonly corrections: readonly Stamped<EventBody<'assignment.corrected'>>[];
  readonly withdrawal?: Stamped<EventBody<'assignment.withdrawn'>> | undefined;
  readonly plans: readonly Stamped<EventBody<'plan.submitted'>>[];
  readonly progress: readonly Stamped<EventBody<'progress.recorded'>>[];
  readonly contacts: readonly Stamped<EventBody<'contact.recorded'>>[];
  readonly coordinations: readonly Stamped<EventBody<'coordination.recorded'>>[];
  readonly reports: readonly Stamped<EventBody<'report.submitted'>>[];
  readonly fulfilments: readonly FulfilmentView[];
  readonly opinions: readonly Stamped<EventBody<'opinion.submitted'>>[];
  readonly drafts: readonly DraftView[];
  readonly replies: readonly Stamped<EventBody<'reply.finalised'>>[];
  readonly deliveries: readonly Stamped<EventBody<'reply.delivered'>>[];
  readonly feedback: readonly FeedbackView[];
  /** Forms that called for a redo and did not get one. */
  readonly redoRefusals: readonly Stamped<EventBody<'redo.declined'>>[];
  readonly redos: readonly Stamped<EventBody<'redo.ordered'>>[];
  readonly extensions: readonly ExtensionView[];
}

/** 销号, or its taking back. */
export type PointActView =
  | (Stamped<EventBody<'point.closed'>> & { readonly act: 'closed' })
  | (Stamped<EventBody<'point.reopened'>> & { readonly act: 'reopened' });

export interface MatterState {
  readonly id: MatterId;
  /** The office that registered the matter and alone may assign and review it. */
  readonly office: UnitId;
  readonly facts: MatterFacts;
  readonly registered: Stamp;
  readonly corrections: readonly Stamped<EventBody<'matter.corrected'>>[];
  readonly assignments: readonly AssignmentView[];
  readonly procedures: readonly Stamped<EventBody<'procedure.recorded'>>[];
  /** 往来文书, both ways, in the order of the fold. */
  readonly letters: readonly LetterView[];
  /** In the order of the fold; `closedPoints` reads them. */
  readonly pointActs: readonly PointActView[];
  /** 并案, as it stands. */
  readonly merged?: Stamped<EventBody<'matter.merged'>> | undefined;
  readonly published?: Stamped<EventBody<'matter.published'>> | undefined;
  readonly archived?: Stamped<EventBody<'matter.archived'>> | undefined;
  /** Events that the workflow did not allow when they were folded: kept in the trace, without effect on the state. */
  readonly irregular: readonly EventId[];
}
