/** What keeps a handling plan from being submitted, in words; the same rules stand again behind the window. */
import { formatChineseDate, type LocalDate } from '@shared/domain/calendar/local-date';
import { PLAN_STAGE_NAMES } from '@shared/domain/deadline/explain-backward-plan';
import type { Point } from '@shared/domain/matter/matter';
import { type MilestoneProblem, milestoneProblems } from '@shared/domain/reply/milestones';
import { type PlanContent, planContentSchema, pointsWithoutMeasure } from '@shared/domain/reply/plan';
import type { PlanDraft } from '@shared/ipc/calls/unit-calls';

/** 主要负责同志牵头抓、分管负责同志直接抓、职能科室具体抓 (S0 二2), and who does the daily work. */
export const PLAN_PEOPLE = [
  { key: 'principalLeader', label: '主要负责人（牵头抓）', max: 50 },
  { key: 'deputyLeader', label: '分管负责人（直接抓）', max: 50 },
  { key: 'section', label: '职能科室（具体抓）', max: 100 },
  { key: 'clerk', label: '经办人', max: 50 },
] as const;

export interface PlanCircumstances {
  readonly points: readonly Point[];
  /** The day of the answer. */
  readonly dueOn: LocalDate | undefined;
}

/** Empty when the plan may go. */
export function planProblems(draft: PlanDraft, { points, dueOn }: PlanCircumstances): string[] {
  const problems: string[] = PLAN_PEOPLE.filter(({ key }) => draft[key].trim() === '').map(
    ({ label }) => `还没有填${label.split('（')[0]}`,
  );
  if (draft.measures.length === 0) problems.push('还没有措施');
  draft.measures.forEach((measure, index) => {
    const missing = [
      measure.text.trim() === '' ? '措施' : '',
      measure.person.trim() === '' ? '责任人' : '',
      measure.dueOn ? '' : '完成日期',
    ].filter(Boolean);
    if (missing.length > 0) problems.push(`第${index + 1}条措施缺${missing.join('、')}`);
    if (isOnLostPoint(measure, points)) problems.push(`第${index + 1}条措施针对的要点已经取消，请改选`);
  });
  const open = draft.measures.length === 0 ? [] : pointsWithoutMeasure(points, draft.measures);
  if (open.length > 0) problems.push(`第${open.map(({ no }) => no).join('、')}点还没有措施`);
  problems.push(...milestoneProblems(chosenMilestones(draft), dueOn).map(milestoneProblemWords));
  if (problems.length > 0) return problems;
  return contentOf(draft) ? [] : ['有内容不符合要求，请检查字数'];
}

/** A correction took the point from this part after the measure was written. */
export function isOnLostPoint(
  { pointId }: PlanDraft['measures'][number],
  points: PlanCircumstances['points'],
): boolean {
  return pointId !== undefined && !points.some(({ id }) => id === pointId);
}

export function milestoneProblemWords(problem: MilestoneProblem): string {
  const name = PLAN_STAGE_NAMES[problem.stage];
  switch (problem.kind) {
    case 'twice':
      return `“${name}”列了两次`;
    case 'out-of-order':
      return `“${name}”的日期早于前面的环节`;
    case 'after-due':
      return `“${name}”的日期晚于答复期限${formatChineseDate(problem.dueOn)}`;
  }
}

/** A stage without a day is left out of the plan. */
export function chosenMilestones(draft: PlanDraft): NonNullable<PlanContent['milestones']> {
  return (draft.milestones ?? []).flatMap(({ stage, on }) => (on === undefined ? [] : [{ stage, on }]));
}

/** The plan as it is submitted; undefined while something is missing. */
export function contentOf(draft: PlanDraft): PlanContent | undefined {
  const { milestones: _days, measures, ...people } = draft;
  const milestones = chosenMilestones(draft);
  return planContentSchema.safeParse({
    ...people,
    measures: measures.map(({ target, ...measure }) =>
      target?.trim() ? { ...measure, target: target.trim() } : measure,
    ),
    ...(milestones.length > 0 ? { milestones } : {}),
  }).data;
}
