/** A machine that was put back gets its own packages back from who holds them: signed as they were, with their files, once. */
import { copyFile, cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { eventsOfMatter } from '@main/database/repositories/event-repository';
import { readPackage } from '@main/database/repositories/package-repository';
import { bytesOfHex, utf8 } from '@main/sealing/bytes';
import { encodeOriginal, openOriginal } from '@main/sealing/original';
import { signedManifest } from '@main/sealing/plaintext-frame';
import { rotateOwnCard } from '@main/usecases/card/rotate-own-card';
import { pendingExports } from '@main/usecases/package/pending-exports';
import { originalsFor } from '@main/usecases/package/return-originals';
import { describe, expect, it } from 'vitest';
import {
  accept,
  codeOf,
  deliver,
  exportTo,
  fileOf,
  importAt,
  officeAndUnit,
  PASSWORD,
  recordProgress,
  reopenDesk,
  stageAt,
  type TestDesk,
  takeCard,
} from './support';

/** The database of the moment in place of the present one; the witness beside the keys tells at the next start. */
async function putBack(desk: TestDesk, backup: string): Promise<TestDesk> {
  const file = join(desk.workspace.folders.data, 'chengfu.db');
  await desk.close();
  for (const suffix of ['', '-wal', '-shm']) await rm(`${file}${suffix}`, { force: true });
  await copyFile(backup, file);
  return reopenDesk(desk);
}

async function forgetfulUnit() {
  const { office, unit, matterId, assignmentId } = await officeAndUnit();
  await deliver(office, unit);
  const { name } = await unit.workspace.backups.create('daily');
  const backup = join(unit.folder, 'kept.sqlite');
  await copyFile(unit.workspace.backups.pathOf(name), backup);
  const evidence = await fileOf(unit, '选址图.txt', '城东新区幼儿园选址');
  await accept(unit, matterId, assignmentId);
  await recordProgress(unit, matterId, assignmentId, '已完成选址', [evidence]);
  const { exported } = await deliver(unit, office);
  const eventsAt = ({ workspace }: TestDesk) =>
    workspace.database.read((reader) => eventsOfMatter(reader, matterId));
  return { office, unit, matterId, assignmentId, backup, evidence, exported, eventsAt };
}

it('returns what the author forgot with the next package, once', async () => {
  const { office, unit, backup, evidence, exported, eventsAt } = await forgetfulUnit();
  const before = await eventsAt(unit);
  const restored = await putBack(unit, backup);
  await rm(restored.workspace.contentStore.pathOf(evidence.sm3), { force: true });
  expect(await eventsAt(restored)).toHaveLength(2);

  // Nobody knows yet: every trusted unit is to be told, though there is nothing else to say.
  expect(await pendingExports(restored.workspace)).toMatchObject([
    { recipient: { unitId: office.unitId }, matters: [] },
  ]);
  await deliver(restored, office);
  const [waiting] = await office.workspace.database.read((reader) => originalsFor(reader, unit.unitId));
  expect(waiting?.packageId).toBe(exported.packageId);

  await deliver(office, restored);
  expect(await eventsAt(restored)).toEqual(before);
  expect((await restored.workspace.contentStore.read(evidence.sm3)).toString()).toBe('城东新区幼儿园选址');
  const record = await restored.workspace.database.read((reader) => readPackage(reader, exported.packageId));
  expect(record).toMatchObject({ direction: 'out', state: 'received', fingerprint: exported.fingerprint });
  // The answer says that it is known again; nothing goes back a second time.
  await deliver(restored, office);
  expect(await office.workspace.database.read((reader) => originalsFor(reader, unit.unitId))).toEqual([]);
  expect(await pendingExports(restored.workspace)).toEqual([]);
});

/** The whole folder for a copy of it, keys and witness with it: the machine itself cannot notice. */
async function changePlaces(unit: TestDesk, copy: string): Promise<TestDesk> {
  await unit.close();
  await rm(unit.workspace.folders.data, { recursive: true });
  await cp(copy, unit.workspace.folders.data, { recursive: true });
  return reopenDesk(unit);
}

it('sends again what stands under a number of which the peer returns another package', async () => {
  const { office, unit, matterId, assignmentId } = await officeAndUnit();
  const say = (desk: TestDesk, text: string) => recordProgress(desk, matterId, assignmentId, text);
  await deliver(office, unit);
  await accept(unit, matterId, assignmentId);
  await deliver(unit, office);
  await deliver(office, unit);
  const copy = join(unit.folder, 'copy');
  await unit.close();
  await cp(unit.workspace.folders.data, copy, { recursive: true });

  const first = await reopenDesk(unit);
  await say(first, '已完成选址');
  await deliver(first, office);
  const second = await changePlaces(first, copy);
  await say(second, '已完成立项');
  await exportTo(second, office);
  const backup = await copyOfDatabase(second);
  await say(second, '已完成招标');
  await exportTo(second, office);
  // The witness tells that something is missing; nothing tells that a number was given twice.
  const restored = await putBack(second, backup);
  await deliver(restored, office);
  await deliver(office, restored);
  await deliver(restored, office);

  const texts = await Promise.all(
    [office, restored].map(async ({ workspace }) => {
      const events = await workspace.database.read((reader) => eventsOfMatter(reader, matterId));
      return events.flatMap((event) => (event.type === 'progress.recorded' ? [event.body.text] : [])).sort();
    }),
  );
  expect(texts).toEqual([
    ['已完成立项', '已完成选址'],
    ['已完成立项', '已完成选址'],
  ]);
  await deliver(office, restored);
  expect(await pendingExports(restored.workspace)).toEqual([]);
});

/** New keys; the office takes the card that follows the one it knows. */
async function rotate(unit: TestDesk, office: TestDesk, lost = false): Promise<void> {
  const { name } = unit;
  await rotateOwnCard(unit.exchange, { name, code: '云州', password: PASSWORD, lost });
  await takeCard(office, unit);
}

async function copyOfDatabase(unit: TestDesk): Promise<string> {
  const { name } = await unit.workspace.backups.create('daily');
  const copy = join(unit.folder, `${name}.copy`);
  await copyFile(unit.workspace.backups.pathOf(name), copy);
  return copy;
}

describe('after the author took new keys', () => {
  it('is believed under each former card, though the database was put back from before two rotations', async () => {
    const { office, unit, backup, matterId, assignmentId, exported, eventsAt } = await forgetfulUnit();
    await rotate(unit, office);
    await recordProgress(unit, matterId, assignmentId, '已完成立项');
    const { exported: second } = await deliver(unit, office);
    await rotate(unit, office);
    const before = await eventsAt(unit);
    const restored = await putBack(unit, backup);
    await deliver(restored, office);
    await deliver(office, restored);
    expect(await eventsAt(restored)).toEqual(before);
    for (const { packageId } of [exported, second]) {
      const record = await restored.workspace.database.read((reader) => readPackage(reader, packageId));
      expect(record).toMatchObject({ direction: 'out', state: 'received' });
    }
  });

  it('is believed when the database was put back from after the rotation', async () => {
    const { office, unit, matterId, assignmentId, eventsAt } = await forgetfulUnit();
    await rotate(unit, office);
    const backup = await copyOfDatabase(unit);
    await recordProgress(unit, matterId, assignmentId, '已完成立项');
    await deliver(unit, office);
    const before = await eventsAt(unit);
    const restored = await putBack(unit, backup);
    await deliver(restored, office);
    await deliver(office, restored);
    expect(await eventsAt(restored)).toEqual(before);
  });

  it('brings nothing back that a card signed whose key was lost, and is not returned again and again', async () => {
    const { office, unit, backup, exported, eventsAt } = await forgetfulUnit();
    await rotate(unit, office, true);
    const restored = await putBack(unit, backup);
    const before = await eventsAt(restored);
    await deliver(restored, office);
    const returning = await exportTo(office, restored);
    const { plans, refused } = await stageAt(restored, returning.path);
    expect(refused).toEqual([]);
    expect(plans).toMatchObject([{ returned: 0, returnedRevoked: 1 }]);
    await importAt(restored, returning.path);
    expect(await eventsAt(restored)).toEqual(before);
    const record = await restored.workspace.database.read((reader) =>
      readPackage(reader, exported.packageId),
    );
    expect(record).toMatchObject({ direction: 'out', state: 'received' });
    await deliver(restored, office);
    expect(await office.workspace.database.read((reader) => originalsFor(reader, unit.unitId))).toEqual([]);
    expect(await pendingExports(restored.workspace)).toEqual([]);
  });
});

it('is believed for the author’s signature only, and for the very events it was signed over', async () => {
  const { office, unit, exported } = await forgetfulUnit();
  const record = await office.workspace.database.read((reader) => readPackage(reader, exported.packageId));
  const manifest = utf8(record?.manifest ?? '');
  const signature = bytesOfHex(record?.signature ?? '');
  const { keys: own } = unit.workspace.session;
  const { keys: strange } = office.workspace.session;
  const keys = async () => [own.signPublic];
  const otherEvents = encodeOriginal(manifest, signature, utf8('{}\n'));
  expect(await codeOf(openOriginal(otherEvents, keys))).toBe('E_ENTRY_DIGEST');
  expect(await codeOf(openOriginal(otherEvents, async () => [strange.signPublic]))).toBe('E_SIGNATURE');
  expect(await codeOf(openOriginal(otherEvents.subarray(0, 3), keys))).toBe('E_FORMAT');
  const foreign = await strange.sign(signedManifest(manifest));
  const resigned = encodeOriginal(manifest, foreign, utf8('{}\n'));
  expect(await codeOf(openOriginal(resigned, keys))).toBe('E_SIGNATURE');
});
