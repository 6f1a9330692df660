/** Dates: only days that exist, China's day whatever the machine's zone, months from the original start. */
import {
  addDays,
  addMonths,
  compareDates,
  datePartsOf,
  daysBetween,
  daysInMonth,
  formatChineseDate,
  formatChineseMonthDay,
  formatChineseWeekday,
  isWeekend,
  type LocalDate,
  localDate,
  localDateOf,
  localDateSchema,
  parseLocalDate,
  startOfDay,
  weekdayOf,
} from '@shared/domain/calendar/local-date';
import { AppError } from '@shared/result/app-error';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

const anyDate = fc
  .record({
    year: fc.integer({ min: 1950, max: 2900 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, day }) => localDate(year, month, Math.min(day, daysInMonth(year, month))));

describe('reading a date', () => {
  it.each([
    ['2026-02-29', '2026 is no leap year'],
    ['2100-02-29', 'a century is no leap year unless 400 divides it'],
    ['2026-04-31', 'April has thirty days'],
    ['2026-13-01', 'there is no thirteenth month'],
    ['2026-00-10', 'months start at one'],
    ['2026-01-00', 'days start at one'],
    ['2026-1-1', 'both parts have two digits'],
    ['2026/01/01', 'the separator is a hyphen'],
    ['2026-01-01 ', 'nothing may follow'],
    ['1899-12-31', 'before the first year'],
    ['3000-01-01', 'after the last year'],
    ['二〇二六年', 'no digits'],
    ['', 'empty'],
  ])('refuses %s: %s', (text) => {
    expect(() => parseLocalDate(text)).toThrow(expect.objectContaining({ code: 'DATE_INVALID' }));
    expect(localDateSchema.safeParse(text).success).toBe(false);
  });

  it.each(['2024-02-29', '2028-02-29', '2000-02-29', '1900-01-01', '2999-12-31'])('accepts %s', (text) => {
    expect(parseLocalDate(text)).toBe(text);
    expect(localDateSchema.parse(text)).toBe(text);
  });

  it('refuses instants that are no whole milliseconds', () => {
    expect(() => localDateOf(Number.NaN)).toThrow(AppError);
    expect(() => localDateOf(0.5)).toThrow(AppError);
  });

  it('refuses to walk out of the calendar', () => {
    expect(() => addDays(parseLocalDate('2999-12-31'), 1)).toThrow(AppError);
    expect(() => addMonths(parseLocalDate('1900-01-31'), -1)).toThrow(AppError);
    expect(() => addDays(parseLocalDate('2026-01-01'), 0.5)).toThrow(AppError);
  });
});

describe('the day in China', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) {
      delete process.env.TZ;
    } else {
      process.env.TZ = zone;
    }
  });

  it.each([
    ['UTC', 0],
    ['America/New_York', -5],
    ['Pacific/Kiritimati', 14],
    ['Asia/Shanghai', 8],
  ])('does not depend on a machine set to %s', (machineZone, hours) => {
    process.env.TZ = machineZone;
    // The zone did change: otherwise the test would prove nothing.
    expect(new Date(Date.UTC(2026, 0, 15)).getTimezoneOffset()).toBe(hours === 0 ? 0 : -hours * 60);
    expect(localDateOf(Date.UTC(2026, 2, 1, 15, 59, 59, 999))).toBe('2026-03-01');
    expect(localDateOf(Date.UTC(2026, 2, 1, 16))).toBe('2026-03-02');
    expect(localDateOf(Date.UTC(2025, 11, 31, 16))).toBe('2026-01-01');
    expect(addDays(parseLocalDate('2026-03-07'), 1)).toBe('2026-03-08');
    expect(addDays(parseLocalDate('2026-10-31'), 1)).toBe('2026-11-01');
    expect(addMonths(parseLocalDate('2026-10-31'), 1)).toBe('2026-11-30');
    expect(formatChineseWeekday(parseLocalDate('2026-03-02'))).toBe('星期一');
  });

  it('begins at 16:00 UTC of the day before', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(localDateOf(startOfDay(date))).toBe(date);
        expect(localDateOf(startOfDay(date) - 1)).toBe(addDays(date, -1));
        expect(startOfDay(addDays(date, 1)) - startOfDay(date)).toBe(86_400_000);
      }),
    );
  });
});

describe('date arithmetic', () => {
  it('adds days and takes them back, and orders as text does', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -15_000, max: 15_000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(daysBetween(date, moved)).toBe(days);
        expect(addDays(moved, -days)).toBe(date);
        expect(Math.sign(compareDates(moved, date))).toBe(Math.sign(days));
        expect(weekdayOf(moved)).toBe((((weekdayOf(date) + days) % 7) + 7) % 7);
      }),
    );
  });

  it('adds months to the same day number, or the last day of a month without it', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -400, max: 400 }), (date, months) => {
        const start = datePartsOf(date);
        const end = datePartsOf(addMonths(date, months));
        expect(end.year * 12 + end.month).toBe(start.year * 12 + start.month + months);
        expect(end.day).toBe(Math.min(start.day, daysInMonth(end.year, end.month)));
      }),
    );
  });

  it('counts months from the original start: two single months are not one double month', () => {
    const start = parseLocalDate('2026-01-31');
    expect(addMonths(addMonths(start, 1), 1)).toBe('2026-03-28');
    expect(addMonths(start, 2)).toBe('2026-03-31');
  });
});

it('writes dates as documents do', () => {
  const date: LocalDate = parseLocalDate('2026-03-02');
  expect(formatChineseDate(date)).toBe('2026年3月2日');
  expect(formatChineseMonthDay(date)).toBe('3月2日');
  expect(formatChineseWeekday(parseLocalDate('1970-01-01'))).toBe('星期四');
  expect(formatChineseWeekday(parseLocalDate('1949-10-01'))).toBe('星期六');
  expect(formatChineseWeekday(parseLocalDate('2026-09-20'))).toBe('星期日');
  expect([isWeekend(parseLocalDate('2026-09-19')), isWeekend(parseLocalDate('2026-09-21'))]).toEqual([
    true,
    false,
  ]);
});
