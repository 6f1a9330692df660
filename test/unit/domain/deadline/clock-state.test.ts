/** Colours and words of a clock: overdue begins the day after, 临期 by calendar days. */
import { addDays, parseLocalDate } from '@shared/domain/calendar/local-date';
import { clockState } from '@shared/domain/deadline/clock-state';
import { datesInWindow } from '@shared/domain/deadline/rolling-window';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const dueOn = parseLocalDate('2026-03-16');

describe('a clock', () => {
  it.each([
    ['2026-03-12', 3, { state: 'normal', daysLeft: 4, words: '还有 4 天' }],
    ['2026-03-13', 3, { state: 'soon', daysLeft: 3, words: '还有 3 天' }],
    ['2026-03-16', 3, { state: 'soon', daysLeft: 0, words: '今天到期' }],
    ['2026-03-16', 0, { state: 'soon', daysLeft: 0, words: '今天到期' }],
    ['2026-03-15', 0, { state: 'normal', daysLeft: 1, words: '还有 1 天' }],
    ['2026-03-17', 3, { state: 'overdue', daysLeft: -1, words: '逾期 1 天' }],
    ['2026-03-19', 3, { state: 'overdue', daysLeft: -3, words: '逾期 3 天' }],
  ])('on %s with %i days of warning', (today, warnDays, expected) => {
    expect(clockState({ dueOn, today: parseLocalDate(today), warnDays })).toEqual(expected);
  });

  it('stops when the work is done, and keeps how late it was', () => {
    const today = parseLocalDate('2026-05-01');
    expect(clockState({ dueOn, today, warnDays: 3, doneOn: dueOn })).toEqual({
      state: 'done',
      daysLeft: 0,
      words: '已办',
    });
    expect(clockState({ dueOn, today, warnDays: 3, doneOn: parseLocalDate('2026-03-18') }).daysLeft).toBe(-2);
  });

  it.each([-1, 366, 1.5, Number.NaN])('refuses %d days of warning', (warnDays) => {
    expect(() => clockState({ dueOn, today: dueOn, warnDays })).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID' }),
    );
  });

  it('only ever goes from normal to soon to overdue', () => {
    const order = ['normal', 'soon', 'overdue'];
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 0, max: 30 }), (offset, warnDays) => {
        const first = clockState({ dueOn, today: addDays(dueOn, offset), warnDays });
        const second = clockState({ dueOn, today: addDays(dueOn, offset + 1), warnDays });
        expect(order.indexOf(first.state)).toBeLessThanOrEqual(order.indexOf(second.state));
        expect(second.daysLeft).toBe(first.daysLeft - 1);
        expect(second.state === 'overdue').toBe(offset + 1 > 0);
      }),
    );
  });
});

describe('a rolling year (D17)', () => {
  const year = { unit: 'natural-month', amount: 12 } as const;
  it.each([
    ['2025-03-02', '2026-03-02', true, 'the last day of the year'],
    ['2025-03-01', '2026-03-02', false, 'the day after it'],
    ['2024-02-29', '2025-02-28', true, 'a year from the leap day ends on 28 February'],
    ['2024-02-29', '2025-03-01', false, 'and not later'],
    ['2026-03-03', '2026-03-02', false, 'a talk still to come'],
    ['2026-03-02', '2026-03-02', true, 'the talk of today'],
  ])('%s on %s: %s, %s', (date, today, counts) => {
    const found = datesInWindow([parseLocalDate(date)], parseLocalDate(today), year);
    expect(found).toEqual(counts ? [date] : []);
  });

  it('also counts in days', () => {
    const dates = ['2026-01-01', '2026-02-01'].map(parseLocalDate);
    expect(datesInWindow(dates, parseLocalDate('2026-02-10'), { unit: 'calendar-day', amount: 30 })).toEqual([
      '2026-02-01',
    ]);
  });
});
