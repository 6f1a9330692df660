/** The handling plan (处理方案): measures with persons and dates, and the three levels of responsibility (S0 二2). */
import { z } from 'zod';
import { localDateSchema } from '../calendar/local-date';
import { pointIdSchema, recordIdSchema } from '../identifiers';
import { lineOf, textOf } from '../matter/matter';

const planMeasureSchema = z.strictObject({
  pointId: pointIdSchema.optional(),
  text: textOf(4000).min(1),
  person: lineOf(50),
  dueOn: localDateSchema,
});

export const planContentSchema = z.strictObject({
  principalLeader: lineOf(50),
  deputyLeader: lineOf(50),
  section: lineOf(100),
  clerk: lineOf(50),
  measures: z.array(planMeasureSchema).min(1).max(200),
});
export type PlanContent = z.infer<typeof planContentSchema>;

export const submittedPlanSchema = planContentSchema.extend({ planId: recordIdSchema });
