/** Stages of a matter as the profile names them. Ordered ones follow each other; the rest run beside them with records of their own (PRODUCT 2). */
import { z } from 'zod';
import { lineOf } from '../matter/matter';

const stageSchema = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .max(40),
  /** 承接. */
  name: lineOf(20),
  /** Part of the line of states; otherwise a fact that may come at any time. */
  ordered: z.boolean(),
});
export type Stage = z.infer<typeof stageSchema>;

export const stagesSchema = z.array(stageSchema).min(2).max(24);
