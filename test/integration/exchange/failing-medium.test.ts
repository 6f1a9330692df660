/** Media and disks that fail while they are read or written: at every single call of an import and an export, a code with a next step, nothing half done, and the same act completes when the disk is well again. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { confirmImport } from '@main/usecases/package/confirm-import';
import { exportAgain } from '@main/usecases/package/export-again';
import { exportPackage } from '@main/usecases/package/export-package';
import { listPackages } from '@main/usecases/package/list-packages';
import { AppError } from '@shared/result/app-error';
import { describe, expect, it, vi } from 'vitest';
import { type Fault, failingDisk } from './failing-disk';
import { eventsAt, expectConsistent, packageCount } from './killed-desk';
import { isFullRun, sized, state } from './section-nine';
import {
  assign,
  databaseDigest,
  exportTo,
  fileOf,
  importAt,
  officeAndUnit,
  register,
  stageAt,
  stagingFolders,
  type TestDesk,
} from './support';

vi.mock('node:fs/promises', async (importOriginal) => {
  const { failingPromises } = await import('./failing-disk');
  return failingPromises(await importOriginal());
});
vi.mock('node:fs', async (importOriginal) => {
  const { failingReadStream } = await import('./failing-disk');
  const real = await importOriginal<typeof import('node:fs')>();
  return { ...real, createReadStream: failingReadStream(real.createReadStream) };
});

const LONG = { timeout: sized(120_000, 1_800_000) };
/** Of an attachment: over several pieces of a copy in the full run. */
const LENGTH = sized(1_100_000, 2_200_000);
/** Places tried in the short run. */
const SOME = 3;

async function newMatter(office: TestDesk, unit: TestDesk, number: number) {
  const attachments = [
    await fileOf(office, '建议原文.pdf', `${number}`.padEnd(LENGTH, 'x')),
    await fileOf(office, '附图.png', `${number} 附图`),
  ];
  const matterId = await register(office, { number: String(number).padStart(4, '0'), attachments });
  await assign(office, matterId, unit);
  return matterId;
}

/** The code of what came out; a failure that has none is a bug and fails the test. */
async function outcomeOf(work: () => Promise<readonly string[]>, fault: Fault): Promise<[string, string]> {
  failingDisk.arm(fault);
  let outcome: string;
  try {
    outcome = (await work()).join();
  } catch (error) {
    if (!(error instanceof AppError)) {
      throw new Error(`no code for ${failingDisk.heal()[fault.at]}`, { cause: error });
    }
    outcome = error.details.recorded === true ? `${error.code} recorded` : error.code;
  } finally {
    failingDisk.heal();
  }
  return [outcome, fault.code];
}

/** A disk that is full or locked still reads. */
const WRITING = /^(?:write|writev|writeFile|sync|rename|mkdir|mkdtemp|copyFile|link)\b/;

/** All calls that can fail so in the full run, some of them in the short one, the first and the last always. */
function chosen(calls: readonly string[], code: Fault['code']): number[] {
  const all = calls.flatMap((call, index) =>
    code === 'EIO' || code === 'ENXIO' || WRITING.test(call) ? [index] : [],
  );
  if (isFullRun || all.length <= SOME) return all;
  const step = Math.ceil(all.length / SOME);
  return all.filter((_, index) => index % step === 0 || index === all.length - 1);
}

async function readAndConfirm(desk: TestDesk, path: string): Promise<string[]> {
  const { plans, refused } = await stageAt(desk, path);
  for (const { stagingId, planHash } of plans) await confirmImport(desk.exchange, { stagingId, planHash });
  return refused.map(({ code }) => code);
}

describe('an import', () => {
  it('from a medium that cannot be read at some place changes nothing', LONG, async () => {
    const { office, unit } = await officeAndUnit();
    await newMatter(office, unit, 1);
    const { path } = await exportTo(office, unit);
    const under = join(office.folder, 'medium');
    const before = await databaseDigest(unit);
    failingDisk.arm({ under, at: -1, code: 'EIO' });
    expect((await stageAt(unit, path)).refused).toEqual([]);
    const calls = failingDisk.heal();
    expect(calls.length).toBeGreaterThan(3);
    const codes = new Map<string, number>();
    for (const code of ['EIO', 'ENXIO'] as const) {
      for (const at of chosen(calls, code)) {
        const [outcome] = await outcomeOf(() => readAndConfirm(unit, path), { under, at, code });
        expect(['E_MEDIA_DAMAGED', 'DISK_READ', 'E_TRUNCATED'], calls[at]).toContain(outcome);
        expect(await databaseDigest(unit), calls[at]).toBe(before);
        codes.set(`${code} ${outcome}`, (codes.get(`${code} ${outcome}`) ?? 0) + 1);
      }
    }
    expect(await importAt(unit, path)).toHaveLength(1);
    expect(await stagingFolders(unit)).toEqual([]);
    for (const [what, count] of codes)
      state('medium-faults', `reading a medium at each call: ${what}`, count);
  });

  it.each(['EIO', 'ENOSPC'] as const)(
    'into a data folder that answers %s is whole or not at all',
    LONG,
    async (code) => {
      const { office, unit } = await officeAndUnit();
      const under = join(unit.workspace.folders.data);
      let number = 0;
      let calls: readonly string[] = [];
      const next = async () => {
        number += 1;
        const matterId = await newMatter(office, unit, number);
        return { matterId, path: (await exportTo(office, unit)).path };
      };
      const first = await next();
      failingDisk.arm({ under, at: -1, code });
      await readAndConfirm(unit, first.path);
      calls = failingDisk.heal();
      const outcomes = new Map<string, number>();
      for (const at of chosen(calls, code)) {
        const { matterId, path } = await next();
        const [outcome] = await outcomeOf(() => readAndConfirm(unit, path), { under, at, code });
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        const isWritten = (await eventsAt(unit, matterId)).length > 0;
        if (!isWritten) {
          const wanted =
            code === 'ENOSPC' ? ['E_DISK_FULL', 'DISK_READ', 'DISK_WRITE'] : ['DISK_READ', 'DISK_WRITE'];
          expect(wanted, calls[at]).toContain(outcome);
          expect(await importAt(unit, path), calls[at]).toHaveLength(1);
        }
        expect(await eventsAt(unit, matterId), calls[at]).toEqual(await eventsAt(office, matterId));
        expect(await packageCount(unit)).toBe(number);
      }
      for (const [outcome, count] of outcomes) {
        const line = code === 'ENOSPC' ? 'full-disk' : 'medium-faults';
        state(line, `${code} at each call of an import in the data folder: ${outcome || 'taken in'}`, count);
      }
    },
  );
});

