/** Hand-worked due dates, each with the reason, and the laws that hold for all of them. */
import { isWorkingDay } from '@shared/domain/calendar/holiday-table';
import { addDays, parseLocalDate, weekdayOf } from '@shared/domain/calendar/local-date';
import { capDueDate, computeDueDate, fixedDueDate } from '@shared/domain/deadline/compute-due-date';
import { dueDateSchema } from '@shared/domain/deadline/due-date';
import { type DeadlineRule, type DeadlineUnit, deadlineRuleSchema } from '@shared/domain/deadline/rule';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedTables } from './shipped-resources';

const tables = shippedTables();
const profile = { id: 'yunzhou', version: 3 };

function ruleOf(unit: DeadlineUnit, amount: number, shiftToWorkingDay = false): DeadlineRule {
  return {
    id: 'own-trial',
    what: '试验',
    unit,
    amount,
    startsAt: 'assignment',
    shiftToWorkingDay,
    source: '试验',
  };
}

function dueOn(unit: DeadlineUnit, amount: number, start: string, shift = false): string {
  return computeDueDate(ruleOf(unit, amount, shift), parseLocalDate(start), profile, tables).dueOn;
}

describe('working days', () => {
  it.each([
    ['2026-03-02', 10, '2026-03-16', 'Monday to the Monday after next: the starting Monday is not counted'],
    ['2026-03-07', 1, '2026-03-09', 'a start on Saturday: Monday is the first working day'],
    ['2026-03-06', 1, '2026-03-09', 'Friday to Monday'],
    ['2026-02-10', 10, '2026-03-02', 'Spring Festival 15-23 Feb out, Saturdays 14 and 28 Feb worked'],
    ['2026-02-14', 1, '2026-02-24', 'from the worked Saturday over the nine days of Spring Festival'],
    ['2026-02-13', 1, '2026-02-14', 'the next day is a worked Saturday'],
    ['2026-02-27', 1, '2026-02-28', 'Saturday 28 Feb is worked'],
    ['2026-02-27', 2, '2026-03-02', 'after the worked Saturday comes a free Sunday'],
    ['2026-04-03', 1, '2026-04-07', 'Tomb Sweeping 4-6 April'],
    ['2026-04-30', 1, '2026-05-06', 'Labour Day 1-5 May'],
    ['2026-04-30', 5, '2026-05-11', '6, 7, 8, worked Saturday 9, Monday 11'],
    ['2026-05-08', 1, '2026-05-09', 'Saturday 9 May is worked'],
    ['2026-06-18', 1, '2026-06-22', 'Dragon Boat 19-21 June'],
    ['2026-06-01', 20, '2026-06-30', 'D16 over Dragon Boat: 4+5+4+5+2'],
    ['2026-09-18', 1, '2026-09-20', 'Sunday 20 September is worked, Saturday 19 is not'],
    ['2026-09-18', 5, '2026-09-24', 'worked Sunday 20, then Monday to Thursday'],
    ['2026-09-18', 6, '2026-09-28', 'Mid-Autumn 25-27 September'],
    ['2026-09-24', 10, '2026-10-15', 'Mid-Autumn, then National Day; Saturday 10 October worked'],
    ['2026-09-30', 3, '2026-10-10', '8, 9 and the worked Saturday'],
    ['2026-09-30', 5, '2026-10-13', '8, 9, 10, 12, 13'],
    ['2026-10-09', 1, '2026-10-10', 'the worked Saturday counts'],
    ['2026-10-09', 2, '2026-10-12', 'Sunday 11 October does not'],
    ['2025-12-31', 1, '2026-01-04', 'New Year 1-3 January; Sunday 4 January is worked'],
    ['2025-12-26', 5, '2026-01-05', 'two tables: 29, 30, 31 December, 4 and 5 January'],
    ['2026-12-25', 4, '2026-12-31', 'up to the last day of the last known year'],
    ['2025-01-24', 5, '2025-02-07', 'worked Sunday 26, 27, then 5, 6, 7 February'],
    ['2025-01-24', 6, '2025-02-08', 'the worked Saturday after Spring Festival'],
    ['2025-04-25', 5, '2025-05-06', 'worked Sunday 27, 28-30 April, Labour Day, 6 May'],
    ['2025-05-30', 1, '2025-06-03', 'Dragon Boat from Saturday to Monday'],
    ['2025-09-26', 3, '2025-09-30', 'worked Sunday 28, 29, 30'],
    ['2025-09-26', 4, '2025-10-09', 'National Day and Mid-Autumn together, eight days'],
    ['2025-10-09', 2, '2025-10-11', 'Friday and the worked Saturday'],
    ['2024-02-02', 6, '2024-02-09', 'worked Sunday 4; 30th of the last lunar month is a working day in 2024'],
    ['2024-02-02', 7, '2024-02-18', 'over Spring Festival 10-17 to the worked Sunday'],
    ['2024-02-26', 4, '2024-03-01', 'over the leap day'],
    ['2024-04-03', 1, '2024-04-07', 'Tomb Sweeping 4-6, Sunday 7 worked'],
    ['2024-09-13', 2, '2024-09-18', 'worked Saturday 14, Mid-Autumn 15-17'],
    ['2024-09-30', 5, '2024-10-12', 'National Day, then four days and the worked Saturday'],
  ])('%s + %i → %s: %s', (start, amount, expected) => {
    expect(dueOn('working-day', amount, start)).toBe(expected);
  });

  it('never guesses a year without a table', () => {
    expect(() => dueOn('working-day', 5, '2026-12-25')).toThrow(
      expect.objectContaining({ code: 'HOLIDAYS_MISSING', details: { year: 2027 } }),
    );
  });
});

