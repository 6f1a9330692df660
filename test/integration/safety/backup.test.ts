/** A whole backup and its way back on real folders: what a set holds, that a damaged one is refused with nothing changed, and what a restored machine says to its peers. */
import { link, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { listPeople } from '@main/database/repositories/person-repository';
import { makeBackup } from '@main/usecases/backup/make-backup';
import { readSafety } from '@main/usecases/session/read-safety';
import { makeRecoverySheet, recoverAccess } from '@main/usecases/session/recovery-sheet';
import type { Workspace } from '@main/usecases/workspace';
import { describe, expect, it } from 'vitest';
import {
  accept,
  codeOf,
  databaseDigest,
  deliver,
  fileOf,
  NOON,
  officeAndUnit,
  openUnit,
  PASSWORD,
  recordProgress,
  register,
  reopenDesk,
} from '../exchange/support';
import {
  backUpTo,
  blankMachine,
  choose,
  copyOf,
  filesBelow,
  identityOf,
  openMachine,
  stageFrom,
  unlockedDesk,
} from './support';

const LATER = NOON + 24 * 3600 * 1000;

/** A unit that has two files, backed up whole. */
async function backedUpAlone() {
  const unit = await openUnit();
  const evidence = [
    await fileOf(unit, '现场照片.jpg', '照片'.repeat(30_000)),
    await fileOf(unit, '会议纪要.txt', '纪要'),
  ];
  const parent = join(unit.folder, 'stick');
  return { unit, evidence, parent, set: await backUpTo(unit.workspace, unit.desktop, parent) };
}

/** The same in the middle of an exchange. */
async function backedUp() {
  const { office, unit, matterId, assignmentId } = await officeAndUnit();
  await deliver(office, unit);
  await accept(unit, matterId, assignmentId);
  const evidence = [
    await fileOf(unit, '现场照片.jpg', '照片'.repeat(30_000)),
    await fileOf(unit, '会议纪要.txt', '纪要'),
  ];
  await recordProgress(unit, matterId, assignmentId, '已完成选址', evidence);
  const parent = join(unit.folder, 'stick');
  const set = await backUpTo(unit.workspace, unit.desktop, parent);
  return { office, unit, matterId, assignmentId, evidence, parent, set };
}

async function modified(path: string): Promise<number> {
  return (await stat(path)).mtimeMs;
}

describe('a whole backup', () => {
  it('holds what the desk refers to, and writes again only what is new or spoiled', async () => {
    const { unit, parent, set, evidence } = await backedUpAlone();
    expect(set.folderName).toMatch(/^承复备份-云州市教育局-2026-03-0[0-9]$/);
    const files = [...(await filesBelow(set.path)).keys()].map((path) => relative(set.path, path));
    expect(files).toHaveLength(set.files + 1);
    expect(files.filter((path) => path.startsWith('blobs'))).toHaveLength(set.copied - 2);
    const [first] = evidence;
    if (!first) throw new Error('no evidence');
    const blob = join(set.path, 'blobs', first.sm3.slice(0, 2), first.sm3.slice(2));
    const untouched = await modified(blob);
    await fileOf(unit, '补充材料.txt', '补充');
    const second = await backUpTo(unit.workspace, unit.desktop, parent);
    // The database, the key box and the one new file.
    expect(second).toMatchObject({ folderName: set.folderName, files: set.files + 1, copied: 3 });
    expect(await modified(blob)).toBe(untouched);
    const after = await filesBelow(set.path);
    expect(after.size).toBe(second.files + 1);
    await writeFile(blob, '坏了');
    expect(await backUpTo(unit.workspace, unit.desktop, parent)).toMatchObject({ copied: 3 });
    expect((await readFile(blob)).length).toBe(first.size);
    const { backup } = await readSafety(unit.workspace);
    expect(backup).toMatchObject({ due: false, remindDays: 7, last: { folderName: set.folderName } });
  });

  it('that is cancelled or meets a full medium leaves no set, and an older one as it was', async () => {
    const { unit, parent, set } = await backedUpAlone();
    const before = await filesBelow(set.path);
    await fileOf(unit, '新材料.txt', '新');
    const { workspace, desktop } = unit;
    choose(desktop, parent);
    const stopping: Workspace = {
      ...workspace,
      notify: ({ progress }) => {
        if (progress?.task === 'backup.make') workspace.tasks.cancel('backup.make');
      },
    };
    expect(await codeOf(makeBackup(stopping))).toBe('CANCELLED');
    const fresh = join(unit.folder, 'other stick');
    await mkdir(fresh);
    choose(desktop, fresh);
    expect(await codeOf(makeBackup(stopping))).toBe('CANCELLED');
    expect(await readdir(fresh)).toEqual([]);
    const after = await filesBelow(set.path);
    for (const [path, bytes] of before) expect(after.get(path)?.equals(bytes), path).toBe(true);
    const machine = await blankMachine(() => LATER);
    await stageFrom(machine, set.path);
  });

  it('reminds after the days that were set', async () => {
    const { workspace } = await openUnit();
    expect((await readSafety(workspace)).backup.due).toBe(false);
    const weekOn = { ...workspace, now: () => workspace.now() + 7 * 24 * 3600 * 1000 };
    expect((await readSafety(weekOn)).backup.due).toBe(true);
  });
});

describe('a restore on a new machine', () => {
  it('brings everything back under a new incarnation, opens by password, and the lost packages come again', async () => {
    const { office, unit, matterId, assignmentId, evidence, set } = await backedUp();
    await makeRecoverySheet(unit.workspace, { password: PASSWORD, keeper: '机要室' });
    // After the backup: the unit sends and takes in one package that the restored machine will not know.
    await deliver(unit, office);
    await register(office, { number: '0501' });
    const before = await identityOf(unit.workspace);
    await unit.close();
    let clock = LATER;
    const blank = await blankMachine(() => clock++);
    const found = await stageFrom(blank, set.path);
    expect(found).toMatchObject({ unitName: '云州市教育局', files: set.files });
    await blank.close();
    const restored = await openMachine(blank.dataFolder, () => clock++);
    expect(restored.workspace.session.isOpen).toBe(false);
    const desk = await unlockedDesk(restored, unit);
    const identity = await identityOf(restored.workspace);
    expect(identity.unitId).toBe(before.unitId);
    expect(identity.incarnationId).not.toBe(before.incarnationId);
    expect(identity.incarnationStartedAt).toBeGreaterThan(before.incarnationStartedAt);
    expect((await readSafety(restored.workspace)).incarnation).toMatchObject({ reason: 'restored' });
    for (const { sm3 } of evidence) await restored.workspace.contentStore.verify(sm3);
    await recordProgress(desk, matterId, assignmentId, '恢复后继续办理');
    const { outcome } = await deliver(desk, office);
    expect(outcome.appliedEvents).toBeGreaterThan(0);
    // The office heard of the new incarnation: what it had sent before waits once more.
    const again = await deliver(office, desk);
    expect(again.outcome.packageId).toBeDefined();
  });

  it('opens by the recovery code', async () => {
    const unit = await openUnit();
    const { code } = await makeRecoverySheet(unit.workspace, { password: PASSWORD, keeper: '机要室' });
    const set = await backUpTo(unit.workspace, unit.desktop, join(unit.folder, 'stick'));
    const blank = await blankMachine(() => LATER);
    await stageFrom(blank, set.path);
    await blank.close();
    const { workspace } = await openMachine(blank.dataFolder, () => LATER);
    const [person] = await workspace.database.read(listPeople);
    if (!person) throw new Error('nobody works here');
    await recoverAccess(workspace, { code, newPassword: '恢复后的新口令-01', personId: person.id });
    expect(workspace.session.identity.unitId).toBe(unit.unitId);
  });
});

describe('a damaged set', () => {
  it('is refused for a flipped byte in any file, and nothing has changed', async () => {
    const { set } = await backedUpAlone();
    const machine = await blankMachine(() => LATER);
    const before = [...(await filesBelow(machine.dataFolder)).keys()];
    const files = [...(await filesBelow(set.path)).keys()];
    // The database, the key box, two files and the list.
    expect(files).toHaveLength(5);
    for (const path of files) {
      const bytes = await readFile(path);
      const flipped = Buffer.from(bytes);
      const at = Math.floor(bytes.length / 2);
      flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at);
      await writeFile(path, flipped);
      expect(await codeOf(stageFrom(machine, set.path)), path).toBe('BACKUP_SET_DAMAGED');
      await rm(path);
      const without = path.endsWith('backup.json') ? 'BACKUP_SET_FOREIGN' : 'BACKUP_SET_DAMAGED';
      expect(await codeOf(stageFrom(machine, set.path)), path).toBe(without);
      await writeFile(path, bytes);
    }
    expect([...(await filesBelow(machine.dataFolder)).keys()]).toEqual(before);
    // Every byte of the list itself, one at a time.
    const list = join(set.path, 'backup.json');
    const bytes = await readFile(list);
    for (let at = 0; at < bytes.length; at += 7) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(at) ^ 2, at);
      await writeFile(list, flipped);
      expect(await codeOf(stageFrom(machine, set.path)), `byte ${at}`).toBe('BACKUP_SET_DAMAGED');
    }
    await writeFile(list, bytes);
    await stageFrom(machine, set.path);
  });

  it('of another unit is not taken by a desk that is at work, and a locked desk takes none', async () => {
    const { set, unit } = await backedUpAlone();
    const other = await openUnit('云州市民政局');
    const before = await databaseDigest(other);
    expect(await codeOf(stageFrom(other, set.path))).toBe('BACKUP_SET_FOREIGN');
    expect(await databaseDigest(other)).toBe(before);
    unit.workspace.session.lock();
    expect(await codeOf(stageFrom(unit, set.path))).toBe('KEYBOX_LOCKED');
  });

  it('of a newer version names it before anything is copied', async () => {
    const { set } = await backedUpAlone();
    const { encodeSet, readSet } = await import('@main/usecases/backup/backup-set');
    const list = await readSet(set.path);
    await writeFile(join(set.path, 'backup.json'), await encodeSet({ ...list, schemaVersion: 999 }));
    const machine = await blankMachine(() => LATER);
    await expect(stageFrom(machine, set.path)).rejects.toMatchObject({
      code: 'DATABASE_NEWER',
      details: { needed: 999 },
    });
  });
});

