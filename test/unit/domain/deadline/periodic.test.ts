/** Returning reports (S1 三1): five working days after a quarter from the second on, the first three working days of a month from April on. */
import { parseLocalDate } from '@shared/domain/calendar/local-date';
import { dueDateSchema } from '@shared/domain/deadline/due-date';
import { nextPeriodicDueDate, periodicDueDate, periodicDueDates } from '@shared/domain/deadline/periodic';
import { ruleOf } from '@shared/domain/profile/profile-rules';
import { describe, expect, it } from 'vitest';
import { shippedProfile, shippedTables } from './shipped-resources';

const tables = shippedTables();
const profile = shippedProfile('yangjiang');
const quarterly = ruleOf(profile, 'D8');
const monthly = ruleOf(profile, 'D9');

describe('each quarter (D8)', () => {
  it.each([
    [2026, 2, '2026-07-07', '1, 2, 3, 6, 7 July'],
    [2026, 3, '2026-10-13', 'National Day, then 8, 9, worked Saturday 10, 12, 13'],
    [2025, 2, '2025-07-07', '1-4 July and Monday 7'],
    [2025, 3, '2025-10-14', 'eight days off, then 9, 10, worked Saturday 11, 13, 14'],
    [2025, 4, '2026-01-08', 'New Year 1-3, worked Sunday 4, then 5-8 January'],
    [2024, 2, '2024-07-05', 'the quarter ends on a Sunday: 1-5 July'],
    [2024, 3, '2024-10-12', '8-11 October and the worked Saturday'],
    [2024, 4, '2025-01-08', 'New Year on Wednesday, then 2, 3, 6, 7, 8'],
  ])('%i quarter %i → %s: %s', (year, no, expected) => {
    expect(periodicDueDate(quarterly, year, no, profile, tables).due.dueOn).toBe(expected);
  });

  it('starts with the second quarter', () => {
    const dates = periodicDueDates(quarterly, 2025, profile, tables);
    expect(dates.map(({ period, periodName }) => [period, periodName])).toEqual([
      ['2025-Q2', '2025年第二季度'],
      ['2025-Q3', '2025年第三季度'],
      ['2025-Q4', '2025年第四季度'],
    ]);
    expect(dates.every(({ due }) => dueDateSchema.safeParse(due).success)).toBe(true);
    expect(() => periodicDueDate(quarterly, 2026, 1, profile, tables)).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID' }),
    );
    expect(() => periodicDueDate(quarterly, 2026, 5, profile, tables)).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID' }),
    );
  });

  it('needs the next year for the fourth quarter', () => {
    expect(() => periodicDueDates(quarterly, 2026, profile, tables)).toThrow(
      expect.objectContaining({ code: 'HOLIDAYS_MISSING', details: { year: 2027 } }),
    );
  });
});

describe('each month (D9)', () => {
  it.each([
    [2026, 4, '2026-04-03', '1, 2, 3 April: the first day counts'],
    [2026, 5, '2026-05-08', 'Labour Day 1-5, then 6, 7, 8'],
    [2026, 6, '2026-06-03', 'no day off'],
    [2026, 8, '2026-08-05', 'the month starts on a weekend'],
    [2026, 10, '2026-10-10', 'National Day, then 8, 9 and the worked Saturday'],
    [2026, 11, '2026-11-04', 'the month starts on a Sunday'],
    [2025, 10, '2025-10-11', 'eight days off, then 9, 10 and the worked Saturday'],
    [2024, 5, '2024-05-08', 'Labour Day 1-5, then 6, 7, 8'],
  ])('%i-%i → %s: %s', (year, no, expected) => {
    expect(periodicDueDate(monthly, year, no, profile, tables).due.dueOn).toBe(expected);
  });

  it('starts with April and needs no other year', () => {
    const dates = periodicDueDates(monthly, 2026, profile, tables);
    expect(dates.map(({ period }) => period)).toEqual([
      '2026-04',
      '2026-05',
      '2026-06',
      '2026-07',
      '2026-08',
      '2026-09',
      '2026-10',
      '2026-11',
      '2026-12',
    ]);
  });
});

describe('the next one', () => {
  it.each([
    [quarterly, '2026-07-07', '2026-Q2', 'still due today'],
    [quarterly, '2026-07-08', '2026-Q3', 'the second quarter is over'],
    [quarterly, '2026-01-05', '2025-Q4', 'last year is reported in January'],
    [quarterly, '2026-01-09', '2026-Q2', 'the first quarter is not reported'],
    [monthly, '2026-05-09', '2026-06', 'May is over'],
    [monthly, '2026-01-02', '2026-04', 'nothing before April'],
  ])('%# from %s', (rule, today, period) => {
    expect(nextPeriodicDueDate(rule, parseLocalDate(today), profile, tables).period).toBe(period);
  });

  it('is not guessed where next year has no table', () => {
    expect(() => nextPeriodicDueDate(monthly, parseLocalDate('2026-12-20'), profile, tables)).toThrow(
      expect.objectContaining({ code: 'HOLIDAYS_MISSING', details: { year: 2027 } }),
    );
  });

  it('asks for no table of a year long past', () => {
    const only2026 = tables.filter(({ year }) => year === 2026);
    expect(nextPeriodicDueDate(quarterly, parseLocalDate('2026-06-01'), profile, only2026).period).toBe(
      '2026-Q2',
    );
  });

  it('is refused for a rule that does not return', () => {
    expect(() => periodicDueDates(ruleOf(profile, 'D1'), 2026, profile, tables)).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID' }),
    );
  });
});
