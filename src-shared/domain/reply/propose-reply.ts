/** The proposal a clerk starts from: everything the matter already says is filled in, no answer is invented. */
import type { AssignmentView, MatterState } from '../matter/matter-state';
import {
  replyClosing,
  replyCopies,
  replyOpening,
  replySalutation,
  replyTitle,
} from '../wording/reply-wording';
import type { Answer } from './answer';
import { assignedPoints } from './check-reply';
import type { ReplyContent } from './reply-content';

export interface ReplyDefaults {
  readonly contactName: string;
  readonly contactPhone: string;
  readonly leaderName: string;
  readonly copies: readonly string[];
}

export function proposeReply(
  matter: MatterState,
  assignment: AssignmentView,
  defaults: ReplyDefaults,
): ReplyContent {
  // After a return or for a redo the clerk continues from the last text, never from an empty form.
  const previous = assignment.drafts.at(-1)?.content;
  if (previous) return { ...previous, answers: answersFor(matter, assignment, previous.answers) };
  return {
    title: replyTitle(matter.facts, assignment.facts.unit.name),
    salutation: replySalutation(matter.facts),
    opening: replyOpening(matter, assignment),
    answers: answersFor(matter, assignment, []),
    closing: replyClosing(matter.facts),
    documentNumber: '',
    attachments: [],
    contactName: defaults.contactName,
    contactPhone: defaults.contactPhone,
    leaderName: defaults.leaderName,
    copies: [...new Set([...replyCopies(matter, assignment), ...defaults.copies])],
  };
}

/** One answer a point, in the order of the points: a correction of the matter may have added some. */
function answersFor(
  matter: MatterState,
  assignment: AssignmentView,
  known: readonly Answer[],
): ReplyContent['answers'] {
  return assignedPoints(matter, assignment).map(
    (point) => known.find((answer) => answer.pointId === point.id) ?? { pointId: point.id, text: '' },
  );
}
