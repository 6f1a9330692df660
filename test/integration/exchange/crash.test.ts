/** A kill at any step of an import or an export: at the next start nothing is lost, doubled or half done, and the same act completes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrokenAudit } from '@main/database/repositories/audit-repository';
import { blobsToKeep } from '@main/database/repositories/blob-repository';
import { eventsOfMatter } from '@main/database/repositories/event-repository';
import { exportAgain } from '@main/usecases/package/export-again';
import { exportPackage } from '@main/usecases/package/export-package';
import { listPackages } from '@main/usecases/package/list-packages';
import { pendingExports } from '@main/usecases/package/pending-exports';
import type { MatterId } from '@shared/domain/identifiers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltChild, buildChild } from '../build-child';
import {
  assign,
  exportTo,
  fileOf,
  filesOnDisk,
  importAt,
  officeAndUnit,
  PASSWORD,
  register,
  reopenDesk,
  stageAt,
  type TestDesk,
} from './support';

let program: BuiltChild;

beforeAll(async () => {
  program = await buildChild(join(import.meta.dirname, 'crash-child.ts'));
}, 120_000);

afterAll(() => program.remove());

interface Death {
  readonly job: 'import' | 'export';
  readonly path: string;
  readonly step: string;
  readonly nth?: number;
  readonly unitId?: string;
}

async function die({ workspace, close }: TestDesk, { job, path, step, nth = 1, unitId = '' }: Death) {
  const later = String(workspace.now() + 1000);
  await close();
  const words = [workspace.folders.data, PASSWORD, job, path, unitId, step, String(nth), later];
  const child = spawn(process.execPath, [program.path, ...words], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  expect(await once(child, 'exit'), step).toEqual([null, 'SIGKILL']);
}

async function packageCount({ workspace }: TestDesk): Promise<number> {
  return (await listPackages(workspace, { offset: 0, limit: 10 })).total;
}

async function eventsAt({ workspace }: TestDesk, matterId: MatterId) {
  return workspace.database.read((reader) => eventsOfMatter(reader, matterId));
}

/** Every row has its file, every file its row, the audit chain is whole and staging is empty. */
async function expectConsistent(desk: TestDesk): Promise<void> {
  const { database } = desk.workspace;
  const { blobs, staging } = await filesOnDisk(desk);
  const kept = await database.read((reader) => blobsToKeep(reader, 0));
  expect(blobs.sort()).toEqual([...kept].map((sm3) => sm3.slice(2)).sort());
  expect(staging).toEqual([]);
  expect(await database.read(findBrokenAudit)).toBeUndefined();
}

async function withTwoFiles() {
  const { office, unit } = await officeAndUnit();
  const attachments = [
    await fileOf(office, '建议原文.pdf', '原文'.repeat(40_000)),
    await fileOf(office, '附图.png', '附图'.repeat(1000)),
  ];
  const matterId = await register(office, { number: '0492', attachments });
  await assign(office, matterId, unit);
  return { office, unit, matterId, attachments };
}

describe('an import killed', () => {
  it.each([
    ['staged', 1, false],
    ['before adopting', 1, false],
    ['after adopting', 1, false],
    ['after adopting', 2, false],
    ['begun', 1, false],
    ['before the commit', 1, false],
    ['after the commit', 1, true],
    ['finished', 1, true],
  ] as const)('%s (%i): written at all = %s', async (step, nth, isWritten) => {
    const { office, unit, matterId, attachments } = await withTwoFiles();
    const { path } = await exportTo(office, unit);
    await die(unit, { job: 'import', path, step, nth });

    const again = await reopenDesk(unit);
    await expectConsistent(again);
    expect(await packageCount(again)).toBe(isWritten ? 1 : 0);
    expect((await eventsAt(again, matterId)).length).toBe(isWritten ? 2 : 0);
    const { plans, refused } = await stageAt(again, path);
    expect([plans.length, refused.map(({ code }) => code)]).toEqual(
      isWritten ? [0, ['E_DUPLICATE']] : [1, []],
    );
    if (!isWritten) expect(await importAt(again, path)).toMatchObject([{ newMatters: 2, appliedEvents: 4 }]);

    expect(await eventsAt(again, matterId)).toEqual(await eventsAt(office, matterId));
    expect(await packageCount(again)).toBe(1);
    expect(await pendingExports(again.workspace)).toMatchObject([{ receipts: 1 }]);
    for (const { sm3 } of attachments) await again.workspace.contentStore.verify(sm3);
    await expectConsistent(again);
  });
});

describe('an export killed', () => {
  it.each([
    ['half sealed', false],
    ['before adopting', false],
    ['after adopting', false],
    ['before the commit', false],
    ['after the commit', true],
    ['finished', true],
  ] as const)('%s: recorded = %s', async (step, isRecorded) => {
    const { office, unit, matterId } = await withTwoFiles();
    const medium = join(office.folder, 'medium');
    await mkdir(medium);
    const path = join(medium, 'out.cfp');
    await die(office, { job: 'export', path, step, unitId: unit.unitId });

    const again = await reopenDesk(office);
    await expectConsistent(again);
    const { rows } = await listPackages(again.workspace, { offset: 0, limit: 10 });
    expect(rows.map(({ seq, state }) => [seq, state])).toEqual(isRecorded ? [[1, 'exported']] : []);
    // A file under its final name is always one that is recorded: its number cannot be given to another.
    if (!isRecorded) expect(await readdir(medium)).not.toContain('out.cfp');

    again.desktop.place = path;
    const [row] = rows;
    if (row) await exportAgain(again.workspace, { packageId: row.packageId });
    else await exportPackage(again.exchange, { unitId: unit.unitId, naming: 'neutral' });
    expect(await importAt(unit, path)).toMatchObject([{ newMatters: 2, appliedEvents: 4 }]);
    expect(await eventsAt(unit, matterId)).toEqual(await eventsAt(again, matterId));
    expect(await pendingExports(again.workspace)).toEqual([]);
    await expectConsistent(again);
  });
});
