/** A year's holiday table as the State Council publishes it: checked when read, so that a slip in an imported file cannot move a deadline. */
import { z } from 'zod';
import { AppError } from '../../result/app-error';
import { lineOf } from '../matter/matter';
import { JsonTextError, type LinesOfPaths, lineOfPath, linesOfJson } from './json-lines';
import {
  addDays,
  compareDates,
  datePartsOf,
  FIRST_YEAR,
  isWeekend,
  LAST_YEAR,
  type LocalDate,
  localDate,
  localDateSchema,
} from './local-date';

/** One holiday of the notice, `from` and `to` included. */
const holidaySchema = z.strictObject({
  from: localDateSchema,
  to: localDateSchema,
  name: lineOf(40),
});

const holidayTableShape = z.strictObject({
  year: z.int().min(FIRST_YEAR).max(LAST_YEAR),
  notice: z.strictObject({
    /** 国办发明电〔2025〕7号. */
    number: lineOf(60),
    title: lineOf(120),
    issuedOn: localDateSchema,
  }),
  daysOff: z.array(holidaySchema).min(1).max(40),
  /** Saturdays and Sundays on which offices work (调休). */
  workdays: z.array(localDateSchema).max(40),
});

export const holidayTableSchema = holidayTableShape.superRefine((table, context) => {
  for (const { path, message } of findTableProblems(table)) {
    context.addIssue({ code: 'custom', path: [...path], message });
  }
});
export type HolidayTable = z.infer<typeof holidayTableShape>;
export type Holiday = z.infer<typeof holidaySchema>;

/** Reads the value of a table. Throws `HOLIDAY_TABLE_INVALID` with every problem, worded for the person who imports it, with its line where `lines` are known. */
export function parseHolidayTable(value: unknown, lines?: LinesOfPaths): HolidayTable {
  const result = holidayTableSchema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues
    .map((issue) => ({
      line: lines === undefined ? undefined : lineOfPath(lines, placeOf(issue)),
      words: wordIssue(issue),
    }))
    .sort((left, right) => (left.line ?? 0) - (right.line ?? 0))
    .map(({ line, words }) => (line === undefined ? words : `第 ${line} 行：${words}`));
  throw new AppError('HOLIDAY_TABLE_INVALID', { problems });
}

/** Reads a table file. Throws `HOLIDAY_TABLE_INVALID` with the line of every problem, also of the one where it stops being a table file at all. */
export function readHolidayTable(text: string): HolidayTable {
  let lines: LinesOfPaths;
  try {
    lines = linesOfJson(text);
  } catch (error) {
    if (!(error instanceof JsonTextError)) throw error;
    const problem = `第 ${error.line} 行：从这里起不是节假日安排的格式，读不出来`;
    throw new AppError('HOLIDAY_TABLE_INVALID', { problems: [problem] }, { cause: error });
  }
  return parseHolidayTable(JSON.parse(text), lines);
}

/** A field too many stands on its own line. */
function placeOf(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  const [foreign] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  return foreign === undefined ? issue.path : [...issue.path, foreign];
}

interface TableProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

function wordIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'unrecognized_keys') return `“${issue.keys.join('”“')}”不属于节假日安排`;
  return issue.path.length === 0 ? '文件的格式不是节假日安排' : `“${issue.path.join('.')}”的内容不合格式`;
}

