/** The plan of changes as it is grouped and summed up, and the moves of an import. */
import {
  cardsToConfirm,
  isLarge,
  isOpen,
  NO_IMPORT,
  plansToConfirm,
  type StagedPackage,
  stagingIdsLeft,
  withCardCancelled,
  withOutcome,
  withPackage,
  withStaging,
} from '@renderer/features/packages/import-state';
import { groupsOf, summaryOf, sumOfCounts } from '@renderer/features/packages/plan-groups';
import { groupRefused, splitRefused } from '@renderer/features/packages/RefusedFiles';
import { volumeText } from '@renderer/strings/import-words';
import { countPlan } from '@shared/domain/exchange/plan-counts';
import { describe, expect, it } from 'vitest';
import { fakeImport, PLAN } from './fake-import';

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
    expect(countPlan(lines)).toEqual(countPlan(PLAN.lines));
    expect(countPlan(lines)).toEqual(PLAN.counts);
  });

  it('counts new matters as matters and the rest as entries', () => {
    expect(summaryOf(countPlan(PLAN.lines))).toBe('新增事项 1 件，更新 1 条，等待前序包 1 条，已知 1 条');
    expect(summaryOf(countPlan([]))).toBe('没有办理记录');
    expect(sumOfCounts([PLAN, PLAN])).toMatchObject({ newMatters: 2, updates: 2, known: 2 });
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

describe('an import of a whole disc', () => {
  const disc = async () => {
    const staging = await fakeImport(false)['package.stage']?.({ from: 'folder' });
    if (!staging) throw new Error('nothing on the disc');
    return withStaging({ ...NO_IMPORT, reading: true }, staging);
  };

  it('is one table, confirmed in the order in which it was planned, without the cards that are known', async () => {
    const state = await disc();
    expect(state.reading).toBe(false);
    expect(isLarge(state)).toBe(true);
    expect(plansToConfirm(state).map(({ stagingId }) => stagingId)).toEqual(
      state.packages.map(({ plan }) => plan.stagingId),
    );
    expect(cardsToConfirm(state).map(({ effect }) => effect)).toEqual(['rotation', 'pending']);
    const without = withCardCancelled(state, 'card-2');
    expect(cardsToConfirm(without).map(({ stagingId }) => stagingId)).toEqual(['card-1']);
    expect(stagingIdsLeft(without)).toHaveLength(61);
  });

  it('keeps apart what was written, what failed and what was not tried', async () => {
    const state = await disc();
    const [first, second, third] = state.packages.map(({ plan }) => plan);
    const outcome = {
      packageId: PLAN.packageId,
      matterIds: [],
      newMatters: 0,
      appliedEvents: 1,
      receiptCode: '902714468135',
    };
    const after = withOutcome(
      { ...state, writing: true },
      {
        cards: ['card-1'],
        done: [{ ...outcome, stagingId: first?.stagingId ?? '' }],
        failed: { stagingId: second?.stagingId ?? '', code: 'E_DISK_FULL', details: {} },
        plans: [],
        refused: [],
      },
    );
    expect(after.writing).toBe(false);
    expect(after.stopped).toBe('failed');
    expect(after.packages.slice(0, 3).map((entry) => entry.state)).toEqual(['written', 'failed', 'staged']);
    expect(after.cards.map((entry) => entry.state)).toEqual(['written', 'staged']);
    expect(plansToConfirm(after)[0]).toBe(third);
    expect(stagingIdsLeft(after)).toHaveLength(60);
  });

  it('shows the new plan where the state had changed, and what can no longer be taken in', async () => {
    const state = await disc();
    const [first, second] = state.packages.map(({ plan }) => plan);
    if (!first || !second) throw new Error('nothing staged');
    const anew = { ...first, planHash: 'another' };
    const after = withOutcome(state, {
      cards: [],
      done: [],
      failed: { stagingId: first.stagingId, code: 'PLAN_CHANGED', details: {} },
      plans: [anew],
      refused: [{ stagingId: second.stagingId, code: 'E_DUPLICATE', details: {} }],
    });
    expect(after.stopped).toBe('changed');
    expect(after.packages[0]).toEqual({ state: 'staged', plan: anew });
    expect(after.packages[1]?.state).toBe('failed');
    expect(after.packages[2]).toBe(state.packages[2]);
  });

  it('leaves everything waiting when a person stopped it', async () => {
    const state = await disc();
    const stagingId = state.packages[0]?.plan.stagingId ?? '';
    const failed = { stagingId, code: 'CANCELLED' as const, details: {} };
    const after = withOutcome(state, { cards: [], done: [], failed, plans: [], refused: [] });
    expect(after.stopped).toBe('cancelled');
    expect(plansToConfirm(after)).toHaveLength(60);
  });

  it('tells what is wrong apart from what lies on a shared disc rightly', async () => {
    const { faults, skipped } = splitRefused(await disc());
    const counted = (files: typeof faults) =>
      groupRefused(files).map(({ code, files: those }) => [code, those.length]);
    expect(counted(faults)).toEqual([
      ['E_MEDIA_DAMAGED', 1],
      ['E_SIGNATURE', 1],
    ]);
    expect(counted(skipped)).toEqual([['E_DUPLICATE', 37]]);
  });

  it('takes a package for another unit as a wrong disc when nothing on it is ours', () => {
    const forOthers = { fileName: '承复-ftgc3bna.cfp', code: 'E_NOT_FOR_YOU' as const, details: {} };
    const double = { fileName: '承复-eszv0j8d.cfp', code: 'E_DUPLICATE' as const, details: {} };
    const alone = { packages: [], cards: [] };
    expect(splitRefused({ ...alone, refused: [forOthers] }).faults).toEqual([forOthers]);
    expect(splitRefused({ ...alone, refused: [double] }).faults).toEqual([double]);
    expect(splitRefused({ ...alone, refused: [forOthers, double] })).toEqual({
      faults: [],
      skipped: [forOthers, double],
    });
  });
});

describe('volumes', () => {
  const set = { setId: 'a'.repeat(32), label: '', total: 1, fingerprint: '' };
  it('say which parts are here and which are to be found', () => {
    expect(volumeText({ ...set, count: 4, held: [1, 3], missing: [2, 4] })).toBe(
      '已读入第 1、3 卷，共 4 卷，还缺第 2、4 卷',
    );
    expect(volumeText({ ...set, count: 9, held: [1, 2, 3, 4, 5, 7], missing: [6, 8, 9] })).toBe(
      '已读入第 1至5、7 卷，共 9 卷，还缺第 6、8、9 卷',
    );
    expect(volumeText({ ...set, count: 1, held: [1], missing: [] })).toBe('已读入第 1 卷，共 1 卷，已经齐全');
  });
});
