/** Packages that a person must decide about: kept once, told to their sender, taken in or discarded with a reason, and swept where a crash left half (SEALED-PACKAGE 4, 5). */
import { randomUUID } from 'node:crypto';
import { access, copyFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrokenAudit } from '@main/database/repositories/audit-repository';
import { owedReceipts } from '@main/database/repositories/receipt-repository';
import { utf8 } from '@main/sealing/bytes';
import { ownCard } from '@main/usecases/card/own-card';
import { verifyCard } from '@main/usecases/card/verify-card';
import { cancelImports } from '@main/usecases/package/cancel-import';
import { confirmImport } from '@main/usecases/package/confirm-import';
import { createExchange } from '@main/usecases/package/exchange';
import { listPackages } from '@main/usecases/package/list-packages';
import { stagePackages } from '@main/usecases/package/stage-packages';
import { discardQuarantined } from '@main/usecases/quarantine/discard-quarantined';
import { listQuarantine } from '@main/usecases/quarantine/list-quarantine';
import type { RecordId } from '@shared/domain/identifiers';
import { expect, it } from 'vitest';
import { craftPackage } from './crafted';
import { state } from './section-nine';
import {
  accept,
  assign,
  codeOf,
  deliver,
  exportTo,
  importAt,
  officeAndUnit,
  openOffice,
  openUnit,
  register,
  reopenDesk,
  stageAt,
  type TestDesk,
  takeCard,
  trust,
} from './support';

const waitingAt = async ({ workspace }: TestDesk) => (await listQuarantine(workspace)).waiting;

const copiesAt = ({ workspace }: TestDesk) =>
  readdir(join(workspace.folders.data, 'quarantine')).catch(() => []);

const owedAt = ({ workspace }: TestDesk) => workspace.database.read((reader) => owedReceipts(reader));

async function keptAt(desk: TestDesk, path: string) {
  const { plans, refused } = await stageAt(desk, path);
  expect([plans.length, refused[0]?.details.kept]).toEqual([0, true]);
  const item = (await waitingAt(desk)).at(-1);
  if (!item) throw new Error('nothing was kept');
  return item;
}

async function readAgain(desk: TestDesk, id: RecordId, acceptedExpired?: string) {
  const source = {
    from: 'quarantine',
    id,
    ...(acceptedExpired === undefined ? {} : { acceptedExpired }),
  } as const;
  const { plans, refused } = await stagePackages(desk.exchange, source);
  const [plan] = plans;
  return plan ? confirmImport(desk.exchange, plan) : refused[0];
}

it('a package of a pending card is kept once, and taken in after the fingerprint was typed', async () => {
  const [office, unit] = await Promise.all([openOffice(), openUnit()]);
  await trust(office, unit, 'unit');
  const matterId = await register(office);
  await assign(office, matterId, unit);
  const { path } = await exportTo(office, unit);
  const unknown = await keptAt(unit, path);
  expect(unknown).toMatchObject({ code: 'E_SENDER_UNKNOWN', signed: false, ready: false, state: 'waiting' });
  await takeCard(unit, office);
  const pending = await keptAt(unit, path);
  expect(pending).toMatchObject({ id: unknown.id, code: 'E_SENDER_PENDING', senderName: office.name });
  expect(await waitingAt(unit)).toHaveLength(1);
  expect(await copiesAt(unit)).toHaveLength(1);
  // Nobody is certain to have sent it: nobody is told.
  expect(await owedAt(unit)).toEqual([]);
  expect(await readAgain(unit, unknown.id)).toMatchObject({ code: 'E_SENDER_PENDING' });
  const { fingerprint } = await ownCard(office.workspace);
  await verifyCard(unit.workspace, { unitId: office.unitId, typed: fingerprint, desk: 'office' });
  expect((await waitingAt(unit))[0]).toMatchObject({ ready: true });
  expect(await readAgain(unit, unknown.id)).toMatchObject({ matterIds: [matterId] });
  expect(await waitingAt(unit)).toEqual([]);
  expect(await copiesAt(unit)).toEqual([]);
  expect((await listQuarantine(unit.workspace)).settled).toMatchObject([{ state: 'released' }]);
  expect((await owedAt(unit)).map(({ result }) => result)).toEqual(['imported']);
  expect(await codeOf(readAgain(unit, unknown.id))).toBe('NOT_FOUND');
  expect(await unit.workspace.database.read(findBrokenAudit)).toBeUndefined();
});

