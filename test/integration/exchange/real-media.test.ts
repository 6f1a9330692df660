/** Real small file systems: full at many levels on either side, read-only, a loop image whose sectors are lost or whose device refuses to write; names too long for the file system; clocks set back; packages and databases of a newer version. */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, open, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openWorkspace } from '@main/usecases/open-workspace';
import { cancelImport } from '@main/usecases/package/cancel-import';
import { confirmImport } from '@main/usecases/package/confirm-import';
import { createExchange } from '@main/usecases/package/exchange';
import { exportPackage } from '@main/usecases/package/export-package';
import { listPackages } from '@main/usecases/package/list-packages';
import { sql } from 'drizzle-orm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { eventsAt, expectConsistent } from './killed-desk';
import { sized, state } from './section-nine';
import {
  assign,
  codeOf,
  databaseDigest,
  exportTo,
  fileOf,
  importAt,
  NOON,
  officeAndUnit,
  openOffice,
  openUnit,
  PlayedDesktop,
  register,
  stageAt,
  stagingFolders,
  type TestDesk,
  trustEachOther,
} from './support';

const MEBIBYTE = 1024 ** 2;
const KIT = resolve(import.meta.dirname, '../../fixtures/exchange-kit/packages');
const LONG = { timeout: sized(120_000, 1_800_000) };

const able = process.platform === 'linux' && process.getuid?.() === 0 && runs('mount', '--version');
const hasLoop = able && loopWorks();

