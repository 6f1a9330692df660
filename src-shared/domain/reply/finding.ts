/** A finding of 答复体检: its rule, how grave it is, and the place that repairs it. Words are made in the window. */
import { z } from 'zod';
import { pointIdSchema } from '../identifiers';

export const FINDING_CODES = [
  'title-missing',
  'title-disagrees', // number or session of the title are not the matter's
  'salutation-missing',
  'salutation-disagrees', // a proposer is not addressed
  'salutation-stranger', // somebody is addressed who raised nothing
  'opening-missing',
  'opening-disagrees', // another number or another title
  'point-unanswered',
  'result-missing',
  'promise-undated', // B has a date
  'promise-in-solved', // A does not say 下一步将
  'reason-missing', // C and D have a reason
  'only-meetings', // S2 九: meetings, papers and task forces are not proof of completion
  'progress-only-meetings', // the same in the records of progress behind an answer
  'gap-left', // a skeleton's gap
  'opinion-not-cited',
  'opinion-missing', // it has not come, and the reply does not say so
  'contacts-few', // S4 六, as the profile asks
  'research-missing', // S0 二2, as the profile asks
  'report-missing', // S0 三2: a hot issue without its special report
  'number-missing',
  'contact-missing',
  'leader-missing',
  'publicity-missing',
  'publicity-contradicts', // public, though the matter is classified
  'mark-missing',
  'date-missing', // a final letter carries its date
  'characters-unprintable', // no font has them
  'characters-outside-face', // the faces of the standard lack them
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** Parts of the letter outside the answers. */
export const LETTER_PARTS = ['title', 'salutation', 'opening', 'closing', 'end'] as const;
export type LetterPart = (typeof LETTER_PARTS)[number];

export const findingSchema = z.strictObject({
  code: z.enum(FINDING_CODES),
  /** error blocks the submission, warning asks for a look. */
  severity: z.enum(['error', 'warning']),
  pointId: pointIdSchema.optional(),
  pointNo: z.int().optional(),
  part: z.enum(LETTER_PARTS).optional(),
  /** What the sentence quotes: a unit, a proposer, characters. */
  name: z.string().optional(),
  /** How many are missing. */
  count: z.int().optional(),
});
export type Finding = z.infer<typeof findingSchema>;

/** What tells a finding from the others of the same check. */
export function keyOfFinding({ code, pointId, name }: Finding): string {
  return `${code} ${pointId ?? ''} ${name ?? ''}`;
}