describe('natural months', () => {
  it.each([
    ['2026-03-02', 5, '2026-08-02', 'S0 二2: the same day number, though it is a Sunday'],
    ['2026-03-02', 6, '2026-09-02', 'S0 二1: the report'],
    ['2025-12-15', 1, '2026-01-15', 'over the new year'],
    ['2026-04-30', 1, '2026-05-30', 'the day number stays 30 though May has 31'],
    ['2026-05-31', 1, '2026-06-30', 'June has no 31st'],
    ['2026-03-31', 6, '2026-09-30', 'September has no 31st'],
    ['2025-10-31', 1, '2025-11-30', 'November has no 31st'],
    ['2025-10-31', 4, '2026-02-28', 'February of an ordinary year'],
    ['2025-10-31', 5, '2026-03-31', 'from the original start: the 31st comes back'],
    ['2025-01-31', 1, '2025-02-28', 'ordinary February'],
    ['2024-01-31', 1, '2024-02-29', 'leap February'],
    ['2024-01-29', 1, '2024-02-29', 'the leap day exists: nothing is cut'],
    ['2023-11-30', 3, '2024-02-29', 'into a leap February'],
    ['2024-02-29', 12, '2025-02-28', 'a year from the leap day'],
    ['2024-02-29', 48, '2028-02-29', 'four years from the leap day'],
    ['2027-08-31', 6, '2028-02-29', 'six months into the leap February of 2028'],
    ['2027-11-30', 3, '2028-02-29', 'three months into it'],
    ['2028-01-30', 1, '2028-02-29', 'cut to the leap day'],
    ['2028-02-29', 1, '2028-03-29', 'from the leap day to the same number'],
    ['2028-02-29', 12, '2029-02-28', 'no leap day in 2029'],
    ['2026-08-31', 6, '2027-02-28', 'ordinary February, no holiday table needed'],
    ['2026-12-31', 1, '2027-01-31', 'December to January'],
    ['2026-12-31', 2, '2027-02-28', 'December to February'],
    ['2100-01-31', 1, '2100-02-28', '2100 is no leap year'],
  ])('%s + %i → %s: %s', (start, amount, expected) => {
    expect(dueOn('natural-month', amount, start)).toBe(expected);
  });
});

