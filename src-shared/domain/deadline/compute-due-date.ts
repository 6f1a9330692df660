/** Lays a rule's period from its start and keeps every step: the starting day is not counted, months count from the original start (PRODUCT 4). */
import { AppError } from '../../result/app-error';
import {
  type DayStatus,
  dayStatusOf,
  type HolidayTable,
  tableOfYear,
  workingDayOnOrAfter,
} from '../calendar/holiday-table';
import { addDays, addMonths, datePartsOf, earlierOf, type LocalDate } from '../calendar/local-date';
import type { DueDate, DueStep } from './due-date';
import { type DeadlineRule, LARGEST_AMOUNT } from './rule';

/** The version of a profile that a due date is computed under. A whole `Profile` fits. */
export interface ProfileVersion {
  readonly id: string;
  readonly version: number;
}

export interface StartOptions {
  /** The rule's own start was not known and the day of assignment stands for it; the steps say so. */
  readonly standIn?: 'assignment';
}

/**
 * The due date of a rule that starts on a day. Natural-month and calendar-day periods need no holiday table unless the
 * rule shifts. Throws `HOLIDAYS_MISSING {year}` where a table is needed and absent, `DATE_INVALID` beyond the year 2999,
 * `INPUT_INVALID` for an amount outside 1 to the unit's largest.
 */
export function computeDueDate(
  rule: DeadlineRule,
  startOn: LocalDate,
  profile: ProfileVersion,
  tables: readonly HolidayTable[],
  options: StartOptions = {},
): DueDate {
  if (!Number.isSafeInteger(rule.amount) || rule.amount < 1 || rule.amount > LARGEST_AMOUNT[rule.unit]) {
    throw new AppError('INPUT_INVALID', { field: 'amount', value: String(rule.amount) });
  }
  const steps: DueStep[] = [
    options.standIn === undefined
      ? { kind: 'start', event: rule.startsAt, on: startOn }
      : { kind: 'start', event: rule.startsAt, on: startOn, standIn: options.standIn },
  ];
  let dueOn = layPeriod(rule, startOn, tables, steps);
  if (rule.shiftToWorkingDay && rule.unit !== 'working-day') {
    dueOn = shiftOffDay(dueOn, tables, steps);
  }
  return freezeDueDate({
    ruleId: rule.id,
    profileId: profile.id,
    profileVersion: profile.version,
    unit: rule.unit,
    amount: rule.amount,
    startOn,
    steps,
    dueOn,
  });
}

/** A due date that the office names itself (S2 六 凡有时限要求的). Throws `INPUT_INVALID` when it lies before the start. */
export function fixedDueDate(
  rule: DeadlineRule,
  { startOn, dueOn }: Pick<DueDate, 'startOn' | 'dueOn'>,
  profile: ProfileVersion,
): DueDate {
  if (dueOn < startOn) {
    throw new AppError('INPUT_INVALID', { field: 'ownLimitOn', earliest: startOn, value: dueOn });
  }
  return freezeDueDate({
    ruleId: rule.id,
    profileId: profile.id,
    profileVersion: profile.version,
    unit: 'fixed-date',
    amount: 0,
    startOn,
    steps: [
      { kind: 'start', event: 'assignment', on: startOn },
      { kind: 'fixed', on: dueOn },
    ],
    dueOn,
  });
}

/** The same due date, but no later than `limit`: an inner clock may not outlast the answer it serves. Never before its start. */
export function capDueDate(due: DueDate, limit: LocalDate): DueDate {
  const dueOn = earlierOf(due.dueOn, limit < due.startOn ? due.startOn : limit);
  if (dueOn === due.dueOn) {
    return due;
  }
  return freezeDueDate({ ...due, steps: [...due.steps, { kind: 'cap', from: due.dueOn, to: dueOn }], dueOn });
}

/** Deep-freezes, so that what was computed cannot be altered on its way into a package. */
export function freezeDueDate(due: DueDate): DueDate {
  for (const step of due.steps) {
    Object.freeze(step);
  }
  Object.freeze(due.steps);
  return Object.freeze(due);
}

function layPeriod(
  rule: DeadlineRule,
  startOn: LocalDate,
  tables: readonly HolidayTable[],
  steps: DueStep[],
): LocalDate {
  const { unit, amount } = rule;
  if (unit === 'working-day') {
    return layWorkingDays(amount, startOn, tables, steps);
  }
  const reached = unit === 'natural-month' ? addMonths(startOn, amount) : addDays(startOn, amount);
  steps.push({ kind: 'add', unit, amount, reached });
  const wantedDay = datePartsOf(startOn).day;
  if (unit === 'natural-month' && datePartsOf(reached).day !== wantedDay) {
    steps.push({ kind: 'month-end', wantedDay, on: reached });
  }
  return reached;
}

function layWorkingDays(
  amount: number,
  startOn: LocalDate,
  tables: readonly HolidayTable[],
  steps: DueStep[],
): LocalDate {
  const notes: DueStep[] = [];
  let weekendDays = 0;
  let run: { name: string; from: LocalDate; to: LocalDate } | undefined;
  const years: number[] = [];
  let day = startOn;
  for (let left = amount; left > 0; ) {
    day = addDays(day, 1);
    const status: DayStatus = dayStatusOf(day, tables);
    const { year } = datePartsOf(day);
    if (!years.includes(year)) {
      years.push(year);
    }
    if (status.kind === 'holiday') {
      run = run?.name === status.name ? { ...run, to: day } : { name: status.name, from: day, to: day };
      if (notes.at(-1)?.kind === 'skip-holiday' && run.from !== day) {
        notes.pop();
      }
      notes.push({ kind: 'skip-holiday', ...run });
      continue;
    }
    run = undefined;
    if (status.kind === 'weekend') {
      weekendDays += 1;
      continue;
    }
    if (status.kind === 'adjusted-workday') {
      notes.push({ kind: 'count-adjusted-workday', on: day });
    }
    left -= 1;
  }
  for (const year of years) {
    steps.push(holidayTableStep(year, tables));
  }
  steps.push(...notes);
  if (weekendDays > 0) {
    steps.push({ kind: 'skip-weekend', days: weekendDays });
  }
  steps.push({ kind: 'add', unit: 'working-day', amount, reached: day });
  return day;
}

function shiftOffDay(from: LocalDate, tables: readonly HolidayTable[], steps: DueStep[]): LocalDate {
  const to = workingDayOnOrAfter(from, tables);
  steps.push(holidayTableStep(datePartsOf(from).year, tables));
  if (to === from) {
    return from;
  }
  if (datePartsOf(to).year !== datePartsOf(from).year) {
    steps.push(holidayTableStep(datePartsOf(to).year, tables));
  }
  const status = dayStatusOf(from, tables);
  steps.push(
    status.kind === 'holiday'
      ? { kind: 'shift-off-day', from, to, holiday: status.name }
      : { kind: 'shift-off-day', from, to },
  );
  return to;
}

function holidayTableStep(year: number, tables: readonly HolidayTable[]): DueStep {
  const table = tableOfYear(year, tables);
  if (table === undefined) {
    throw new AppError('HOLIDAYS_MISSING', { year });
  }
  return { kind: 'holiday-table', year, notice: table.notice.number };
}
