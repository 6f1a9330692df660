/** Packages between real desks: what is sealed arrives, is answered with a receipt, and changes nothing a second time. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrokenAudit } from '@main/database/repositories/audit-repository';
import { eventsOfMatter } from '@main/database/repositories/event-repository';
import { readPackage } from '@main/database/repositories/package-repository';
import { owedReceipts } from '@main/database/repositories/receipt-repository';
import { cancelImport } from '@main/usecases/package/cancel-import';
import { confirmByTelephone } from '@main/usecases/package/confirm-by-telephone';
import { confirmImport } from '@main/usecases/package/confirm-import';
import { confirmStaged } from '@main/usecases/package/confirm-staged';
import { EarlierImports } from '@main/usecases/package/earlier-imports';
import { createExchange } from '@main/usecases/package/exchange';
import { exportAgain } from '@main/usecases/package/export-again';
import { listPackages } from '@main/usecases/package/list-packages';
import { pendingExports } from '@main/usecases/package/pending-exports';
import { planInOrder } from '@main/usecases/package/plan-in-order';
import { stagePackages } from '@main/usecases/package/stage-packages';
import type { MatterId, PackageId } from '@shared/domain/identifiers';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import { describe, expect, it } from 'vitest';
import {
  accept,
  act,
  assign,
  codeOf,
  databaseDigest,
  deliver,
  drop,
  exportTo,
  fileOf,
  filesOnDisk,
  importAt,
  NOON,
  officeAndUnit,
  openUnit,
  recordProgress,
  register,
  stageAt,
  stagingFolders,
  type TestDesk,
  TODAY,
  trustEachOther,
} from './support';

const everything = { offset: 0, limit: 500 };

async function stateAt({ workspace }: TestDesk, matterId: MatterId) {
  return foldMatter(await workspace.database.read((reader) => eventsOfMatter(reader, matterId)));
}

async function packagesAt({ workspace }: TestDesk) {
  return (await listPackages(workspace, everything)).rows;
}

/** What the sender keeps to compare with, and never shows. */
async function expectedReceipt({ workspace }: TestDesk, packageId: PackageId) {
  return (await workspace.database.read((reader) => readPackage(reader, packageId)))?.receiptCode;
}

