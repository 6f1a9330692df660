/** Kills a desk's program in the middle of its work, at a named step or at any moment, and looks whether what it left behind is whole. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrokenAudit } from '@main/database/repositories/audit-repository';
import { blobsToKeep } from '@main/database/repositories/blob-repository';
import { eventsOfMatter } from '@main/database/repositories/event-repository';
import { listWaiting } from '@main/database/repositories/quarantine-repository';
import { listPackages } from '@main/usecases/package/list-packages';
import type { MatterId } from '@shared/domain/identifiers';
import { expect } from 'vitest';
import { type BuiltChild, buildChild } from '../build-child';
import { filesOnDisk, PASSWORD, type TestDesk } from './support';

export interface KilledJob {
  readonly job: 'import' | 'export';
  /** Files to read, or the one to write. */
  readonly paths: readonly string[];
  readonly unitId?: string;
}

export function buildKilledDesk(): Promise<BuiltChild> {
  return buildChild(join(import.meta.dirname, 'crash-child.ts'));
}

/** The `nth` time that the step is reached. */
export async function killAtStep(
  program: BuiltChild,
  desk: TestDesk,
  { step, nth = 1, ...job }: KilledJob & { readonly step: string; readonly nth?: number },
): Promise<void> {
  const child = await startJob(program, desk, job, [step, String(nth)]);
  expect(await once(child, 'exit'), step).toEqual([null, 'SIGKILL']);
}

export interface RandomKill {
  /** Whether the work was over before the kill. */
  readonly isDone: boolean;
  /** From the beginning of the work to its end or the kill, in ms. */
  readonly took: number;
}

/** `delay` in ms after the work began. */
export async function killAfter(
  program: BuiltChild,
  desk: TestDesk,
  job: KilledJob,
  delay: number,
): Promise<RandomKill> {
  const child = await startJob(program, desk, job, ['']);
  const exit = once(child, 'exit');
  const killed = await new Promise<RandomKill>((resolve, reject) => {
    let began = 0;
    const ended = (isDone: boolean) => resolve({ isDone, took: performance.now() - began });
    child.on('message', (message) => {
      if (message === 'done') return ended(true);
      began = performance.now();
      setTimeout(() => ended(false), delay);
    });
    exit.then(([code]) => reject(new Error(`the desk ended by itself with ${code}`)), reject);
  });
  child.kill('SIGKILL');
  expect(await exit).toEqual([null, 'SIGKILL']);
  return killed;
}

async function startJob(
  program: BuiltChild,
  { workspace, close }: TestDesk,
  { job, paths, unitId = '' }: KilledJob,
  [step = '', nth = '1']: readonly string[],
): Promise<ChildProcess> {
  const later = String(workspace.now() + 1000);
  await close();
  const words = [workspace.folders.data, PASSWORD, job, paths.join('\n'), unitId, step, nth, later];
  return spawn(process.execPath, [program.path, ...words], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

export async function packageCount({ workspace }: TestDesk): Promise<number> {
  return (await listPackages(workspace, { offset: 0, limit: 10 })).total;
}

export async function eventsAt({ workspace }: TestDesk, matterId: MatterId) {
  return workspace.database.read((reader) => eventsOfMatter(reader, matterId));
}

/** Every row has its file, every file its row, in the store and in quarantine; the audit chain is whole, staging is empty. */
export async function expectConsistent(desk: TestDesk): Promise<void> {
  const { database, folders } = desk.workspace;
  const { blobs, staging } = await filesOnDisk(desk);
  const kept = await database.read((reader) => blobsToKeep(reader, 0));
  expect(blobs.sort()).toEqual([...kept].map((sm3) => sm3.slice(2)).sort());
  expect(staging).toEqual([]);
  const waiting = await database.read(listWaiting);
  const copies = await readdir(join(folders.data, 'quarantine')).catch(() => []);
  expect(copies.sort()).toEqual(waiting.map(({ fingerprint }) => `${fingerprint}.cfp`).sort());
  expect(await database.read(findBrokenAudit)).toBeUndefined();
}