describe('a restore on the same machine', () => {
  it('keeps the present state and the present keys, and begins again', async () => {
    const { unit, set } = await backedUpAlone();
    await fileOf(unit, '备份之后的材料.txt', '之后');
    const before = await identityOf(unit.workspace);
    const box = await readFile(join(unit.workspace.folders.data, 'keys', 'unit.cfk'));
    await stageFrom(unit, set.path);
    await unit.close();
    const again = await reopenDesk(unit);
    const { workspace } = again;
    expect((await identityOf(workspace)).incarnationStartedAt).toBeGreaterThan(before.incarnationStartedAt);
    expect((await workspace.backups.list()).some(({ reason }) => reason === 'restore')).toBe(true);
    expect(await readFile(join(workspace.folders.data, 'keys', 'unit.cfk'))).toEqual(box);
    expect(await readdir(workspace.folders.data)).not.toContain('restoring');
  });
});

describe('a set on a medium with several generations', () => {
  it('links what a sister set has, verified', async () => {
    const { unit, set, parent } = await backedUpAlone();
    const older = join(parent, '承复备份-云州市教育局-2026-02-01');
    await copySet(set.path, older);
    await rm(set.path, { recursive: true });
    const made = await backUpTo(unit.workspace, unit.desktop, parent);
    expect(made.copied).toBe(2);
    const machine = await blankMachine(() => LATER);
    await stageFrom(machine, await copyOf(made.path));
  });
});

async function copySet(from: string, to: string): Promise<void> {
  for (const path of (await filesBelow(from)).keys()) {
    const target = join(to, relative(from, path));
    await mkdir(join(target, '..'), { recursive: true });
    await link(path, target);
  }
}
