/** Proposes inner dates backwards from the final one: plan, co-handling, draft, review, signing, delivery. A proposal for the clerk, not a limit. */
import { z } from 'zod';
import { AppError } from '../../result/app-error';
import { type HolidayTable, isWorkingDay, tableOfYear } from '../calendar/holiday-table';
import { addDays, datePartsOf, earlierOf, isWeekend, type LocalDate } from '../calendar/local-date';

/** In the order of the work: S0 二2 sets plan, draft to the office's deputy director, signing and delivery; co-handlers write to the lead. */
export const PLAN_STAGES = ['plan', 'co-opinion', 'draft', 'review', 'sign', 'deliver'] as const;
export type PlanStage = (typeof PLAN_STAGES)[number];

const share = z.int().min(0).max(1000);
/** How far into the span each stage should be done, in thousandths of its working days; never falling. */
export const planSharesSchema = z.strictObject({
  plan: share,
  'co-opinion': share,
  draft: share,
  review: share,
  sign: share,
  deliver: share,
});
export type PlanShares = z.infer<typeof planSharesSchema>;

export interface BackwardPlanInput {
  /** The day the unit begins, usually today or the assignment; not counted. */
  readonly startOn: LocalDate;
  /** The final due date. */
  readonly dueOn: LocalDate;
  readonly shares: PlanShares;
  readonly hasCoHandlers: boolean;
  /** Due dates of inner clocks that a proposal must not pass (D1, D13). */
  readonly limits?: Partial<Readonly<Record<PlanStage, LocalDate>>>;
  readonly tables: readonly HolidayTable[];
}

/** Why a stage has its day: its share of the working days, the limit of its own clock, or the stage after it. */
export type PlannedBecause =
  | { readonly kind: 'share'; readonly day: number; readonly of: number }
  | { readonly kind: 'limit'; readonly limitOn: LocalDate }
  | { readonly kind: 'next-stage' }
  | { readonly kind: 'no-working-day' };

export interface PlannedDate {
  readonly stage: PlanStage;
  readonly on: LocalDate;
  readonly because: PlannedBecause;
}

export interface BackwardPlan {
  readonly dates: readonly PlannedDate[];
  /** Years without a published table: there the plan avoids weekends only, and the window must say so. */
  readonly yearsWithoutTable: readonly number[];
}

/**
 * Dates in the order of the stages, each a working day between start and due date where there is one, never falling, the
 * last not after the due date. Co-handling is left out without co-handlers. Throws `INPUT_INVALID` when the due date is
 * before the start.
 */
export function proposeBackwardPlan(input: BackwardPlanInput): BackwardPlan {
  if (input.dueOn < input.startOn) {
    throw new AppError('INPUT_INVALID', { field: 'dueOn', earliest: input.startOn });
  }
  const { days, yearsWithoutTable } = workingDaysWithin(input);
  let dueOn = days.at(-1) ?? input.dueOn;
  // From the end, so that an early limit of a later stage also pulls the stages before it.
  const dates: PlannedDate[] = [];
  for (const stage of [...PLAN_STAGES].reverse()) {
    if (stage === 'co-opinion' && !input.hasCoHandlers) {
      continue;
    }
    const day = dayAtShare(days.length, input.shares[stage]);
    const wanted = days[day - 1];
    const limitOn = input.limits?.[stage];
    const because: PlannedBecause =
      wanted === undefined
        ? { kind: 'no-working-day' }
        : limitOn !== undefined && limitOn < earlierOf(wanted, dueOn)
          ? { kind: 'limit', limitOn }
          : wanted > dueOn
            ? { kind: 'next-stage' }
            : { kind: 'share', day, of: days.length };
    dueOn = lastDayBy(days, earlierOf(earlierOf(wanted ?? dueOn, limitOn ?? dueOn), dueOn)) ?? dueOn;
    dates.unshift({ stage, on: dueOn, because });
  }
  return { dates, yearsWithoutTable };
}

/** Counted from 1. */
function dayAtShare(days: number, thousandths: number): number {
  return Math.max(1, Math.ceil((days * thousandths) / 1000));
}

/** The last of the days not after `limit`; the first one when all are later. */
function lastDayBy(days: readonly LocalDate[], limit: LocalDate): LocalDate | undefined {
  return days.findLast((day) => day <= limit) ?? days[0];
}

function workingDaysWithin({ startOn, dueOn, tables }: BackwardPlanInput): {
  days: LocalDate[];
  yearsWithoutTable: number[];
} {
  const days: LocalDate[] = [];
  const missing = new Set<number>();
  for (let day = addDays(startOn, 1); day <= dueOn; day = addDays(day, 1)) {
    const { year } = datePartsOf(day);
    const known = tableOfYear(year, tables) !== undefined;
    if (!known) {
      missing.add(year);
    }
    if (known ? isWorkingDay(day, tables) : !isWeekend(day)) {
      days.push(day);
    }
  }
  return { days, yearsWithoutTable: [...missing] };
}
