/** Calendar dates as `YYYY-MM-DD` in China's time: a `LocalDate` is always a day that exists, so date arithmetic never meets a 30 February. */
import { z } from 'zod';
import { AppError } from '../../result/app-error';
import { compareText } from '../compare-text';

/** Years a date may have. Wide enough for every file in an archive, narrow enough to catch a slip of the key. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2999;

const DAY_MS = 86_400_000;
/** Asia/Shanghai has had no summer time since 1991, so its offset is fixed whatever zone the machine is set to (PRODUCT 4). */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

const WEEKDAY_NAMES = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const;

export const localDateSchema = z.string().refine(isLocalDate, { error: '不是有效日期' }).brand<'LocalDate'>();
/** A day that exists, `YYYY-MM-DD`. Comparing two as strings orders them in time. */
export type LocalDate = z.infer<typeof localDateSchema>;

/** Year, month 1 to 12 and day 1 to 31 of a date. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days of a month (1 to 12), 29 for February of a leap year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return false;
  }
  const { year, month, day } = partsOfText(text);
  return (
    year >= FIRST_YEAR &&
    year <= LAST_YEAR &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

function partsOfText(text: string): DateParts {
  return { year: digitsOf(text, 0, 4), month: digitsOf(text, 5, 7), day: digitsOf(text, 8, 10) };
}

/** By hand: a working-day clock reads some twenty dates, and all clocks of 100,000 matters are computed in a second. */
function digitsOf(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

/** Reads `YYYY-MM-DD`. Throws `DATE_INVALID` for any other form and for a day that does not exist. */
export function parseLocalDate(text: string): LocalDate {
  if (!isLocalDate(text)) {
    throw new AppError('DATE_INVALID', { date: text.slice(0, 40) });
  }
  return text as LocalDate;
}

/** Builds a date from its parts. Throws `DATE_INVALID` when there is no such day or the year is outside 1900 to 2999. */
export function localDate(year: number, month: number, day: number): LocalDate {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return parseLocalDate(text);
}

export function datePartsOf(date: LocalDate): DateParts {
  return partsOfText(date);
}

/** The day in China at an instant, in ms UTC; the machine's own zone plays no part. */
export function localDateOf(instantMs: number): LocalDate {
  if (!Number.isSafeInteger(instantMs)) {
    throw new AppError('DATE_INVALID', { date: String(instantMs) });
  }
  return fromDayNumber(Math.floor((instantMs + SHANGHAI_OFFSET_MS) / DAY_MS));
}

/** The instant, in ms UTC, at which a day begins in China. */
export function startOfDay(date: LocalDate): number {
  return dayNumber(date) * DAY_MS - SHANGHAI_OFFSET_MS;
}

/** The last instant, in ms UTC, that has a day: beyond it `localDateOf` refuses. */
export const LAST_INSTANT = Date.UTC(LAST_YEAR + 1, 0, 1) - SHANGHAI_OFFSET_MS - 1;

/** Days since 1970-01-01; `Date.UTC` is arithmetic only and reads no clock and no zone. */
function dayNumber(date: LocalDate): number {
  const { year, month, day } = partsOfText(date);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

function fromDayNumber(days: number): LocalDate {
  const date = new Date(days * DAY_MS);
  return localDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** Moves by whole days, back when negative. Throws `DATE_INVALID` beyond 1900 to 2999. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + requireWhole(days));
}

/**
 * Moves by natural months, back when negative: the same day number, or the last day of a month that is too short.
 * Always count from the original start: two single months from 31 January end on 28 March, one double month on 31 March.
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOfText(date);
  const count = year * 12 + (month - 1) + requireWhole(months);
  const targetYear = Math.floor(count / 12);
  const targetMonth = count - targetYear * 12 + 1;
  return localDate(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/** Days from `from` to `to`: 1 from today to tomorrow, negative when `to` lies before. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: LocalDate): number {
  // 1970-01-01 was a Thursday.
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

export function isWeekend(date: LocalDate): boolean {
  const weekday = weekdayOf(date);
  return weekday === 0 || weekday === 6;
}

/** Negative when `left` is earlier, 0 for the same day, positive when later: for `sort`. */
export function compareDates(left: LocalDate, right: LocalDate): number {
  return compareText(left, right);
}

export function earlierOf(left: LocalDate, right: LocalDate): LocalDate {
  return left <= right ? left : right;
}

/** 2026年3月2日. */
export function formatChineseDate(date: LocalDate): string {
  const { year, month, day } = partsOfText(date);
  return `${year}年${month}月${day}日`;
}

/** 3月2日, where the year is plain from the context. */
export function formatChineseMonthDay(date: LocalDate): string {
  const { month, day } = partsOfText(date);
  return `${month}月${day}日`;
}

/** 星期一 to 星期日. */
export function formatChineseWeekday(date: LocalDate): string {
  return WEEKDAY_NAMES[weekdayOf(date)] ?? '';
}

function requireWhole(value: number): number {
  if (!Number.isSafeInteger(value)) {
    throw new AppError('INPUT_INVALID', { field: 'amount', value: String(value) });
  }
  return value;
}