describe('an assignment', () => {
  it('travels with its files, and the receipt comes back with the next package', async () => {
    const { office, unit } = await officeAndUnit();
    const attachment = await fileOf(office, '建议原文.pdf', '扫描件'.repeat(50_000));
    const matterId = await register(office, { attachments: [attachment], number: '0488' });
    const assignmentId = await assign(office, matterId, unit);
    const [pending] = await pendingExports(office.workspace);
    expect(pending).toMatchObject({
      recipient: { unitId: unit.unitId, name: unit.name },
      kind: 'assign',
      sendable: true,
      receipts: 0,
      bytes: attachment.size,
    });
    expect(pending?.matters.map(({ number, what }) => [number, what])).toEqual([
      ['0487', ['matter.registered', 'matter.assigned']],
      ['0488', ['matter.registered', 'matter.assigned']],
    ]);

    const exported = await exportTo(office, unit, { matterIds: [matterId] });
    expect((await stat(exported.path)).size).toBe(exported.size);
    expect((await packagesAt(office)).map(({ state, seq, kind }) => [state, seq, kind])).toEqual([
      ['exported', 1, 'assign'],
    ]);
    expect(
      (await pendingExports(office.workspace)).flatMap(({ matters }) => matters.map((m) => m.number)),
    ).toEqual(['0487']);

    const { plans, refused } = await stageAt(unit, exported.path);
    expect(refused).toEqual([]);
    expect(plans[0]).toMatchObject({
      kind: 'assign',
      sender: { unitId: office.unitId, name: office.name },
      fingerprint: exported.fingerprint,
      files: [{ name: '建议原文.pdf', size: attachment.size, type: 'attachment' }],
      missing: [],
    });
    expect(plans[0]?.lines.map(({ what, effect, matterNumber }) => [what, effect, matterNumber])).toEqual([
      ['matter.registered', 'new-matter', '0488'],
      ['matter.assigned', 'update', '0488'],
    ]);
    const [outcome] = await importAt(unit, exported.path);
    expect(outcome).toMatchObject({ newMatters: 1, appliedEvents: 2, matterIds: [matterId] });
    // Computed on both sides from the package itself; nobody sent it.
    expect(outcome?.receiptCode).toMatch(/^[0-9]{12}$/);
    expect(outcome?.receiptCode).toBe(await expectedReceipt(office, exported.packageId));
    expect(await unit.workspace.contentStore.read(attachment.sm3)).toHaveLength(attachment.size);
    expect(await stateAt(unit, matterId)).toEqual(await stateAt(office, matterId));
    expect(await stagingFolders(unit)).toEqual([]);

    await accept(unit, matterId, assignmentId);
    expect(await pendingExports(unit.workspace)).toMatchObject([{ kind: 'accept', receipts: 1 }]);
    const back = await deliver(unit, office);
    expect(back.outcome.appliedEvents).toBe(1);
    expect((await stateAt(office, matterId))?.assignments[0]?.state).toBe('handling');
    const [, first] = await packagesAt(office);
    expect(first).toMatchObject({ direction: 'out', state: 'received', packageId: exported.packageId });
    for (const { workspace } of [office, unit]) {
      expect(await workspace.database.read(findBrokenAudit)).toBeUndefined();
    }
  });

  it('is answered by a package of receipts alone, which is not answered again', async () => {
    const { office, unit } = await officeAndUnit();
    await deliver(office, unit);
    expect(await pendingExports(unit.workspace)).toMatchObject([
      { kind: 'receipt', receipts: 1, matters: [] },
    ]);
    const { outcome } = await deliver(unit, office);
    expect(outcome).toMatchObject({ appliedEvents: 0, matterIds: [] });
    expect((await packagesAt(office)).map(({ direction, state }) => [direction, state])).toEqual([
      ['in', 'imported'],
      ['out', 'received'],
    ]);
    expect(await pendingExports(office.workspace)).toEqual([]);
    expect(await pendingExports(unit.workspace)).toEqual([]);
    expect(await codeOf(exportTo(unit, office))).toBe('NOTHING_TO_EXPORT');
  });

  it('is confirmed by the twelve digits read out on the telephone, and by no others', async () => {
    const { office, unit } = await officeAndUnit();
    const { exported, outcome } = await deliver(office, unit);
    const { packageId } = exported;
    // Who could read the number at home would confirm what never arrived.
    expect(JSON.stringify([exported, await packagesAt(office)])).not.toContain(outcome.receiptCode);
    expect((await packagesAt(unit))[0]?.receiptCode).toBe(outcome.receiptCode);
    const wrong = String((Number(outcome.receiptCode) + 1) % 10 ** 12).padStart(12, '0');
    const say = (code: string) => confirmByTelephone(office.workspace, { packageId, code });
    expect(await say(wrong)).toEqual({ received: false });
    expect((await packagesAt(office))[0]?.state).toBe('exported');
    const spoken = outcome.receiptCode.replace(/(\d{4})(?=\d)/g, '$1 ');
    expect(await say(spoken)).toEqual({ received: true });
    expect((await packagesAt(office))[0]?.state).toBe('received');
    const stranger = { packageId: outcome.packageId, code: wrong };
    expect(await codeOf(confirmByTelephone(unit.workspace, stranger))).toBe('NOT_FOUND');
  });
});