describe('calendar days', () => {
  it.each([
    ['2026-03-02', 14, '2026-03-16', 'D1: two weeks'],
    ['2026-02-20', 14, '2026-03-06', 'February has 28 days'],
    ['2024-02-20', 14, '2024-03-05', 'February has 29'],
    ['2028-02-15', 14, '2028-02-29', 'ends on the leap day'],
    ['2026-12-25', 14, '2027-01-08', 'over the new year, no holiday table needed'],
    ['2026-02-22', 7, '2026-03-01', 'D11: a week, holidays counted'],
  ])('%s + %i → %s: %s', (start, amount, expected) => {
    expect(dueOn('calendar-day', amount, start)).toBe(expected);
  });
});

describe('an end on a day off, where the profile moves it', () => {
  it.each<[DeadlineUnit, number, string, string, string]>([
    ['natural-month', 5, '2026-03-02', '2026-08-03', 'Sunday to Monday'],
    ['natural-month', 1, '2026-09-01', '2026-10-08', 'National Day to the first day after it'],
    ['natural-month', 1, '2026-01-15', '2026-02-24', 'the first day of Spring Festival'],
    ['natural-month', 1, '2026-01-14', '2026-02-14', 'a worked Saturday stays'],
    ['natural-month', 1, '2026-09-10', '2026-10-10', 'the worked Saturday after National Day stays'],
    ['natural-month', 1, '2026-09-11', '2026-10-12', 'a free Sunday moves'],
    ['natural-month', 1, '2025-12-01', '2026-01-04', 'New Year to the worked Sunday'],
    ['natural-month', 1, '2026-01-31', '2026-02-28', 'cut to the month end, which is a worked Saturday'],
    ['calendar-day', 14, '2026-04-20', '2026-05-06', 'Labour Day'],
    ['calendar-day', 14, '2026-03-02', '2026-03-16', 'a working day stays'],
  ])('%s %i from %s → %s: %s', (unit, amount, start, expected) => {
    expect(dueOn(unit, amount, start, true)).toBe(expected);
  });

  it('needs the table of that day, and only then', () => {
    expect(() => dueOn('natural-month', 1, '2026-12-03', true)).toThrow(
      expect.objectContaining({ code: 'HOLIDAYS_MISSING', details: { year: 2027 } }),
    );
    expect(dueOn('natural-month', 1, '2026-12-03', false)).toBe('2027-01-03');
  });
});

describe('the steps', () => {
  it('name the notice, each holiday, worked weekends and free ones', () => {
    expect(computeDueDate(ruleOf('working-day', 10), parseLocalDate('2026-02-10'), profile, tables)).toEqual({
      ruleId: 'own-trial',
      profileId: 'yunzhou',
      profileVersion: 3,
      unit: 'working-day',
      amount: 10,
      startOn: '2026-02-10',
      steps: [
        { kind: 'start', event: 'assignment', on: '2026-02-10' },
        { kind: 'holiday-table', year: 2026, notice: '国办发明电〔2025〕7号' },
        { kind: 'count-adjusted-workday', on: '2026-02-14' },
        { kind: 'skip-holiday', name: '春节', from: '2026-02-15', to: '2026-02-23' },
        { kind: 'count-adjusted-workday', on: '2026-02-28' },
        { kind: 'skip-weekend', days: 1 },
        { kind: 'add', unit: 'working-day', amount: 10, reached: '2026-03-02' },
      ],
      dueOn: '2026-03-02',
    });
  });

  it('name a holiday of one day once', () => {
    const due = computeDueDate(ruleOf('working-day', 2), parseLocalDate('2024-06-07'), profile, tables);
    expect(due.steps).toContainEqual({
      kind: 'skip-holiday',
      name: '端午节',
      from: '2024-06-10',
      to: '2024-06-10',
    });
    expect(due.steps).toContainEqual({ kind: 'skip-weekend', days: 2 });
    expect(due.dueOn).toBe('2024-06-12');
  });

  it('keep two holidays apart', () => {
    const due = computeDueDate(ruleOf('working-day', 10), parseLocalDate('2026-09-24'), profile, tables);
    expect(due.steps.filter(({ kind }) => kind === 'skip-holiday')).toEqual([
      { kind: 'skip-holiday', name: '中秋节', from: '2026-09-25', to: '2026-09-27' },
      { kind: 'skip-holiday', name: '国庆节', from: '2026-10-01', to: '2026-10-07' },
    ]);
  });

  it('say that a month was cut and that an end moved', () => {
    const due = computeDueDate(
      ruleOf('natural-month', 1, true),
      parseLocalDate('2025-01-30'),
      profile,
      tables,
    );
    expect(due.steps).toEqual([
      { kind: 'start', event: 'assignment', on: '2025-01-30' },
      { kind: 'add', unit: 'natural-month', amount: 1, reached: '2025-02-28' },
      { kind: 'month-end', wantedDay: 30, on: '2025-02-28' },
      { kind: 'holiday-table', year: 2025, notice: '国办发明电〔2024〕12号' },
    ]);
    const moved = computeDueDate(
      ruleOf('natural-month', 1, true),
      parseLocalDate('2026-09-01'),
      profile,
      tables,
    );
    expect(moved.steps.at(-1)).toEqual({
      kind: 'shift-off-day',
      from: '2026-10-01',
      to: '2026-10-08',
      holiday: '国庆节',
    });
  });

  it('cannot be altered', () => {
    const due = computeDueDate(ruleOf('calendar-day', 7), parseLocalDate('2026-03-02'), profile, tables);
    expect(Object.isFrozen(due) && Object.isFrozen(due.steps) && due.steps.every(Object.isFrozen)).toBe(true);
  });
});

