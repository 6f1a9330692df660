/** The plan of changes as it is grouped and summed up, and the moves of an import. */
import { isOpen, NO_IMPORT, type StagedPackage, withPackage } from '@renderer/features/packages/import-state';
import { groupsOf, summaryOf } from '@renderer/features/packages/plan-groups';
import { describe, expect, it } from 'vitest';
import { PLAN } from './fake-import';

describe('the plan of changes', () => {
  it('puts the lines of one matter together and keeps their order', () => {
    const groups = groupsOf(PLAN.lines);
    expect(groups.map(({ number, lines }) => [number, lines.length])).toEqual([
      ['48', 2],
      ['0123', 2],
      ['0301', 1],
    ]);
    expect(groups.flatMap(({ lines }) => lines)).toEqual(PLAN.lines);
  });

  it('counts what comes with a new matter as part of it, not as an update', () => {
    const lines = PLAN.lines.map((line) =>
      line.what === 'matter.assigned' ? { ...line, effect: 'update' as const } : line,
    );
    expect(summaryOf(lines)).toBe(summaryOf(PLAN.lines));
  });

  it('counts new matters as matters and the rest as entries', () => {
    expect(summaryOf(PLAN.lines)).toBe('新增事项 1 件，更新 1 条，等待前序包 1 条，已知 1 条');
    expect(summaryOf([])).toBe('没有办理记录');
  });
});

describe('an import', () => {
  const staged: StagedPackage = { state: 'staged', plan: PLAN };
  const other: StagedPackage = { state: 'staged', plan: { ...PLAN, stagingId: 'staging-2' } };

  it('changes the one package it is about', () => {
    const state = { ...NO_IMPORT, packages: [staged, other] };
    const next = withPackage(state, { state: 'cancelled', plan: other.plan });
    expect(next.packages.map((entry) => entry.state)).toEqual(['staged', 'cancelled']);
  });

  it('shows itself while it reads, and closes when nothing was chosen', () => {
    expect(isOpen({ ...NO_IMPORT, reading: true })).toBe(true);
    expect(isOpen(NO_IMPORT)).toBe(false);
    expect(isOpen({ ...NO_IMPORT, refused: [{ fileName: 'a.cfp', code: 'E_VERSION', details: {} }] })).toBe(
      true,
    );
  });
});
