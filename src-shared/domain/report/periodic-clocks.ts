/**
 * Clocks of reports that return (D7 by stages, D8 after each quarter, D9 at the start of each month; S1 三1, S2 六): those of
 * a year are frozen with the assignment, each a due date of its own. A period that needs an unpublished holiday table is
 * left out and its year is said; its clock is added by a correction once the table is there.
 */
import { AppError } from '../../result/app-error';
import type { AssignmentFacts, FrozenClock } from '../assignment/assignment';
import type { HolidayTable } from '../calendar/holiday-table';
import { addDays, addMonths, datePartsOf, formatChineseDate, type LocalDate } from '../calendar/local-date';
import { computeDueDate } from '../deadline/compute-due-date';
import type { DueDate } from '../deadline/due-date';
import { periodicDueDate, QUARTER_NAMES } from '../deadline/periodic';
import type { DeadlineRule } from '../deadline/rule';
import type { ReportingPlan } from '../matter/matter';
import type { Profile } from '../profile/profile';
import { ruleOf } from '../profile/profile-rules';

/** Of the 20 clocks that an assignment can carry. */
export const MOST_CLOCKS = 20;
/** A year of months; shorter stages are added as the earlier ones are answered. */
const MOST_PERIODS = 12;

export interface PeriodicPlan {
  readonly dues: readonly DueDate[];
  /** Years whose holiday notice is needed and not there. */
  readonly missingYears: readonly number[];
}

const NOTHING: PeriodicPlan = { dues: [], missingYears: [] };

export interface PeriodicCircumstances {
  readonly assignedOn: LocalDate;
  readonly profile: Profile;
  readonly tables: readonly HolidayTable[];
}

/** The rule of a reporting plan; undefined where the profile keeps none. */
export function periodicRule(profile: Profile, reporting: ReportingPlan): DeadlineRule | undefined {
  const { annualWork, livelihoodProjects, longRunning } = profile.periodicReports;
  const ruleId = { 'annual-work': annualWork, livelihood: livelihoodProjects, 'long-running': longRunning }[
    reporting
  ];
  return ruleId === undefined ? undefined : ruleOf(profile, ruleId);
}

/** The periods of the year of the assignment that begin on or after it; those of the next year where none is left. */
export function periodsAtAssignment(
  reporting: ReportingPlan | undefined,
  circumstances: PeriodicCircumstances,
): PeriodicPlan {
  if (reporting === undefined) return NOTHING;
  const { year } = datePartsOf(circumstances.assignedOn);
  const plan = periodsOfYear(reporting, circumstances, year);
  return plan.dues.length + plan.missingYears.length > 0
    ? plan
    : periodsOfYear(reporting, circumstances, year + 1);
}

/** Periods of a year that begin on or after the assignment, in order. */
export function periodsOfYear(
  reporting: ReportingPlan,
  { assignedOn, profile, tables }: PeriodicCircumstances,
  year: number,
): PeriodicPlan {
  const rule = periodicRule(profile, reporting);
  if (!rule) return NOTHING;
  const periods =
    rule.startsAt === 'stage-end'
      ? stageStarts(rule, assignedOn, year).map((start) => () => computeDueDate(rule, start, profile, tables))
      : periodNumbers(rule).map((no) => () => periodicDueDate(rule, year, no, profile, tables).due);
  const dues: DueDate[] = [];
  const missing = new Set<number>();
  for (const compute of periods) {
    try {
      const due = compute();
      if (due.startOn >= assignedOn) dues.push(due);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'HOLIDAYS_MISSING') throw error;
      missing.add(Number(error.details.year));
    }
  }
  return { dues: dues.slice(0, MOST_PERIODS), missingYears: [...missing] };
}

/**
 * What an assignment lacks of the year of `today`, and of the next one once this year's periods have all begun: periods
 * whose day is still to come and whose clock is not frozen yet.
 */