function runs(command: string, ...words: string[]): boolean {
  try {
    execFileSync(command, words, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A container may have mount and mkfs, and no loop device. */
function loopWorks(): boolean {
  return runs(
    'bash',
    '-c',
    'set -e; f=$(mktemp); d=$(mktemp -d); trap "rm -rf $f $d" EXIT; truncate -s 1M $f; mkfs.ext4 -q $f; mount -o loop $f $d; umount $d',
  );
}

/** Unmounted and removed when the test is over, after the desks on it were closed. */
async function mounted(...options: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chengfu-media-'));
  execFileSync('mount', [...options, folder]);
  onTestFinished(async () => {
    runs('umount', '--lazy', folder);
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

const small = (bytes: number) => mounted('-t', 'tmpfs', '-o', `size=${bytes}`, 'none');

async function fillTo(folder: string, free: number): Promise<string> {
  const path = join(folder, 'filler');
  const { bavail, bsize } = await statfs(folder);
  await writeFile(path, new Uint8Array(Math.max(0, bavail * bsize - free)));
  return path;
}

async function withMatter(office: TestDesk, unit: TestDesk, bytes: number) {
  const attachments = [await fileOf(office, '建议原文.pdf', 'x'.repeat(bytes) + randomUUID())];
  const matterId = await register(office, { attachments });
  await assign(office, matterId, unit);
  return matterId;
}

async function exportToPlace(office: TestDesk, unit: TestDesk, place: string): Promise<void> {
  office.desktop.place = place;
  await exportPackage(office.exchange, { unitId: unit.unitId, naming: 'neutral' });
}

describe.skipIf(!able)(`small file systems${able ? '' : ' [skipped: mounting needs root]'}`, () => {
  it('full at any level on the medium: no half file, and the export completes afterwards', LONG, async () => {
    const medium = await small(4 * MEBIBYTE);
    const { office, unit } = await officeAndUnit();
    const levels = sized(4, 60);
    for (let level = 0; level < levels; level += 1) {
      const matterId = await withMatter(office, unit, MEBIBYTE);
      const filler = await fillTo(medium, Math.floor((MEBIBYTE * level) / levels));
      const place = join(medium, 'out.cfp');
      expect(await codeOf(exportToPlace(office, unit, place)), `level ${level}`).toBe('E_DISK_FULL');
      expect(await readdir(medium)).toEqual(['filler']);
      expect((await listPackages(office.workspace, { offset: 0, limit: 1 })).total).toBe(level);
      await rm(filler);
      await exportToPlace(office, unit, place);
      expect(await importAt(unit, place)).toHaveLength(1);
      expect(await eventsAt(unit, matterId)).toEqual(await eventsAt(office, matterId));
      await rm(place);
    }
    state('full-disk', 'exports onto a medium that is full at some level, completed afterwards', levels);
  });

  it(
    'full at any level under the data folder: an import is whole or not at all, and completes afterwards',
    LONG,
    async () => {
      const disk = await small(24 * MEBIBYTE);
      const temporary = process.env.TMPDIR;
      process.env.TMPDIR = disk;
      const unit = await openUnit();
      if (temporary === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = temporary;
      expect(unit.folder.startsWith(disk)).toBe(true);
      const office = await openOffice();
      await trustEachOther(office, unit);
      const levels = sized(4, 60);
      const codes = new Map<string, number>();
      for (let level = 0; level < levels; level += 1) {
        const matterId = await withMatter(office, unit, MEBIBYTE / 8);
        const { path } = await exportTo(office, unit);
        const filler = await fillTo(disk, Math.floor(((MEBIBYTE / 2) * level) / levels));
        const outcome = await importOutcome(unit, path);
        codes.set(outcome, (codes.get(outcome) ?? 0) + 1);
        await rm(filler);
        const isWritten = (await eventsAt(unit, matterId)).length > 0;
        if (!isWritten) {
          expect(outcome, `level ${level}`).toBe('E_DISK_FULL');
          expect(await importAt(unit, path)).toHaveLength(1);
        }
        expect(await eventsAt(unit, matterId)).toEqual(await eventsAt(office, matterId));
        expect(await stagingFolders(unit)).toEqual([]);
      }
      await expectConsistent(unit);
      expect(codes.get('E_DISK_FULL')).toBeGreaterThan(0);
      for (const [code, count] of codes)
        state('full-disk', `imports on a disk full at some level: ${code}`, count);
    },
  );

  it('locked: an export is told so, an import reads on', async () => {
    const medium = await small(4 * MEBIBYTE);
    const { office, unit } = await officeAndUnit();
    await withMatter(office, unit, 1000);
    const place = join(medium, 'out.cfp');
    await exportToPlace(office, unit, place);
    await withMatter(office, unit, 1000);
    execFileSync('mount', ['-o', 'remount,ro', medium]);
    expect(await codeOf(exportToPlace(office, unit, join(medium, 'next.cfp')))).toBe('MEDIUM_READ_ONLY');
    expect(await importAt(unit, place)).toHaveLength(1);
    expect(await readdir(medium)).toEqual(['out.cfp']);
    state('medium-faults', 'a read-only medium: export told so, import reads on', 2);
  });
});

async function importOutcome(unit: TestDesk, path: string): Promise<string> {
  let refused: string | undefined;
  const code = await codeOf(
    stageAt(unit, path).then(async (staged) => {
      refused = staged.refused[0]?.code;
      for (const { stagingId, planHash } of staged.plans) {
        await confirmImport(unit.exchange, { stagingId, planHash }).catch(async (error: unknown) => {
          await cancelImport(unit.exchange, { stagingId });
          throw error;
        });
      }
    }),
  );
  return refused ?? (code === 'nothing was refused' ? 'taken in' : code);
}

describe.skipIf(!hasLoop)(
  `a loop image${hasLoop ? '' : ' [skipped: no loop device or no mkfs.ext4]'}`,
  () => {
    it('whose sectors are lost is told as a damaged medium', LONG, async () => {
      const { office, unit } = await officeAndUnit();
      await withMatter(office, unit, 300_000);
      const { path } = await exportTo(office, unit);
      const folder = await mkdtemp(join(tmpdir(), 'chengfu-image-'));
      onTestFinished(() => rm(folder, { recursive: true, force: true }));
      const image = join(folder, 'image');
      const bytes = await readFile(path);
      const before = await databaseDigest(unit);
      const losses = sized(2, 40);
      for (let loss = 0; loss < losses; loss += 1) {
        execFileSync('truncate', ['-s', '8M', image]);
        execFileSync('mkfs.ext4', ['-q', '-F', image]);
        const at = join(folder, `mount${loss}`);
        // A failed test leaves no mount behind.
        onTestFinished(() => void runs('umount', '--lazy', at));
        await mkdir(at);
        execFileSync('mount', ['-o', 'loop', image, at]);
        await writeFile(join(at, 'out.cfp'), bytes);
        execFileSync('umount', [at]);
        await loseSector(image, bytes, loss / losses);
        execFileSync('mount', ['-o', 'loop,ro', image, at]);
        const { refused } = await stageAt(unit, join(at, 'out.cfp'));
        execFileSync('umount', [at]);
        await rm(image);
        expect(refused.map(({ code }) => code)).toEqual(['E_MEDIA_DAMAGED']);
      }
      expect(await databaseDigest(unit)).toBe(before);
      expect(await importAt(unit, path)).toHaveLength(1);
      state('medium-faults', 'a sector lost on a loop image: E_MEDIA_DAMAGED', losses);
    });

    it('whose device refuses to write is told, and nothing is lost', LONG, async () => {
      const { office, unit } = await officeAndUnit();
      // The image claims 16 MiB and lies on a disk of 1 MiB: what the file system takes, its device cannot keep.
      const disk = await small(MEBIBYTE);
      const image = join(disk, 'image');
      execFileSync('truncate', ['-s', '16M', image]);
      execFileSync('mkfs.ext4', ['-q', '-F', '-O', '^has_journal', image]);
      const medium = await mounted('-o', 'loop', image);
      const matterId = await withMatter(office, unit, 3 * MEBIBYTE);
      const code = await codeOf(exportToPlace(office, unit, join(medium, 'out.cfp')));
      expect(['DISK_WRITE', 'MEDIUM_READ_ONLY', 'E_DISK_FULL']).toContain(code);
      expect((await listPackages(office.workspace, { offset: 0, limit: 1 })).total).toBe(0);
      const { path } = await exportTo(office, unit);
      expect(await importAt(unit, path)).toHaveLength(1);
      expect(await eventsAt(unit, matterId)).toEqual(await eventsAt(office, matterId));
      state('medium-faults', `a loop device that refuses to write: ${code}`, 1);
    });
  },
);

/** One block of the file, found by its content, read as zeros. */
async function loseSector(image: string, content: Uint8Array, where: number): Promise<void> {
  const whole = await readFile(image);
  const blocks = Math.floor(content.length / 4096);
  const from = Math.max(1, Math.floor(blocks * where)) * 4096;
  const found = whole.indexOf(content.subarray(from, from + 512));
  expect(found).toBeGreaterThan(0);
  const file = await open(image, 'r+');
  try {
    await file.write(new Uint8Array(512), 0, 512, found);
  } finally {
    await file.close();
  }
}

it('a name longer than the file system takes is told as such, and nothing is recorded', async () => {
  const { office, unit } = await officeAndUnit();
  const place = join(office.folder, `${'长'.repeat(100)}.cfp`);
  expect(await codeOf(exportToPlace(office, unit, place))).toBe('PATH_TOO_LONG');
  expect((await listPackages(office.workspace, { offset: 0, limit: 1 })).total).toBe(0);
  await exportToPlace(office, unit, join(office.folder, 'out.cfp'));
  state('medium-faults', 'a name of 304 bytes: PATH_TOO_LONG', 1);
});

describe('a clock set back a year', () => {
  it('still knows the cards that a person verified, and takes in packages from its future', async () => {
    const { office, unit, matterId } = await officeAndUnit();
    const { path } = await exportTo(office, unit);
    const workspace = { ...unit.workspace, now: () => NOON - 366 * 24 * 3600 * 1000 };
    const behind = { ...unit, workspace, exchange: createExchange(workspace) };
    expect(await importAt(behind, path)).toHaveLength(1);
    expect(await eventsAt(unit, matterId)).toEqual(await eventsAt(office, matterId));
    state('medium-faults', 'a package from the future of a clock set back a year: taken in', 1);
  });

  it('writes packages that arrive all the same, in their order', async () => {
    const { office, unit, matterId } = await officeAndUnit();
    const first = await exportTo(office, unit);
    const workspace = { ...office.workspace, now: () => NOON - 366 * 24 * 3600 * 1000 };
    const behind = { ...office, workspace, exchange: createExchange(workspace) };
    await register(behind, { number: '0499' }).then((second) => assign(behind, second, unit));
    const second = await exportTo(behind, unit);
    expect(await importAt(unit, second.path, first.path)).toHaveLength(2);
    expect(await eventsAt(unit, matterId)).toEqual(await eventsAt(office, matterId));
    state('medium-faults', 'a sender whose clock was set back a year between two packages: both taken in', 1);
  });
});

it('a database newer than the application is left untouched', async () => {
  const unit = await openUnit();
  await unit.workspace.database.write((tx) =>
    tx.run(
      sql`insert into migration (number, name, hash, applied_at) values (9999, '9999-later.sql', 'x', 0)`,
    ),
  );
  await unit.close();
  const again = openWorkspace({
    dataFolder: unit.workspace.folders.data,
    resources: { profiles: [], holidayTables: [] },
    desktop: new PlayedDesktop(),
  });
  expect(await codeOf(again)).toBe('DATABASE_NEWER');
  state('medium-faults', 'a database newer than the application: DATABASE_NEWER', 1);
});

it('a package of a newer version says which one it needs', async () => {
  const unit = await openUnit();
  const { refused } = await stageAt(unit, join(KIT, 'version-2.cfp'));
  expect(refused).toMatchObject([{ code: 'E_VERSION', details: { version: 2, suite: 1 } }]);
  state('medium-faults', 'a package of a newer version: E_VERSION, named', 1);
});
