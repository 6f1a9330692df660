/** The answer to one point: disposal (S0 三2), result (PRODUCT 5), text, and the promised date where the result is B. */
import { z } from 'zod';
import { resultMarkSchema } from '../../document-model/official-document';
import { localDateSchema } from '../calendar/local-date';
import { pointIdSchema } from '../identifiers';
import { textOf } from '../matter/matter';

/** S0 三2: can be solved · difficult, create conditions · hot or overall issue · impossible, say why. */
export const DISPOSALS = ['solve', 'create-conditions', 'hot-issue', 'explain'] as const;
/** The marks that a letter can print are the marks that an answer can have. */
export const RESULT_MARKS = resultMarkSchema.options;
export type ResultMark = (typeof RESULT_MARKS)[number];
export type Disposal = (typeof DISPOSALS)[number];

export const answerSchema = z.strictObject({
  pointId: pointIdSchema,
  disposal: z.enum(DISPOSALS).optional(),
  result: resultMarkSchema.optional(),
  text: textOf(20_000),
  /** B only: the date by which the promise is kept. */
  promisedOn: localDateSchema.optional(),
});
export type Answer = z.infer<typeof answerSchema>;