const anyUnit = fc.constantFrom<DeadlineUnit>('natural-month', 'calendar-day', 'working-day');
const anyStart = fc.integer({ min: 0, max: 900 }).map((days) => addDays(parseLocalDate('2024-01-01'), days));
const anyAmount = fc.integer({ min: 1, max: 5 });

describe('laws', () => {
  it('a working-day period holds exactly its amount of working days and ends on one', () => {
    fc.assert(
      fc.property(anyStart, fc.integer({ min: 1, max: 60 }), (start, amount) => {
        const end = computeDueDate(ruleOf('working-day', amount), start, profile, tables).dueOn;
        let worked = 0;
        for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) {
          worked += isWorkingDay(day, tables) ? 1 : 0;
        }
        expect(worked).toBe(amount);
        expect(isWorkingDay(end, tables)).toBe(true);
      }),
    );
  });

  it('the skipped and counted days of the steps add up to the whole period', () => {
    fc.assert(
      fc.property(anyStart, fc.integer({ min: 1, max: 60 }), (start, amount) => {
        const due = computeDueDate(ruleOf('working-day', amount), start, profile, tables);
        let off = 0;
        for (const step of due.steps) {
          if (step.kind === 'skip-weekend') {
            off += step.days;
          } else if (step.kind === 'skip-holiday') {
            for (let day = step.from; day <= step.to; day = addDays(day, 1)) {
              off += 1;
            }
          }
        }
        expect(addDays(start, amount + off)).toBe(due.dueOn);
      }),
    );
  });

  it('a later start never ends earlier', () => {
    fc.assert(
      fc.property(
        anyUnit,
        anyAmount,
        anyStart,
        fc.integer({ min: 0, max: 40 }),
        fc.boolean(),
        (unit, amount, start, gap, shift) => {
          const rule = ruleOf(unit, amount, shift);
          const first = computeDueDate(rule, start, profile, tables).dueOn;
          const second = computeDueDate(rule, addDays(start, gap), profile, tables).dueOn;
          expect(first <= second).toBe(true);
        },
      ),
    );
  });

  it('a shift lands on a working day and passes none', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<DeadlineUnit>('natural-month', 'calendar-day'),
        anyAmount,
        anyStart,
        (unit, amount, start) => {
          const plain = computeDueDate(ruleOf(unit, amount, false), start, profile, tables).dueOn;
          const moved = computeDueDate(ruleOf(unit, amount, true), start, profile, tables).dueOn;
          expect(isWorkingDay(moved, tables)).toBe(true);
          for (let day = plain; day < moved; day = addDays(day, 1)) {
            expect(isWorkingDay(day, tables)).toBe(false);
          }
        },
      ),
    );
  });

  it('survives JSON as it is: whole numbers, no null, nothing undefined', () => {
    fc.assert(
      fc.property(anyUnit, anyAmount, anyStart, fc.boolean(), (unit, amount, start, shift) => {
        const due = computeDueDate(ruleOf(unit, amount, shift), start, profile, tables);
        const text = JSON.stringify(due, (_key, value: unknown) => {
          expect(value === null || value === undefined).toBe(false);
          expect(typeof value !== 'number' || Number.isSafeInteger(value)).toBe(true);
          return value;
        });
        expect(dueDateSchema.parse(JSON.parse(text))).toStrictEqual(due);
      }),
    );
  });
});

