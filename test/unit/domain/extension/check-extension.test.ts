/** More time (D6, D14): asked for until the due date, never beyond the maximum, and the maximum runs from the original start. */
import { computeDueDate } from '@shared/domain/deadline/compute-due-date';
import { latestDay } from '@shared/domain/deadline/extend-due-date';
import type { DeadlineRule } from '@shared/domain/deadline/rule';
import { requireExtendable } from '@shared/domain/extension/check-extension';
import { AppError } from '@shared/result/app-error';
import { describe, expect, it } from 'vitest';
import { day } from '../matter/matter-fixtures';

const D14: DeadlineRule = {
  id: 'D14',
  what: '答复代表或委员',
  unit: 'natural-month',
  amount: 3,
  startsAt: 'assignment',
  shiftToWorkingDay: false,
  maximumAmount: 6,
  source: 'P',
};
const due = (start: string) => computeDueDate(D14, day(start), { id: 'general', version: 1 }, []);

function refusal(start: string, requestedOn: string, newDueOn: string, rule: DeadlineRule | undefined = D14) {
  try {
    requireExtendable(due(start), rule, { requestedOn: day(requestedOn), newDueOn: day(newDueOn) });
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return [error.code, error.details.latest ?? error.details.dueOn];
    throw error;
  }
}

describe('an extension', () => {
  it('may be asked for on the due date itself and not on the day after', () => {
    expect(due('2026-03-02').dueOn).toBe('2026-06-02');
    expect(refusal('2026-03-02', '2026-06-02', '2026-07-02')).toBeUndefined();
    expect(refusal('2026-03-02', '2026-06-03', '2026-07-02')).toEqual(['EXTENSION_LATE', '2026-06-02']);
  });

  it('reaches six months from the assignment at most, and the latest day is named', () => {
    expect(refusal('2026-03-02', '2026-05-20', '2026-09-02')).toBeUndefined();
    expect(refusal('2026-03-02', '2026-05-20', '2026-09-03')).toEqual(['EXTENSION_TOO_LONG', '2026-09-02']);
  });

  it('counts the six months from the original start at the end of a month', () => {
    // 31 August and six months: February has no 31st.
    expect(latestDay(D14, day('2026-08-31'))).toBe('2027-02-28');
    expect(refusal('2026-08-31', '2026-11-30', '2027-02-28')).toBeUndefined();
    expect(refusal('2026-08-31', '2026-11-30', '2027-03-01')).toEqual(['EXTENSION_TOO_LONG', '2027-02-28']);
  });

  it('must be later than the due date, and has no maximum where the rule names none', () => {
    expect(refusal('2026-03-02', '2026-05-20', '2026-06-02')?.[0]).toBe('INPUT_INVALID');
    const { maximumAmount: _none, ...unlimited } = D14;
    expect(refusal('2026-03-02', '2026-05-20', '2028-01-01', unlimited)).toBeUndefined();
    // A unit without the matter's rules: the office judges again.
    expect(() =>
      requireExtendable(due('2026-03-02'), undefined, {
        requestedOn: day('2026-05-20'),
        newDueOn: day('2028-01-01'),
      }),
    ).not.toThrow();
  });
});
