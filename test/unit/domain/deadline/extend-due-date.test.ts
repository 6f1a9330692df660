/** Extensions (D6, S2 六): before the due date, with approval, within the maximum. */
import { parseLocalDate } from '@shared/domain/calendar/local-date';
import { computeDueDate } from '@shared/domain/deadline/compute-due-date';
import { dueDateSchema } from '@shared/domain/deadline/due-date';
import { extendDueDate } from '@shared/domain/deadline/extend-due-date';
import { ruleOf } from '@shared/domain/profile/profile-rules';
import { expect, it } from 'vitest';
import { shippedProfile } from './shipped-resources';

const profile = shippedProfile('general');
const rule = ruleOf(profile, 'D14');
const due = computeDueDate(rule, parseLocalDate('2026-03-02'), profile, []);

function extend(requestedOn: string, approvedOn: string, newDueOn: string) {
  return extendDueDate(due, rule, {
    requestedOn: parseLocalDate(requestedOn),
    approvedOn: parseLocalDate(approvedOn),
    newDueOn: parseLocalDate(newDueOn),
  });
}

it('moves the date and keeps the first one', () => {
  const extended = extend('2026-06-02', '2026-06-05', '2026-09-02');
  expect([due.dueOn, extended.dueOn]).toEqual(['2026-06-02', '2026-09-02']);
  expect(extended.steps.at(-1)).toEqual({
    kind: 'extend',
    approvedOn: '2026-06-05',
    from: '2026-06-02',
    to: '2026-09-02',
  });
  expect(dueDateSchema.parse(extended)).toStrictEqual(extended);
});

it.each([
  ['asked for a day late', '2026-06-03', '2026-06-03', '2026-07-02', 'ACTION_FORBIDDEN'],
  ['approved before it was asked for', '2026-06-01', '2026-05-31', '2026-07-02', 'INPUT_INVALID'],
  ['no later than before', '2026-06-01', '2026-06-01', '2026-06-02', 'INPUT_INVALID'],
  ['beyond six months from the start (D14)', '2026-06-01', '2026-06-01', '2026-09-03', 'INPUT_INVALID'],
])('refuses one %s', (_name, requestedOn, approvedOn, newDueOn, code) => {
  expect(() => extend(requestedOn, approvedOn, newDueOn)).toThrow(expect.objectContaining({ code }));
});
