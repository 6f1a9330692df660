/**
 * Takes a whole backup into the data folder, beside everything that is in force: each file verified by its SM3 while it is copied, the
 * database checked, then the mark that says it is all there. The next opening of the desk puts it in place (`place-restored.ts`).
 */
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '@shared/result/app-error';
import { findDamage } from '../../database/check';
import { productMigrations } from '../../database/migrations';
import { readDatabaseFile, schemaVersionOf } from '../../database/read-file';
import { blobsToKeep } from '../../database/repositories/blob-repository';
import { readIdentity } from '../../database/repositories/identity-repository';
import { asWriteError } from '../../disk/disk-error';
import { writeAtomically } from '../../disk/whole-file';
import { requireFreeSpace } from '../../files/free-space';
import type { JobOptions } from '../../sealing/engine/jobs';
import { progressReporter } from '../package/report-progress';
import type { Workspace } from '../workspace';
import { type BackupSet, roleOf, type SetFile, sizeOfSet } from './backup-set';
import { type FoundSet, requireBlankOrOpen } from './find-backup';
import { READY, restoringFolder, type StagedRestore } from './place-restored';

const RESTORE_TASK = 'backup.restore';

/** @throws AppError BACKUP_SET_DAMAGED naming the file, DATABASE_NEWER, E_DISK_FULL, DISK_READ, CANCELLED; then nothing has changed. */
export async function stageRestore(workspace: Workspace, found: FoundSet): Promise<void> {
  const { folders, tasks, now } = workspace;
  const isBlank = (await requireBlankOrOpen(workspace)) === undefined;
  await tasks.run(RESTORE_TASK, async (signal) => {
    const folder = restoringFolder(folders.data);
    await rm(folder, { recursive: true, force: true });
    try {
      await requireFreeSpace(folders.data, sizeOfSet(found.set));
      await takeFiles(workspace, found, folder, signal);
      await checkDatabase(join(folder, 'chengfu.db'), found.set);
      // A desk that is open holds the newer keys of the same unit; with older ones it could not open what is under way to it.
      const mark: StagedRestore = { v: 1, stagedAt: now(), keys: isBlank };
      await writeAtomically(join(folder, READY), Buffer.from(JSON.stringify(mark), 'utf8'));
    } catch (error) {
      await rm(folder, { recursive: true, force: true }).catch(() => {});
      throw asWriteError(error);
    }
  });
}

async function takeFiles(
  workspace: Workspace,
  { folder: from, set }: FoundSet,
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  const total = sizeOfSet(set);
  const report = progressReporter(workspace, RESTORE_TASK);
  let done = 0;
  for (const file of set.files) {
    const onProgress = (part: number, whole: number) =>
      report(done + (whole === 0 ? 0 : (part / whole) * file.size), total);
    await takeFile(workspace, join(from, ...file.path.split('/')), file, folder, { signal, onProgress });
    done += file.size;
    report(done, total);
  }
}

async function takeFile(
  { packageEngine, contentStore }: Workspace,
  source: string,
  file: SetFile,
  folder: string,
  options: JobOptions,
): Promise<void> {
  const role = roleOf(file.path);
  const target = join(
    folder,
    role === 'database' ? 'chengfu.db' : role === 'blob' ? file.path : `${role}.cfk`,
  );
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const isHere = role === 'blob' && (await contentStore.has(file.sm3));
  const found = await (isHere
    ? packageEngine.run('digestFile', { path: source, medium: true }, options)
    : packageEngine.run('copyWithReadBack', { source, target }, options)
  ).catch((error: unknown) => {
    if (isUnreadable(error)) throw new AppError('BACKUP_SET_DAMAGED', { name: file.path }, { cause: error });
    throw error;
  });
  if (found.sm3 !== file.sm3 || found.size !== file.size) {
    throw new AppError('BACKUP_SET_DAMAGED', { name: file.path });
  }
  // A store whose own copy has spoiled takes the good one.
  if (isHere && !(await isWholeHere(contentStore, file.sm3))) {
    await packageEngine.run('copyWithReadBack', { source, target }, options);
  }
}

async function isWholeHere(store: Workspace['contentStore'], sm3: string): Promise<boolean> {
  return store.verify(sm3).then(
    () => true,
    () => false,
  );
}

function isUnreadable(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'DISK_READ' || error.code === 'E_MEDIA_DAMAGED');
}

/** Under good digests only a set that was put together wrongly fails here. */
async function checkDatabase(file: string, set: BackupSet): Promise<void> {
  const damaged = (reason: string) => new AppError('BACKUP_SET_DAMAGED', { reason });
  if ((await findDamage(file, 'full')) !== undefined) throw damaged('database');
  await schemaVersionOf(file, productMigrations());
  const { unitId, blobs } = await readDatabaseFile(file, async (reader) => ({
    unitId: (await readIdentity(reader))?.unitId,
    blobs: await blobsToKeep(reader, Number.MAX_SAFE_INTEGER),
  }));
  if (unitId !== set.unitId) throw damaged('unit');
  const listed = new Set(set.files.map(({ sm3 }) => sm3));
  for (const sm3 of blobs) if (!listed.has(sm3)) throw damaged('files');
}
