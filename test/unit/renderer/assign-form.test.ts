/** Ways of handling that cannot stand together are named before anything is assigned. */
import {
  type AssignForm,
  addRow,
  assignInput,
  assignProblems,
} from '@renderer/features/assignments/assign-form';
import type { AssignmentRole } from '@shared/domain/assignment/assignment';
import { localDate } from '@shared/domain/calendar/local-date';
import { matterIdSchema, unitIdSchema } from '@shared/domain/identifiers';
import { describe, expect, it } from 'vitest';

const unit = (n: number) => unitIdSchema.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
const matter = matterIdSchema.parse('00000000-0000-4000-8000-000000000099');
const form = (...roles: AssignmentRole[]): AssignForm => ({
  rows: roles.map((role, index) => ({ key: String(index), unitId: unit(index + 1), role, pointIds: [] })),
  assignedOn: localDate(2026, 3, 2),
  ownLimitOn: undefined,
  requirement: '',
  contactName: '',
  contactPhone: '',
});

describe('assignProblems', () => {
  it.each([
    [['sole'], []],
    [['lead', 'co-handler', 'co-handler'], []],
    [['separate', 'separate'], []],
  ] as const)('lets %j go together', (roles, expected) => {
    expect(assignProblems(form(...roles), [])).toEqual(expected);
  });

  it.each([
    [['sole', 'co-handler'], '独办只能有一个单位'],
    [['lead', 'lead'], '主办单位只能有一个'],
    [['co-handler'], '还缺主办单位'],
    [['separate', 'lead'], '分办与主办'],
  ] as const)('refuses %j', (roles, expected) => {
    expect(assignProblems(form(...roles), []).join('；')).toContain(expected);
  });

  it('counts the units that have the matter already', () => {
    expect(assignProblems(form('co-handler'), ['lead'])).toEqual([]);
    expect(assignProblems(form('lead'), ['lead'])).toEqual(['主办单位只能有一个']);
  });

  it('refuses one unit twice, a limit before the day, and half a contact', () => {
    const twice = { ...form('lead', 'co-handler') };
    const rows = twice.rows.map((row) => ({ ...row, unitId: unit(1) }));
    expect(assignProblems({ ...twice, rows }, [])).toContain('同一个单位选了两次');
    expect(assignProblems({ ...form('sole'), ownLimitOn: localDate(2026, 3, 1) }, [])).toHaveLength(1);
    expect(assignProblems({ ...form('sole'), contactName: '沈立群' }, [])).toHaveLength(1);
  });
});

it('makes the sole unit the lead when another is added', () => {
  const rows = addRow(addRow([], 'a'), 'b');
  expect(rows.map((row) => row.role)).toEqual(['lead', 'co-handler']);
});

it('leaves out of the call what was left empty', () => {
  expect(assignInput(matter, form('sole'))).toEqual({
    matterId: matter,
    assignments: [{ unitId: unit(1), role: 'sole' }],
    assignedOn: '2026-03-02',
  });
});