describe('an export', () => {
  it.each(['EIO', 'ENOSPC', 'EROFS'] as const)(
    'onto a medium that answers %s leaves no half file',
    LONG,
    async (code) => {
      const { office, unit } = await officeAndUnit();
      const under = join(office.folder, 'medium');
      await mkdir(under, { recursive: true });
      let number = 0;
      const next = async () => {
        number += 1;
        await newMatter(office, unit, number);
        const path = join(under, `${randomUUID()}.cfp`);
        office.desktop.place = path;
        return path;
      };
      const seal = async () => {
        await exportPackage(office.exchange, { unitId: unit.unitId, naming: 'neutral' });
        return [];
      };
      const first = await next();
      failingDisk.arm({ under, at: -1, code });
      await seal();
      const calls = failingDisk.heal();
      expect(calls.length).toBeGreaterThan(8);
      expect(await importAt(unit, first)).toHaveLength(1);
      const outcomes = new Map<string, number>();
      for (const at of chosen(calls, code)) {
        const path = await next();
        const before = await readdir(under);
        const [outcome] = await outcomeOf(seal, { under, at, code });
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        const { rows, total } = await listPackages(office.workspace, { offset: 0, limit: 1 });
        const isRecorded = total === number;
        if (outcome !== '') {
          const wanted =
            code === 'ENOSPC' ? 'E_DISK_FULL' : code === 'EROFS' ? 'MEDIUM_READ_ONLY' : 'DISK_WRITE';
          expect(outcome.split(' ')[0], calls[at]).toBe(wanted);
          // Nothing but what was there, or the whole file under its name.
          const after = await readdir(under);
          expect(
            after.filter((name) => !before.includes(name) && name !== path.slice(under.length + 1)),
            calls[at],
          ).toEqual([]);
          const [newest] = rows;
          if (isRecorded && newest) await exportAgain(office.workspace, { packageId: newest.packageId });
          else await seal();
        }
        expect(await importAt(unit, path), calls[at]).toHaveLength(1);
        expect(await packageCount(unit)).toBe(number);
      }
      const line = code === 'ENOSPC' ? 'full-disk' : 'medium-faults';
      for (const [outcome, count] of outcomes) {
        state(
          line,
          `${code} at each call of an export on the medium: ${outcome || 'exported all the same'}`,
          count,
        );
      }
    },
  );

  it('from a data folder that answers EIO loses nothing', LONG, async () => {
    const { office, unit } = await officeAndUnit();
    const under = office.workspace.folders.data;
    const medium = join(office.folder, 'medium');
    await mkdir(medium, { recursive: true });
    let number = 0;
    const next = async () => {
      number += 1;
      await newMatter(office, unit, number);
      office.desktop.place = join(medium, `${randomUUID()}.cfp`);
      return office.desktop.place;
    };
    const seal = async () => {
      await exportPackage(office.exchange, { unitId: unit.unitId, naming: 'neutral' });
      return [];
    };
    await importAt(
      unit,
      await next().then(async (path) => {
        failingDisk.arm({ under, at: -1, code: 'EIO' });
        await seal();
        return path;
      }),
    );
    const calls = failingDisk.heal();
    let failed = 0;
    for (const at of chosen(calls, 'EIO')) {
      const path = await next();
      const [outcome] = await outcomeOf(seal, { under, at, code: 'EIO' as const });
      if (outcome !== '') {
        failed += 1;
        expect(['DISK_READ', 'DISK_WRITE', 'BLOB_MISSING'], calls[at]).toContain(outcome.split(' ')[0]);
        const { rows, total } = await listPackages(office.workspace, { offset: 0, limit: 1 });
        const [newest] = rows;
        if (total === number && newest) await exportAgain(office.workspace, { packageId: newest.packageId });
        else await seal();
      }
      expect(await importAt(unit, path), calls[at]).toHaveLength(1);
    }
    expect(await stagingFolders(office)).toEqual([]);
    await expectConsistent(unit);
    state('medium-faults', 'EIO at each call of an export in the data folder: nothing lost', failed);
  });
});
