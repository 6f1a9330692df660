/** The handling plan (处理方案): measures with persons and dates, the days of the handling, and the three levels of responsibility (S0 二2). */
import { z } from 'zod';
import { localDateSchema } from '../calendar/local-date';
import { PLAN_STAGES } from '../deadline/backward-plan';
import { pointIdSchema, recordIdSchema } from '../identifiers';
import { lineOf, textOf } from '../matter/matter';

const planMeasureSchema = z.strictObject({
  pointId: pointIdSchema.optional(),
  text: textOf(4000).min(1),
  /** 目标: how far it goes, in a form that can be checked (S1 二4 目标任务). */
  target: lineOf(200).optional(),
  person: lineOf(50),
  dueOn: localDateSchema,
});

/** A day of the handling that the unit has set itself: a proposal that a person changed or let stand, no limit of the profile's. */
const planMilestoneSchema = z.strictObject({ stage: z.enum(PLAN_STAGES), on: localDateSchema });
export type PlanMilestone = z.infer<typeof planMilestoneSchema>;

export const planContentSchema = z.strictObject({
  principalLeader: lineOf(50),
  deputyLeader: lineOf(50),
  section: lineOf(100),
  clerk: lineOf(50),
  measures: z.array(planMeasureSchema).min(1).max(200),
  /** In the order of the work, each stage once. */
  milestones: z.array(planMilestoneSchema).max(PLAN_STAGES.length).optional(),
});
export type PlanContent = z.infer<typeof planContentSchema>;

export const submittedPlanSchema = planContentSchema.extend({ planId: recordIdSchema });

/** Points for which the plan names no measure; a measure of the whole matter covers all (S0 三2 清单式办理). */
export function pointsWithoutMeasure<T extends { readonly id: string }>(
  points: readonly T[],
  measures: readonly { readonly pointId?: string | undefined }[],
): T[] {
  if (measures.some(({ pointId }) => pointId === undefined)) return [];
  return points.filter(({ id }) => !measures.some(({ pointId }) => pointId === id));
}
