/** A machine that forgets: a database put back behind the program's back, a clock set back a year, a data folder used twice. */
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { eventsOfMatter } from '@main/database/repositories/event-repository';
import { acknowledgeIncarnation } from '@main/usecases/session/incarnation';
import { readSafety } from '@main/usecases/session/read-safety';
import { readStatus } from '@main/usecases/session/read-status';
import { describe, expect, it } from 'vitest';
import { state } from '../exchange/section-nine';
import {
  accept,
  deliver,
  exportTo,
  NOON,
  officeAndUnit,
  recordProgress,
  reopenDesk,
  stageAt,
  type TestDesk,
} from '../exchange/support';
import { copyOf, identityOf, openMachine, unlockedDesk } from './support';

const YEAR = 365 * 24 * 3600 * 1000;

async function atWork() {
  const { office, unit, matterId, assignmentId } = await officeAndUnit();
  await deliver(office, unit);
  await accept(unit, matterId, assignmentId);
  await deliver(unit, office);
  return { office, unit, matterId, assignmentId };
}

const folderOf = ({ workspace }: TestDesk) => workspace.folders.data;
const databaseOf = (desk: TestDesk) => join(folderOf(desk), 'chengfu.db');

describe('a database put back behind its witness', () => {
  it('is noticed at the next unlock: a new incarnation begins, the person is told, and the next package is no fork', async () => {
    const { office, unit, matterId, assignmentId } = await atWork();
    await unit.close();
    const aside = join(unit.folder, 'aside.db');
    await copyFile(databaseOf(unit), aside);
    const working = await reopenDesk(unit);
    await recordProgress(working, matterId, assignmentId, '已选定校址');
    await deliver(working, office);
    const before = await identityOf(working.workspace);
    await working.close();
    await copyFile(aside, databaseOf(unit));
    // A year earlier by its clock as well: the new incarnation still begins after the old one.
    let clock = NOON - YEAR;
    const back = await unlockedDesk(await openMachine(folderOf(unit), () => clock++), unit);
    const after = await identityOf(back.workspace);
    expect(after.incarnationId).not.toBe(before.incarnationId);
    expect(after.incarnationStartedAt).toBeGreaterThan(before.incarnationStartedAt);
    expect(after.continuity).toBeGreaterThan(before.continuity);
    expect((await readSafety(back.workspace)).incarnation).toMatchObject({ reason: 'rolled-back' });
    await acknowledgeIncarnation(back.workspace);
    expect((await readSafety(back.workspace)).incarnation).toBeUndefined();
    await recordProgress(back, matterId, assignmentId, '已报规划部门');
    const { exported } = await deliver(back, office);
    expect(exported.packageId).toBeDefined();
    // Noticed once, not at every unlock.
    await back.close();
    const again = await unlockedDesk(await openMachine(folderOf(unit), () => clock++), unit);
    expect((await identityOf(again.workspace)).incarnationId).toBe(after.incarnationId);
  });

  it('would not be noticed here without the witness, and would fork at the peer', async () => {
    const { office, unit, matterId, assignmentId } = await atWork();
    await unit.close();
    const aside = join(unit.folder, 'aside.db');
    await copyFile(databaseOf(unit), aside);
    const working = await reopenDesk(unit);
    await recordProgress(working, matterId, assignmentId, '已选定校址');
    await deliver(working, office);
    await working.close();
    await copyFile(aside, databaseOf(unit));
    await rm(join(folderOf(unit), 'keys', 'continuity.json'));
    const back = await reopenDesk(unit);
    await recordProgress(back, matterId, assignmentId, '已报规划部门');
    const { path } = await exportTo(back, office);
    const { refused } = await stageAt(office, path);
    expect(refused.map(({ code }) => code)).toEqual(['E_FORK']);
  });
});

describe('a data folder used on two machines', () => {
  it('shows as a fork at the peer', async () => {
    const { office, unit, matterId, assignmentId } = await atWork();
    await unit.close();
    const clone = await copyOf(folderOf(unit));
    const first = await reopenDesk(unit);
    const later = first.workspace.now() + 1000;
    const second = await unlockedDesk(await openMachine(clone, () => later), unit);
    await recordProgress(first, matterId, assignmentId, '在原机器上');
    await recordProgress(second, matterId, assignmentId, '在另一台机器上');
    await deliver(first, office);
    const { path } = await exportTo(second, office);
    const { refused } = await stageAt(office, path);
    expect(refused.map(({ code }) => code)).toEqual(['E_FORK']);
  });
});

describe('a clock set back a year', () => {
  it('is told; events still order, packages still go and come, and deadlines use the day that is shown', async () => {
    const { office, unit, matterId, assignmentId } = await atWork();
    await unit.close();
    let clock = NOON - YEAR;
    const back = await unlockedDesk(await openMachine(folderOf(unit), () => clock++), unit);
    const { workspace } = back;
    const { clockBehind } = await readSafety(workspace);
    expect(clockBehind?.recordedAt).toBeGreaterThanOrEqual(NOON);
    expect(clockBehind?.now).toBeLessThan(NOON - YEAR + 10_000);
    expect((await readStatus(workspace, '0')).today).toBe('2025-03-02');
    await recordProgress(back, matterId, assignmentId, '时钟错了也要能办');
    const events = await workspace.database.read((reader) => eventsOfMatter(reader, matterId));
    expect(events.at(-1)).toMatchObject({ type: 'progress.recorded' });
    expect(events.at(-1)?.at).toBeLessThan(NOON);
    const { outcome } = await deliver(back, office);
    expect(outcome.appliedEvents).toBe(1);
    await deliver(office, back);
    const theirs = await office.workspace.database.read((reader) => eventsOfMatter(reader, matterId));
    expect(theirs.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    state('medium-faults', 'a clock set back a year: order, import and export as ever', 1);
  });
});