describe('the same package again', () => {
  it('changes nothing, whatever way it comes', async () => {
    const { office, unit } = await officeAndUnit();
    const { exported, outcome } = await deliver(office, unit);
    const [before, files] = [await databaseDigest(unit), await filesOnDisk(unit)];
    const again = join(office.folder, 'medium', '再次.cfp');
    office.desktop.place = again;
    expect(await exportAgain(office.workspace, { packageId: exported.packageId })).toEqual({
      fileName: '再次.cfp',
    });
    expect((await readFile(again)).equals(await readFile(exported.path))).toBe(true);
    for (const path of [exported.path, again]) {
      const { plans, refused } = await stageAt(unit, path);
      expect(plans).toEqual([]);
      expect(refused).toMatchObject([{ code: 'E_DUPLICATE', details: { receiptCode: outcome.receiptCode } }]);
    }
    expect(await databaseDigest(unit)).toBe(before);
    expect(await filesOnDisk(unit)).toEqual(files);
  });

  it('is found out when it was read twice before the first was confirmed', async () => {
    const { office, unit } = await officeAndUnit();
    const { path } = await exportTo(office, unit);
    const both = await stageAt(unit, path, path);
    expect(both.plans).toHaveLength(1);
    expect(both.refused).toMatchObject([{ code: 'E_DUPLICATE' }]);
    const [plan] = (await stageAt(unit, path)).plans;
    const [first] = both.plans;
    if (!plan || !first) throw new Error('no plan');
    // The second reading took the place of the first.
    expect(await codeOf(confirmImport(unit.exchange, first))).toBe('NOT_FOUND');
    expect(await stagingFolders(unit)).toHaveLength(1);
    const twice = [confirmImport(unit.exchange, plan), confirmImport(unit.exchange, plan)];
    const settled = await Promise.allSettled(twice);
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await packagesAt(unit)).toHaveLength(1);
  });
});

describe('a package whose receipt has gone out and got lost', () => {
  it('owes it again, whether planning or confirming finds out that it was here before', async () => {
    const { office, unit } = await officeAndUnit();
    const { path } = await exportTo(office, unit);
    // Another reading, begun before the first one was confirmed.
    const other = createExchange(unit.workspace);
    const { plans } = await stagePackages(other, drop(path));
    const [plan] = plans;
    if (!plan) throw new Error('no plan');
    const [imported] = await importAt(unit, path);
    const owed = async () =>
      (await unit.workspace.database.read(owedReceipts)).map(({ packageId }) => packageId);
    await exportTo(unit, office);
    expect(await owed()).toEqual([]);
    const confirmed = await confirmStaged(other, { cards: [], packages: [plan] });
    expect(confirmed).toMatchObject({ done: [], failed: { code: 'E_DUPLICATE' } });
    expect(await owed()).toEqual([imported?.packageId]);

    await exportTo(unit, office);
    expect(await owed()).toEqual([]);
    const staged = other.staged.take(plan.stagingId);
    const [planned] = await planInOrder(unit.workspace, [staged], new EarlierImports());
    expect(planned).toMatchObject({ refusal: { code: 'E_DUPLICATE' } });
    expect(await owed()).toEqual([imported?.packageId]);
    await staged.remove();
  });
});

describe('order and gaps', () => {
  async function threePackages() {
    const { office, unit, matterId, assignmentId } = await officeAndUnit();
    await deliver(office, unit);
    await accept(unit, matterId, assignmentId);
    const paths = [(await exportTo(unit, office)).path];
    for (const text of ['完成选址', '完成立项']) {
      await recordProgress(unit, matterId, assignmentId, text);
      paths.push((await exportTo(unit, office)).path);
    }
    return { office, unit, matterId, paths };
  }

  it('is put right inside one go, and converges to the same state in any order', async () => {
    const one = await threePackages();
    const { plans } = await stageAt(one.office, ...[...one.paths].reverse());
    expect(plans.map(({ missing }) => missing)).toEqual([[], [], []]);
    expect(plans.map(({ lines }) => lines.map(({ what, effect }) => [what, effect]))).toEqual([
      [['assignment.accepted', 'update']],
      [['progress.recorded', 'update']],
      [['progress.recorded', 'update']],
    ]);
    for (const plan of plans) await confirmImport(one.office.exchange, plan);
    expect(await stateAt(one.office, one.matterId)).toEqual(await stateAt(one.unit, one.matterId));

    const other = await threePackages();
    for (const path of [...other.paths].reverse()) await importAt(other.office, path);
    expect(await stateAt(other.office, other.matterId)).toEqual(await stateAt(other.unit, other.matterId));
    expect((await stateAt(other.office, other.matterId))?.assignments[0]?.progress).toHaveLength(2);
  });

  it('tells the missing number and applies what came', async () => {
    const { office, matterId, paths } = await threePackages();
    const third = await stageAt(office, paths[2] ?? '');
    expect(third.plans[0]?.missing).toEqual([1, 2]);
    expect(third.plans[0]?.lines.map(({ effect }) => effect)).toEqual(['no-effect']);
    await importAt(office, paths[2] ?? '');
    expect((await stateAt(office, matterId))?.irregular).toHaveLength(1);
    await importAt(office, paths[0] ?? '');
    // Refolded: the late acceptance makes the early progress regular.
    expect((await stateAt(office, matterId))?.irregular).toHaveLength(0);
    expect((await stageAt(office, paths[1] ?? '')).plans[0]?.missing).toEqual([]);
  });

  it('keeps events whose matter has not arrived, and shows it when it does', async () => {
    const { office, unit, matterId } = await officeAndUnit();
    const first = await exportTo(office, unit);
    await act(office, 'matter.published', matterId, { on: TODAY, where: '市政府门户网站' });
    const second = await exportTo(office, unit);
    const [plan] = (await stageAt(unit, second.path)).plans;
    expect(plan?.lines.map(({ effect, matterNumber }) => [effect, matterNumber])).toEqual([
      ['waits-for-base', ''],
    ]);
    const [outcome] = await importAt(unit, second.path);
    expect(outcome).toMatchObject({ newMatters: 0, appliedEvents: 1 });
    expect(await stateAt(unit, matterId)).toBeUndefined();
    await importAt(unit, first.path);
    expect(await stateAt(unit, matterId)).toEqual(await stateAt(office, matterId));
    expect((await stateAt(unit, matterId))?.published).toBeDefined();
  });
});