it('an expired sender is told, and its package is taken in only with a reason', async () => {
  const { office, unit, matterId } = await officeAndUnit();
  const { path, packageId } = await exportTo(office, unit);
  const workspace = { ...unit.workspace, now: () => Date.UTC(2040, 0, 1) };
  const late = { ...unit, workspace, exchange: createExchange(workspace) };
  const item = await keptAt(late, path);
  expect(item).toMatchObject({
    code: 'E_SENDER_EXPIRED',
    signed: true,
    packageId,
    seq: 1,
    senderName: office.name,
  });
  expect(await owedAt(unit)).toMatchObject([{ packageId, result: 'quarantined' }]);
  expect(await readAgain(late, item.id)).toMatchObject({ code: 'E_SENDER_EXPIRED' });
  const reason = '电话核实确系对方所发，正在换发身份卡';
  expect(await readAgain(late, item.id, reason)).toMatchObject({ matterIds: [matterId] });
  expect((await listQuarantine(workspace)).settled).toMatchObject([
    { state: 'released', reason, settledBy: '吴经办' },
  ]);
  expect(await owedAt(unit)).toMatchObject([{ packageId, result: 'imported' }]);
});

it('a fork is an alarm with both packages, and the sender hears that it was refused', async () => {
  const { office, unit } = await officeAndUnit();
  await deliver(office, unit);
  const { exported } = await deliver(unit, office);
  const path = await craftPackage(unit, office, { seq: 1 });
  const item = await keptAt(office, path);
  expect(item).toMatchObject({
    code: 'E_FORK',
    alarm: true,
    ready: false,
    signed: true,
    seq: 1,
    details: { other: exported.packageId, packageId: item.packageId },
  });
  const owed = async () =>
    (await owedAt(office))
      .filter(({ packageId }) => packageId === item.packageId)
      .map(({ result }) => result);
  expect(await owed()).toEqual(['quarantined']);
  expect(await readAgain(office, item.id)).toMatchObject({ code: 'E_FORK' });
  expect(await codeOf(readAgain(office, item.id, '不是过期'))).toBe('ACTION_FORBIDDEN');
  await discardQuarantined(office.workspace, { id: item.id, reason: '对方确认为旧机器所发' });
  expect(await owed()).toEqual(['refused']);
  expect(await copiesAt(office)).toEqual([]);
  expect(await codeOf(discardQuarantined(office.workspace, { id: item.id, reason: '再一次' }))).toBe(
    'NOT_FOUND',
  );
});

it('a fork whose first package was only read can be read again once that one was dropped', async () => {
  const { office, unit, matterId, assignmentId } = await officeAndUnit();
  await deliver(office, unit);
  await accept(unit, matterId, assignmentId);
  const first = await exportTo(unit, office);
  const other = await craftPackage(unit, office, { seq: 1 });
  const { plans, refused } = await stageAt(office, first.path, other);
  expect([plans.length, refused.map(({ code }) => code)]).toEqual([1, ['E_FORK']]);
  const [item] = await waitingAt(office);
  expect(item).toMatchObject({ code: 'E_FORK', alarm: true, ready: true });
  const dropped = plans.map(({ stagingId }) => stagingId);
  await cancelImports(office.exchange, { stagingIds: dropped });
  const again = await readAgain(office, item?.id as RecordId);
  expect(again).toMatchObject({ packageId: item?.packageId });
  expect((await listQuarantine(office.workspace)).settled).toMatchObject([{ state: 'released' }]);
  // The place is taken now: the first one is the fork, and nothing cures it.
  expect(await keptAt(office, first.path)).toMatchObject({ code: 'E_FORK', ready: false });
});

it('other bytes under a known id are kept, and the receipt of the known package stays', async () => {
  const { office, unit } = await officeAndUnit();
  await deliver(office, unit);
  const { exported } = await deliver(unit, office);
  const { packageId } = exported;
  const item = await keptAt(office, await craftPackage(unit, office, { seq: 2, fields: { packageId } }));
  expect(item).toMatchObject({ code: 'E_FORK', packageId });
  expect((await owedAt(office)).filter(({ result }) => result !== 'imported')).toEqual([]);
});

