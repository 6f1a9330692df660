/** 往来文书: whom a letter of a matter still waits for. Pure, and only from what this desk holds. */
import { z } from 'zod';
import type { EventBody, MatterEvent } from '../../package-format/events/event';
import type { LocalDate } from '../calendar/local-date';
import type { RecordId, UnitId } from '../identifiers';
import type { Stamped } from '../matter/matter-state';
import { NOTICE_KINDS, PAPER_KINDS } from './letter-kinds';

/** A recipient's answer: a letter of its own, or the opinion that a co-handler was asked for. */
export interface LetterAnswer {
  readonly unit: UnitId;
  readonly on: LocalDate;
  readonly letterId?: RecordId | undefined;
}

interface Answered {
  readonly answered: readonly LetterAnswer[];
}

export type LetterView =
  | (Stamped<EventBody<'notice.issued'>> & Answered & { readonly desk: 'office' })
  | (Stamped<EventBody<'paper.submitted'>> & Answered & { readonly desk: 'unit' });

/** Kinds that ask by themselves: a request to co-handlers, an application for more time, what the government is to decide (S2 五). */
const ASKING_KINDS: readonly LetterView['kind'][] = ['co-request', 'extension', 'positions'];

/** A day was named, or it asks by itself; a special report asks the government to take the lead (S0 三2). */
export function awaitsAnswer(letter: LetterView): boolean {
  if (letter.replyBy !== undefined) return true;
  if (letter.desk === 'office') return false;
  return ASKING_KINDS.includes(letter.kind) || letter.specialReportOn !== undefined;
}

/** Recipients whose answer has not come; empty where none is asked for. */
export function unansweredBy(letter: LetterView): UnitId[] {
  if (!awaitsAnswer(letter)) return [];
  return letter.to.filter((unit) => !letter.answered.some((answer) => answer.unit === unit));
}

export function isAddressedTo(letter: LetterView, unit: UnitId): boolean {
  return letter.to.includes(unit) && letter.stamp.unit !== unit;
}

/** Letters that wait for this unit's answer, the most urgent first. */
export function lettersToAnswer(letters: readonly LetterView[], unit: UnitId): LetterView[] {
  return letters
    .filter((letter) => isAddressedTo(letter, unit) && unansweredBy(letter).includes(unit))
    .sort((left, right) => (left.replyBy ?? '9999').localeCompare(right.replyBy ?? '9999'));
}

/** `letters` with the answer noted on the one it answers; a letter that never came here, or went to somebody else, stays as it is. */
export function withAnswer(
  letters: readonly LetterView[],
  isAnswered: (letter: LetterView) => boolean,
  answer: LetterAnswer,
): readonly LetterView[] {
  return letters.map((letter) =>
    isAddressedTo(letter, answer.unit) && isAnswered(letter)
      ? { ...letter, answered: [...letter.answered, answer] }
      : letter,
  );
}

/** How a letter is told in lists: the window words the kind. */
export const letterLabelSchema = z.strictObject({
  kind: z.enum([...NOTICE_KINDS, ...PAPER_KINDS]),
  subject: z.string(),
});
export type LetterLabel = z.infer<typeof letterLabelSchema>;

export function labelOfLetter(event: MatterEvent): LetterLabel | undefined {
  if (event.type !== 'notice.issued' && event.type !== 'paper.submitted') return undefined;
  return { kind: event.body.kind, subject: event.body.subject };
}