describe('the plan', () => {
  it('is confirmed as it was shown or not at all', async () => {
    const { office, unit, matterId, assignmentId } = await officeAndUnit();
    await deliver(office, unit);
    await accept(unit, matterId, assignmentId);
    const { path } = await exportTo(unit, office);
    const [plan] = (await stageAt(office, path)).plans;
    if (!plan) throw new Error('no plan');
    await act(office, 'assignment.withdrawn', matterId, { assignmentId, reason: '职责调整' });
    const before = await databaseDigest(office);
    expect(await codeOf(confirmImport(office.exchange, plan))).toBe('PLAN_CHANGED');
    expect(await databaseDigest(office)).toBe(before);
    const [again] = (await stageAt(office, path)).plans;
    expect(again?.planHash).not.toBe(plan.planHash);
    if (again) await confirmImport(office.exchange, again);
    // Whoever refused or withdrew first counts alike on both desks: order is by the clock of events.
    await deliver(office, unit);
    expect(await stateAt(office, matterId)).toEqual(await stateAt(unit, matterId));
  });

  it('leaves nothing when it is cancelled', async () => {
    const { office, unit } = await officeAndUnit();
    const file = await fileOf(office, '附件.pdf', '附件');
    const matterId = await register(office, { attachments: [file] });
    await assign(office, matterId, unit);
    const { path } = await exportTo(office, unit);
    const [before, files] = [await databaseDigest(unit), await filesOnDisk(unit)];
    const [plan] = (await stageAt(unit, path)).plans;
    if (!plan) throw new Error('no plan');
    expect((await filesOnDisk(unit)).staging.length).toBeGreaterThan(0);
    await cancelImport(unit.exchange, plan);
    await cancelImport(unit.exchange, plan);
    expect(await databaseDigest(unit)).toBe(before);
    expect(await filesOnDisk(unit)).toEqual(files);
    expect(await codeOf(confirmImport(unit.exchange, plan))).toBe('NOT_FOUND');
  });
});

it('lists what left and arrived with matters and counterparts', async () => {
  const { office, unit, matterId } = await officeAndUnit();
  const third = await openUnit('云州市财政局');
  await trustEachOther(office, third);
  await assign(office, matterId, third, 'separate');
  await deliver(office, unit);
  await deliver(office, third);
  const { rows, total } = await listPackages(office.workspace, { offset: 1, limit: 1 });
  expect(total).toBe(2);
  expect(rows).toMatchObject([{ peerName: unit.name, seq: 1, matters: [{ number: '0487' }] }]);
  expect(rows[0]?.at).toBeGreaterThan(NOON);
});