it('what a sender hears: waits for a decision, then refused', async () => {
  const { office, unit } = await officeAndUnit();
  const { path, packageId } = await exportTo(office, unit);
  const workspace = { ...unit.workspace, now: () => Date.UTC(2040, 0, 1) };
  const item = await keptAt({ ...unit, workspace, exchange: createExchange(workspace) }, path);
  const stateAtOffice = async () =>
    (await listPackages(office.workspace, { offset: 0, limit: 50 })).rows.find(
      (row) => row.packageId === packageId,
    )?.state;
  await importAt(office, (await exportTo(unit, office)).path);
  expect(await stateAtOffice()).toBe('quarantined');
  await discardQuarantined(unit.workspace, { id: item.id, reason: '误发' });
  await importAt(office, (await exportTo(unit, office)).path);
  expect(await stateAtOffice()).toBe('refused');
  state('senders', 'steps of a package kept for a decision, each told to its sender', 2);
});

it('a package of a newer format waits, and damage is never kept', async () => {
  const { office, unit } = await officeAndUnit();
  const source = { bytes: utf8('{"format":"chengfu-profile","formatVersion":2}') };
  const entries = [{ name: '规则', type: 'profile', media: 'application/json', source } as const];
  const item = await keptAt(unit, await craftPackage(office, unit, { entries }));
  expect(item).toMatchObject({ code: 'E_VERSION', signed: true, senderName: office.name });
  const broken = join(unit.folder, 'broken.cfp');
  await writeFile(broken, '不是封装包'.repeat(200));
  const { refused } = await stageAt(unit, broken);
  expect(refused).toMatchObject([{ code: 'E_NOT_A_PACKAGE', details: {} }]);
  expect(await waitingAt(unit)).toHaveLength(1);
});

it('the start removes a copy without a row and settles a row without its copy', async () => {
  const [office, unit] = await Promise.all([openOffice(), openUnit()]);
  await trust(office, unit, 'unit');
  await assign(office, await register(office), unit);
  const item = await keptAt(unit, (await exportTo(office, unit)).path);
  const folder = join(unit.workspace.folders.data, 'quarantine');
  const copy = join(folder, `${item.fingerprint}.cfp`);
  // Killed after the file came and before the row: a copy that nothing names.
  const stray = join(folder, `${'ab'.repeat(32)}.cfp`);
  await copyFile(copy, stray);
  await unit.close();
  const again = await reopenDesk(unit);
  expect(await copiesAt(again)).toEqual([`${item.fingerprint}.cfp`]);
  expect(await waitingAt(again)).toMatchObject([{ id: item.id }]);
  await again.close();
  await rm(copy);
  const later = await reopenDesk(unit);
  expect(await waitingAt(later)).toEqual([]);
  expect((await listQuarantine(later.workspace)).settled).toMatchObject([
    { id: item.id, state: 'discarded' },
  ]);
  await expect(access(copy)).rejects.toThrow();
});

it('a refusal whose package was lost is told again when the sender begins anew', async () => {
  const { office, unit, matterId, assignmentId } = await officeAndUnit();
  await deliver(office, unit);
  await accept(unit, matterId, assignmentId);
  await deliver(unit, office);
  const second = await register(office, { number: '0492' });
  await assign(office, second, unit);
  const { path, packageId } = await exportTo(office, unit);
  const workspace = { ...unit.workspace, now: () => Date.UTC(2040, 0, 1) };
  const late = { ...unit, workspace, exchange: createExchange(workspace) };
  const item = await keptAt(late, path);
  await discardQuarantined(workspace, { id: item.id, reason: '对方电话说明这个包作废' });
  const told = await exportTo(unit, office);
  expect(await owedAt(unit)).toEqual([]);
  // The disc with the refusal never arrives, and the office's machine begins anew.
  const { incarnationId, incarnationStartedAt } = unit.workspace.session.identity;
  const inc = { id: randomUUID(), startedAt: office.workspace.now() };
  const have = { [unit.unitId]: { [incarnationId]: [1] } };
  expect(incarnationStartedAt).toBeLessThan(inc.startedAt);
  await importAt(unit, await craftPackage(office, unit, { fields: { inc, have, kind: 'receipt' } }));
  expect(told.packageId).not.toBe(packageId);
  const again = (await owedAt(unit)).map(({ packageId: id, result }) => [id, result]);
  expect(again).toContainEqual([packageId, 'refused']);
});