/** What contradicts itself in a table: a notice never orders work on a weekday, nor one day both off and on. */
function findTableProblems(table: HolidayTable): TableProblem[] {
  const problems: TableProblem[] = [];
  // A notice may reach back over New Year (2018-12-29 was a working day of the notice for 2019), never forward.
  const first = localDate(Math.max(table.year - 1, FIRST_YEAR), 12, 25);
  const last = localDate(table.year, 12, 31);
  const inYear = (date: LocalDate): boolean => date >= first && date <= last;
  const off = new Set<LocalDate>();
  for (const [index, holiday] of table.daysOff.entries()) {
    const refuse = (message: string) => problems.push({ path: ['daysOff', index], message });
    if (!inYear(holiday.from) || !inYear(holiday.to)) {
      refuse(`${holiday.name}的日期不在${table.year}年`);
      continue;
    }
    if (holiday.from > holiday.to) {
      refuse(`${holiday.name}的起止日期颠倒`);
      continue;
    }
    for (let date = holiday.from; date <= holiday.to; date = addDays(date, 1)) {
      if (off.has(date)) {
        refuse(`${date}在放假日期中重复`);
      }
      off.add(date);
    }
  }
  const on = new Set<LocalDate>();
  for (const [index, date] of table.workdays.entries()) {
    const refuse = (message: string) => problems.push({ path: ['workdays', index], message });
    if (!inYear(date)) {
      refuse(`调休上班日${date}不在${table.year}年`);
    }
    if (on.has(date)) {
      refuse(`调休上班日${date}重复`);
    }
    if (off.has(date)) {
      refuse(`${date}既放假又上班`);
    }
    if (!isWeekend(date)) {
      refuse(`调休上班日${date}不是周末`);
    }
    on.add(date);
  }
  return problems;
}

/** Why offices are closed or open on a day. */
export type DayStatus =
  | { readonly kind: 'weekday' }
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly name: string }
  | { readonly kind: 'adjusted-workday' };

/**
 * What a day is. The tables must hold the day's own year, or `HOLIDAYS_MISSING {year}` is thrown: a year without a
 * published notice is never guessed (PRODUCT 4). The next year's table, when there, may claim days of late December.
 */
export function dayStatusOf(date: LocalDate, tables: readonly HolidayTable[]): DayStatus {
  const { year } = datePartsOf(date);
  const own = tableOfYear(year, tables);
  if (own === undefined) {
    throw new AppError('HOLIDAYS_MISSING', { year });
  }
  const next = tableOfYear(year + 1, tables);
  for (const table of next === undefined ? [own] : [next, own]) {
    const holiday = table.daysOff.find(({ from, to }) => from <= date && date <= to);
    if (holiday !== undefined) {
      return { kind: 'holiday', name: holiday.name };
    }
    if (table.workdays.includes(date)) {
      return { kind: 'adjusted-workday' };
    }
  }
  return { kind: isWeekend(date) ? 'weekend' : 'weekday' };
}

/** The table of a year; of several, the one with the latest notice, since a notice may be amended during its year. */
export function tableOfYear(year: number, tables: readonly HolidayTable[]): HolidayTable | undefined {
  return tables
    .filter((table) => table.year === year)
    .sort((left, right) => compareDates(right.notice.issuedOn, left.notice.issuedOn))[0];
}

/** Throws `HOLIDAYS_MISSING {year}` when the day's year has no table. */
export function isWorkingDay(date: LocalDate, tables: readonly HolidayTable[]): boolean {
  const { kind } = dayStatusOf(date, tables);
  return kind === 'weekday' || kind === 'adjusted-workday';
}

/** The day itself when offices work, else the next day on which they do. Throws `HOLIDAYS_MISSING {year}`. */
export function workingDayOnOrAfter(date: LocalDate, tables: readonly HolidayTable[]): LocalDate {
  let day = date;
  while (!isWorkingDay(day, tables)) {
    day = addDays(day, 1);
  }
  return day;
}

/** The n-th working day after `start` (n ≥ 1; the start is not counted). Throws `HOLIDAYS_MISSING {year}` for any year it passes. */
export function addWorkingDays(start: LocalDate, amount: number, tables: readonly HolidayTable[]): LocalDate {
  if (!Number.isSafeInteger(amount) || amount < 1) {
    throw new AppError('INPUT_INVALID', { field: 'amount', value: String(amount) });
  }
  let day = start;
  for (let left = amount; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, tables)) {
      left -= 1;
    }
  }
  return day;
}
