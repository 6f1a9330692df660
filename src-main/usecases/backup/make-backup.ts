/**
 * A whole backup to a folder the person chooses: one moment of the database, the key boxes and every file it refers to. Files that the
 * folder already has, verified, are not written again; the list of all comes last, so that a set that was given up is none.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { localDateOf } from '@shared/domain/calendar/local-date';
import type { CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { productMigrations } from '../../database/migrations';
import { readDatabaseFile } from '../../database/read-file';
import { blobsToKeep } from '../../database/repositories/blob-repository';
import { asWriteError } from '../../disk/disk-error';
import { writeAtomically } from '../../disk/whole-file';
import { requireRoomOnMedium } from '../../files/free-space';
import { createStagingFolder } from '../../files/temp-folder';
import { recordAct } from '../event/record-act';
import { progressReporter } from '../package/report-progress';
import { keyBoxPath } from '../session/key-box-file';
import type { Workspace } from '../workspace';
import { writeLastBackup } from './backup-record';
import { blobPath, encodeSet, SET_FILE, type SetFile, sizeOfSet } from './backup-set';
import { putIntoSet, type SetSource, sourceOf, sweepSet } from './set-files';
import { findSetFolder, type SetFolder } from './set-folder';

const BACKUP_TASK = 'backup.make';

/** Undefined when the person chose no folder. @throws AppError E_DISK_FULL, DISK_WRITE, CANCELLED, BLOB_MISSING; then the folder holds no new set, and an older one stays good. */
export async function makeBackup(workspace: Workspace): Promise<CallOutput<'backup.make'>> {
  const parent = await workspace.desktop.chooseFolder('选择存放整份备份的文件夹');
  if (parent === undefined) return undefined;
  return workspace.tasks.run(BACKUP_TASK, async (signal) => {
    const { folders, now, session } = workspace;
    const staging = await createStagingFolder(folders.data);
    const at = now();
    const target = await findSetFolder(parent, session.identity, localDateOf(at));
    try {
      const sources = await gather(workspace, staging.path, at);
      return await writeSet(workspace, target, sources, at, signal);
    } catch (error) {
      if (target.isNew) await rm(target.path, { recursive: true, force: true }).catch(() => {});
      throw asWriteError(error);
    } finally {
      await staging.remove();
    }
  });
}

/** The database first: what it refers to at that moment is what the set needs. */
async function gather(
  { backups, contentStore, folders }: Workspace,
  staging: string,
  at: number,
): Promise<SetSource[]> {
  const database = join(staging, 'chengfu.db');
  await backups.copyTo(database);
  const sources = [await sourceOf(`chengfu-${at}.db`, database)];
  for (const name of ['unit', 'recovery'] as const) {
    const box = await sourceOf(`keys/${name}-${at}.cfk`, keyBoxPath(folders.data, name)).catch((error) => {
      if (name === 'recovery' && error instanceof AppError && error.code === 'NOT_FOUND') return undefined;
      throw error;
    });
    if (box) sources.push(box);
  }
  const referred = await readDatabaseFile(database, (reader) => blobsToKeep(reader, 0));
  for (const sm3 of [...referred].sort()) {
    // Noted for a form that was never finished, and swept since: no record names it.
    if (!(await contentStore.has(sm3))) continue;
    sources.push(await sourceOf(blobPath(sm3), contentStore.pathOf(sm3), sm3));
  }
  return sources;
}

async function writeSet(
  workspace: Workspace,
  target: SetFolder,
  sources: readonly SetSource[],
  at: number,
  signal: AbortSignal,
): Promise<NonNullable<CallOutput<'backup.make'>>> {
  const { database, session, notify } = workspace;
  const { unitId, name: unitName } = session.identity;
  await requireRoomFor(target, sources);
  const total = sources.reduce((sum, { size }) => sum + size, 0);
  const report = progressReporter(workspace, BACKUP_TASK);
  const files: SetFile[] = [];
  let done = 0;
  let copied = 0;
  for (const source of sources) {
    const put = await putIntoSet(workspace, target, source, {
      signal,
      onProgress: (part, whole) => report(done + (whole === 0 ? 0 : (part / whole) * source.size), total),
    });
    files.push({ path: source.path, size: put.size, sm3: put.sm3 });
    done += source.size;
    if (put.written) copied += 1;
    report(done, total);
  }
  // The database that is open has had them all.
  const schemaVersion = productMigrations().length;
  const set = { v: 1, unitId, unitName, madeAt: at, schemaVersion, files } as const;
  await writeAtomically(join(target.path, SET_FILE), await encodeSet({ ...set, files }));
  await sweepSet(target.path, files);
  const outcome = { folderName: target.name, files: files.length, size: sizeOfSet({ files }), copied };
  await database.write(async (tx) => {
    await writeLastBackup(tx, { at, folderName: target.name });
    await recordAct(tx, workspace, 'backup.made', unitId, {
      files: outcome.files,
      size: outcome.size,
      copied,
    });
  });
  notify({ topics: ['safety'] });
  return outcome;
}

/** What the folder has already is found only while copying; a full disk is named before the work where it is certain. */
async function requireRoomFor(
  { path, present, siblings }: SetFolder,
  sources: readonly SetSource[],
): Promise<void> {
  if (siblings.length > 0) return;
  const had = new Set(present?.files.map((file) => file.path));
  const needed = sources.reduce((sum, source) => sum + (had.has(source.path) ? 0 : source.size), 0);
  await requireRoomOnMedium(path, needed);
}