export function periodsToAdd(
  reporting: ReportingPlan | undefined,
  { clocks }: Pick<AssignmentFacts, 'clocks'>,
  circumstances: PeriodicCircumstances,
  today: LocalDate,
): PeriodicPlan {
  if (reporting === undefined) return NOTHING;
  const { year } = datePartsOf(today);
  const frozen = new Set(
    clocks.filter(({ purpose }) => purpose === 'periodic-report').map(({ due }) => due.startOn),
  );
  const years = datePartsOf(today).month === 1 ? [year - 1, year] : [year];
  const plans = years.map((wanted) => periodsOfYear(reporting, circumstances, wanted));
  const known = plans.flatMap(({ dues }) => dues);
  if (
    plans.every(({ missingYears }) => missingYears.length === 0) &&
    known.every(({ startOn }) => startOn < today)
  ) {
    plans.push(periodsOfYear(reporting, circumstances, year + 1));
  }
  return {
    dues: plans
      .flatMap(({ dues }) => dues)
      .filter(({ startOn, dueOn }) => !frozen.has(startOn) && dueOn >= today),
    missingYears: [...new Set(plans.flatMap(({ missingYears }) => missingYears))],
  };
}

/** The clocks with what is added, never more than an assignment carries: answered periods make room first. */
export function withPeriods(
  clocks: readonly FrozenClock[],
  dues: readonly DueDate[],
  isAnswered: (due: DueDate) => boolean,
): FrozenClock[] {
  const isDone = ({ purpose, due }: FrozenClock) => purpose === 'periodic-report' && isAnswered(due);
  const surplus = Math.max(0, clocks.length + dues.length - MOST_CLOCKS);
  const leaving = new Set(clocks.filter(isDone).slice(0, surplus));
  const kept = clocks.filter((clock) => !leaving.has(clock));
  const added = dues.slice(0, Math.max(0, MOST_CLOCKS - kept.length));
  return [...kept, ...added.map((due) => ({ purpose: 'periodic-report' as const, due }))];
}

/** 2026年第二季度, 2026年4月, 2026年3月2日至4月2日阶段. */
export function periodName(due: DueDate): string {
  const start = due.steps[0];
  const event = start?.kind === 'start' ? start.event : undefined;
  const { year, month } = datePartsOf(event === 'month-start' ? addDays(due.startOn, 1) : due.startOn);
  if (event === 'quarter-end') return `${year}年${QUARTER_NAMES[Math.ceil(month / 3) - 1]}`;
  if (event === 'month-start') return `${year}年${month}月`;
  return `${formatChineseDate(due.startOn)}至${formatChineseDate(due.dueOn)}`;
}

function periodNumbers({ startsAt, firstPeriod = 1 }: DeadlineRule): number[] {
  const last = startsAt === 'quarter-end' ? 4 : 12;
  return Array.from({ length: last - firstPeriod + 1 }, (_, index) => firstPeriod + index);
}

/**
 * Stages follow each other from the assignment on, always counted from it, so that an end of a short month or a day off
 * does not draw all later ones with it.
 */
function stageStarts(rule: DeadlineRule, assignedOn: LocalDate, year: number): LocalDate[] {
  const starts: LocalDate[] = [];
  for (let no = 0; ; no += 1) {
    const start = stageStart(rule, assignedOn, no);
    if (datePartsOf(start).year > year || starts.length === MOST_PERIODS) return starts;
    if (datePartsOf(start).year === year) starts.push(start);
  }
}

/** Stages of working days are laid out by weeks of five of them: their dates are exact, their starts need no table. */
function stageStart({ unit, amount }: DeadlineRule, assignedOn: LocalDate, no: number): LocalDate {
  if (unit === 'natural-month') return addMonths(assignedOn, no * amount);
  return addDays(assignedOn, no * (unit === 'calendar-day' ? amount : Math.ceil((amount * 7) / 5)));
}
