/** Reports that come back every quarter or month (D8, D9; S1 三1). Each is a due date of its own, never derived from the last one. */
import { AppError } from '../../result/app-error';
import type { HolidayTable } from '../calendar/holiday-table';
import { addDays, datePartsOf, daysInMonth, type LocalDate, localDate } from '../calendar/local-date';
import { computeDueDate, type ProfileVersion } from './compute-due-date';
import type { DueDate } from './due-date';
import type { DeadlineRule } from './rule';

export interface PeriodicDueDate {
  /** `2026-Q2`, or `2026-04`. */
  readonly period: string;
  /** 2026年第二季度, or 2026年4月. */
  readonly periodName: string;
  readonly due: DueDate;
}

export const QUARTER_NAMES = ['第一季度', '第二季度', '第三季度', '第四季度'] as const;

/**
 * Due dates of a year's periods, from the rule's `firstPeriod` on, in order. A quarter's report counts from its last day
 * (原则上自第二季度起每季度结束5个工作日内). A month's report falls in the first working days of that month (每月初3个工作日内), so the
 * month's first day counts and the start is the day before. Quarter 4 falls in the next year and needs its holiday table.
 * Throws `HOLIDAYS_MISSING {year}`; `INPUT_INVALID` for a rule that is not periodic.
 */
export function periodicDueDates(
  rule: DeadlineRule,
  year: number,
  profile: ProfileVersion,
  tables: readonly HolidayTable[],
): PeriodicDueDate[] {
  const count = periodsOfYear(rule);
  const dates: PeriodicDueDate[] = [];
  for (let no = rule.firstPeriod ?? 1; no <= count; no += 1) {
    dates.push(periodicDueDate(rule, year, no, profile, tables));
  }
  return dates;
}

/** The due date of one period: quarter 1 to 4 or month 1 to 12 of a year. Throws as `periodicDueDates`, and `INPUT_INVALID` for another number. */
export function periodicDueDate(
  rule: DeadlineRule,
  year: number,
  no: number,
  profile: ProfileVersion,
  tables: readonly HolidayTable[],
): PeriodicDueDate {
  if (!Number.isSafeInteger(no) || no < (rule.firstPeriod ?? 1) || no > periodsOfYear(rule)) {
    throw new AppError('INPUT_INVALID', { field: 'period', value: String(no) });
  }
  const quarterly = rule.startsAt === 'quarter-end';
  return {
    period: quarterly ? `${year}-Q${no}` : `${year}-${String(no).padStart(2, '0')}`,
    periodName: quarterly ? `${year}年${QUARTER_NAMES[no - 1]}` : `${year}年${no}月`,
    due: computeDueDate(rule, periodStart(rule, year, no), profile, tables),
  };
}

/** The period whose report is next due on or after `today`: this year's, or next year's first. Throws as `periodicDueDates`. */
export function nextPeriodicDueDate(
  rule: DeadlineRule,
  today: LocalDate,
  profile: ProfileVersion,
  tables: readonly HolidayTable[],
): PeriodicDueDate {
  const { year } = datePartsOf(today);
  // Periods that ended long ago are passed over without asking for the holiday tables of their time.
  const settled = addDays(today, -longestSpan(rule));
  for (const candidateYear of [year - 1, year, year + 1]) {
    for (let no = rule.firstPeriod ?? 1; no <= periodsOfYear(rule); no += 1) {
      if (periodStart(rule, candidateYear, no) < settled) {
        continue;
      }
      const candidate = periodicDueDate(rule, candidateYear, no, profile, tables);
      if (candidate.due.dueOn >= today) {
        return candidate;
      }
    }
  }
  throw new AppError('INPUT_INVALID', { field: 'rule', value: rule.id });
}

function periodStart(rule: DeadlineRule, year: number, no: number): LocalDate {
  return rule.startsAt === 'quarter-end'
    ? localDate(year, no * 3, daysInMonth(year, no * 3))
    : addDays(localDate(year, no, 1), -1);
}

/** Days within which a period of the rule has surely ended: two weekend days for each five, and the longest holidays twice. */
function longestSpan(rule: DeadlineRule): number {
  const daysOfUnit = { 'natural-month': 31, 'calendar-day': 1, 'working-day': 2 }[rule.unit];
  return rule.amount * daysOfUnit + 30;
}

function periodsOfYear(rule: DeadlineRule): number {
  if (rule.startsAt === 'quarter-end') {
    return 4;
  }
  if (rule.startsAt === 'month-start') {
    return 12;
  }
  throw new AppError('INPUT_INVALID', { field: 'rule', value: rule.id });
}
