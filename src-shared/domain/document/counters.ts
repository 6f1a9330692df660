/** Counts of a set of matters by their records, for the rates of a profile (PRODUCT 6): every figure can be led back to its matters. */
import { type LocalDate, localDateOf } from '../calendar/local-date';
import type { AssignmentView, MatterState } from '../matter/matter-state';
import type { RateCounter } from '../profile/rates';
import { answering, clockOf } from './matter-facts';

/** A matter counts as answered when everyone who has to answer it did; judgements are those of the first round. */
export function countersOf(matters: readonly MatterState[], today: LocalDate): Record<RateCounter, number> {
  const assigned = matters.filter((matter) => answering(matter).length > 0);
  const forms = assigned.flatMap((matter) =>
    answering(matter).flatMap(({ feedback }) => feedback.filter(({ round }) => round === 1)),
  );
  const answers = assigned.flatMap((matter) =>
    answering(matter).flatMap((part) => part.replies.at(-1)?.content.answers ?? []),
  );
  const publishable = assigned.filter((matter) =>
    answering(matter).some((part) => part.replies.at(-1)?.content.publicity === 'public'),
  );
  return {
    assigned: assigned.length,
    replied: assigned.filter((matter) => answering(matter).every(hasReplied)).length,
    due: assigned.filter((matter) => answering(matter).some((part) => isDue(matter, part, today))).length,
    'replied-in-time': assigned.filter(
      (matter) =>
        answering(matter).every((part) => !isDue(matter, part, today) || isInTime(matter, part)) &&
        answering(matter).some((part) => isDue(matter, part, today)),
    ).length,
    'feedback-received': forms.length,
    satisfied: forms.filter(({ overall }) => overall === 'satisfied').length,
    'basically-satisfied': forms.filter(({ overall }) => overall === 'basically-satisfied').length,
    'result-a': answers.filter(({ result }) => result === 'A').length,
    'result-b': answers.filter(({ result }) => result === 'B').length,
    // A promise is fulfilled by an act of its own, which no event records yet.
    'result-b-fulfilled': 0,
    publishable: publishable.length,
    published: publishable.filter(({ published }) => published !== undefined).length,
  };
}

export function hasReplied({ replies }: AssignmentView): boolean {
  return replies.length > 0;
}

/** Its first answer was due by today, or has been given. */
function isDue(matter: MatterState, part: AssignmentView, today: LocalDate): boolean {
  const clock = clockOf(matter, part, 'reply');
  return clock !== undefined && (clock.due.dueOn < today || hasReplied(part));
}

function isInTime(_matter: MatterState, part: AssignmentView): boolean {
  const due = part.facts.clocks.find(({ purpose }) => purpose === 'reply')?.due.dueOn;
  const first = part.replies[0];
  return due !== undefined && first !== undefined && localDateOf(first.stamp.at) <= due;
}
