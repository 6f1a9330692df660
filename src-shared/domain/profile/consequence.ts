/** The ladder of consequences for work that lags (S0 二3, S1 三4, S2 十, S4 六), one rung after the other as the profile orders them. */
import { z } from 'zod';
import { lineOf } from '../matter/matter';

const CONSEQUENCE_MEASURES = [
  'circular-warning', // 通报警示
  'ordered-rectification', // 责令限期整改
  'supervision-notice', // 督查通知书
  'talk', // 约谈
  'circular-criticism', // 通报批评
  'meeting-explanation', // 会议说明和整改承诺
  'no-excellent', // 不得评为优秀
  'accountability', // 追责问责
  'organisational-measure', // 组织调整或组织处理
  'transfer-of-clues', // 移交问题线索
] as const;
export type ConsequenceMeasure = (typeof CONSEQUENCE_MEASURES)[number];

export const consequenceSchema = z.strictObject({
  step: z.int().min(1).max(20),
  measure: z.enum(CONSEQUENCE_MEASURES),
  /** When it applies, in the words of the document. */
  when: lineOf(200),
  /** Bodies that receive a copy. */
  copiesTo: z.array(lineOf(60)).max(10),
  source: lineOf(120),
});
export type Consequence = z.infer<typeof consequenceSchema>;
