/** Holiday tables: the shipped ones agree with the notices, a bad file is refused with every reason, a missing year is never guessed. */
import {
  addWorkingDays,
  dayStatusOf,
  type HolidayTable,
  isWorkingDay,
  parseHolidayTable,
  workingDayOnOrAfter,
} from '@shared/domain/calendar/holiday-table';
import { addDays, isWeekend, localDate, parseLocalDate } from '@shared/domain/calendar/local-date';
import { AppError } from '@shared/result/app-error';
import { describe, expect, it } from 'vitest';
import { readResource, shippedTables } from './shipped-resources';

const tables = shippedTables();

function problemsOf(value: unknown): readonly string[] {
  try {
    parseHolidayTable(value);
  } catch (error) {
    if (error instanceof AppError && error.code === 'HOLIDAY_TABLE_INVALID') {
      return error.details.problems as readonly string[];
    }
    throw error;
  }
  return [];
}

function workingDaysOf(year: number): number {
  let count = 0;
  for (let day = localDate(year, 1, 1); day <= localDate(year, 12, 31); day = addDays(day, 1)) {
    count += isWorkingDay(day, tables) ? 1 : 0;
  }
  return count;
}

describe('the shipped tables', () => {
  it.each([
    // Weekdays of the year − weekdays off + worked weekends.
    [2024, '国办发明电〔2023〕7号', 262 - 19 + 8],
    [2025, '国办发明电〔2024〕12号', 261 - 18 + 5],
    [2026, '国办发明电〔2025〕7号', 261 - 19 + 6],
  ])('%i carries notice %s and has %i working days', (year, number, workingDays) => {
    expect(tables.find((table) => table.year === year)?.notice.number).toBe(number);
    expect(workingDaysOf(year)).toBe(workingDays);
  });

  it.each([
    // Lengths that the notices name: 共8天, 共9天 and so on.
    [2024, { 元旦: 1, 春节: 8, 清明节: 3, 劳动节: 5, 端午节: 1, 中秋节: 3, 国庆节: 7 }],
    [2025, { 元旦: 1, 春节: 8, 清明节: 3, 劳动节: 5, 端午节: 3, '国庆节、中秋节': 8 }],
    [2026, { 元旦: 3, 春节: 9, 清明节: 3, 劳动节: 5, 端午节: 3, 中秋节: 3, 国庆节: 7 }],
  ])('%i gives each holiday the length of the notice', (year, lengths) => {
    const table = tables.find((candidate) => candidate.year === year) as HolidayTable;
    const found: Record<string, number> = {};
    for (const { from, to, name } of table.daysOff) {
      for (let day = from; day <= to; day = addDays(day, 1)) {
        found[name] = (found[name] ?? 0) + 1;
      }
    }
    expect(found).toEqual(lengths);
    expect(table.workdays.every(isWeekend)).toBe(true);
  });
});

describe('what a day is', () => {
  it.each([
    ['2026-09-20', { kind: 'adjusted-workday' }],
    ['2026-09-19', { kind: 'weekend' }],
    ['2026-09-25', { kind: 'holiday', name: '中秋节' }],
    ['2026-09-28', { kind: 'weekday' }],
    ['2024-06-08', { kind: 'weekend' }],
    ['2024-06-10', { kind: 'holiday', name: '端午节' }],
  ])('%s', (text, status) => {
    expect(dayStatusOf(parseLocalDate(text), tables)).toEqual(status);
  });

  it('is not guessed for a year without a notice', () => {
    expect(() => isWorkingDay(parseLocalDate('2027-01-04'), tables)).toThrow(
      expect.objectContaining({ code: 'HOLIDAYS_MISSING', details: { year: 2027 } }),
    );
    expect(() => addWorkingDays(parseLocalDate('2026-12-30'), 2, tables)).toThrow(
      expect.objectContaining({ code: 'HOLIDAYS_MISSING', details: { year: 2027 } }),
    );
    expect(() => workingDayOnOrAfter(parseLocalDate('2023-12-31'), tables)).toThrow(AppError);
  });

  it('follows a notice that reaches back over New Year', () => {
    // The notice for 2019 gave 30 and 31 December 2018 off and had 29 December worked.
    const next = parseHolidayTable({
      year: 2027,
      notice: { number: '云州试〔2026〕1号', title: '试验', issuedOn: '2026-11-01' },
      daysOff: [{ from: '2026-12-30', to: '2027-01-01', name: '元旦' }],
      workdays: ['2026-12-27'],
    });
    expect(isWorkingDay(parseLocalDate('2026-12-31'), tables)).toBe(true);
    expect(isWorkingDay(parseLocalDate('2026-12-31'), [...tables, next])).toBe(false);
    expect(isWorkingDay(parseLocalDate('2026-12-27'), [...tables, next])).toBe(true);
  });

  it('follows the later of two notices for one year', () => {
    const [table] = tables.filter(({ year }) => year === 2026) as [HolidayTable];
    const amended: HolidayTable = {
      ...table,
      notice: { ...table.notice, number: '云州试〔2026〕2号', issuedOn: parseLocalDate('2026-03-01') },
      daysOff: [{ from: parseLocalDate('2026-09-28'), to: parseLocalDate('2026-09-28'), name: '试验' }],
      workdays: [],
    };
    for (const order of [
      [table, amended],
      [amended, table],
    ]) {
      expect(isWorkingDay(parseLocalDate('2026-09-28'), order)).toBe(false);
    }
  });
});

describe('an imported file', () => {
  const good = readResource('holidays/2026.json') as Record<string, unknown>;

  it('names every contradiction at once', () => {
    const problems = problemsOf({
      ...good,
      daysOff: [
        { from: '2026-01-03', to: '2026-01-01', name: '元旦' },
        { from: '2026-02-15', to: '2026-02-23', name: '春节' },
        { from: '2026-02-23', to: '2026-02-24', name: '补休' },
        { from: '2027-05-01', to: '2027-05-05', name: '劳动节' },
      ],
      workdays: ['2026-02-22', '2026-03-03', '2026-10-10', '2026-10-10', '2025-09-28'],
    });
    expect(problems).toEqual([
      '元旦的起止日期颠倒',
      '2026-02-23在放假日期中重复',
      '劳动节的日期不在2026年',
      '2026-02-22既放假又上班',
      '调休上班日2026-03-03不是周末',
      '调休上班日2026-10-10重复',
      '调休上班日2025-09-28不在2026年',
    ]);
  });

  it.each([
    ['a value that is no table', 7],
    ['no notice', { ...good, notice: undefined }],
    ['a day that does not exist', { ...good, workdays: ['2026-02-30'] }],
    ['an unknown field', { ...good, extra: 1 }],
    ['no holidays at all', { ...good, daysOff: [] }],
    ['a fraction of a year', { ...good, year: 2026.5 }],
  ])('refuses %s', (_name, value) => {
    expect(problemsOf(value).length).toBeGreaterThan(0);
  });

  it('accepts what is shipped', () => {
    expect(problemsOf(good)).toEqual([]);
  });
});