describe('what a package may carry', () => {
  const due = computeDueDate(ruleOf('natural-month', 1), parseLocalDate('2026-03-02'), profile, tables);

  it.each([
    ['a due date its steps do not lead to', { ...due, dueOn: '2026-04-03' }],
    ['steps that start elsewhere', { ...due, startOn: '2026-03-03' }],
    ['an end before the start', { ...due, dueOn: '2026-03-01' }],
    ['a fixed date with an amount', { ...due, unit: 'fixed-date' }],
    ['an amount of nothing', { ...due, amount: 0 }],
    ['an unknown step', { ...due, steps: [...due.steps, { kind: 'guess', to: '2026-04-02' }] }],
    ['an unknown field', { ...due, note: '' }],
    ['a null', { ...due, steps: [{ ...due.steps[0], standIn: null }, due.steps[1]] }],
    ['a foreign rule id', { ...due, ruleId: 'D18' }],
  ])('is not %s', (_name, value) => {
    expect(dueDateSchema.safeParse(value).success).toBe(false);
  });
});

describe('a named limit and a cap', () => {
  const rule = ruleOf('working-day', 10);
  const start = parseLocalDate('2026-03-02');

  it('keeps the day the office named', () => {
    const due = fixedDueDate(rule, { startOn: start, dueOn: parseLocalDate('2026-03-20') }, profile);
    expect(dueDateSchema.parse(due)).toStrictEqual(due);
    expect([due.unit, due.amount, due.dueOn]).toEqual(['fixed-date', 0, '2026-03-20']);
    expect(() =>
      fixedDueDate(rule, { startOn: start, dueOn: parseLocalDate('2026-03-01') }, profile),
    ).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
  });

  it('shortens but never lengthens, and never before the start', () => {
    const due = computeDueDate(rule, start, profile, tables);
    expect(capDueDate(due, parseLocalDate('2026-04-01'))).toBe(due);
    expect(capDueDate(due, parseLocalDate('2026-03-10')).dueOn).toBe('2026-03-10');
    expect(capDueDate(due, parseLocalDate('2026-01-01')).dueOn).toBe('2026-03-02');
    expect(dueDateSchema.safeParse(capDueDate(due, parseLocalDate('2026-03-10'))).success).toBe(true);
    expect(weekdayOf(due.dueOn)).toBe(1);
  });
});

describe('a rule', () => {
  const good = ruleOf('natural-month', 3);
  it.each([
    ['an amount of nothing', { ...good, amount: 0 }],
    ['half a month', { ...good, amount: 1.5 }],
    ['more than ten years', { ...good, amount: 121 }],
    ['a maximum below the amount', { ...good, maximumAmount: 2 }],
    ['a maximum in working days', { ...good, unit: 'working-day', maximumAmount: 6 }],
    ['a fifth quarter', { ...good, startsAt: 'quarter-end', firstPeriod: 5 }],
    ['a first period without periods', { ...good, firstPeriod: 1 }],
    ['an id of no list', { ...good, id: 'D0' }],
  ])('is refused with %s', (_name, value) => {
    expect(deadlineRuleSchema.safeParse(value).success).toBe(false);
  });

  it('is accepted otherwise', () => {
    expect(deadlineRuleSchema.parse({ ...good, maximumAmount: 6 })).toEqual({ ...good, maximumAmount: 6 });
    expect(() =>
      computeDueDate({ ...good, amount: 1000 }, parseLocalDate('2026-03-02'), profile, tables),
    ).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
  });
});
