/** How results of points and matters are marked: A/B/C, A-D or 甲乙丙, each mark with one fixed meaning so that rates stay comparable (PRODUCT 5). */
import { z } from 'zod';
import { lineOf } from '../matter/matter';

const RESULT_MEANINGS = [
  'solved', // 已解决或基本解决
  'in-progress', // 正在解决或列入计划: lives on as a promise
  'deferred', // 因条件限制待以后解决
  'reference', // 留作参考
] as const;
export type ResultMeaning = (typeof RESULT_MEANINGS)[number];

export const resultMarkSchema = z.strictObject({
  mark: lineOf(2),
  label: lineOf(40),
  meaning: z.enum(RESULT_MEANINGS),
});
export type ResultMark = z.infer<typeof resultMarkSchema>;

export const resultSchemeSchema = z.strictObject({
  name: lineOf(20),
  marks: z.array(resultMarkSchema).min(2).max(4),
});
export type ResultScheme = z.infer<typeof resultSchemeSchema>;
