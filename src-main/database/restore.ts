/** Puts a backup in the place of the database. The present state is saved first, whole or as it lies, and is never deleted here. */
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '@shared/result/app-error';
import { syncFile, syncFolder } from '../disk/durable';
import { type Backups, copyChecked } from './backup';
import { backupName } from './backup-name';
import { sizeOf } from './check';

export interface ReplaceOptions {
  /** Must be closed. */
  readonly file: string;
  readonly backups: Backups;
  /** Where a file too damaged to be backed up is kept. */
  readonly damagedFolder: string;
  readonly now: () => number;
}

export interface RestoreOptions extends ReplaceOptions {
  readonly backupName: string;
}

/** @returns the name under which the present state can be found again: a backup, or a folder in `damagedFolder`. */
export async function restoreBackup(options: RestoreOptions): Promise<string | undefined> {
  const { file, backups } = options;
  const chosen = backups.pathOf(options.backupName);
  if ((await sizeOf(chosen)) === 0) throw new AppError('NOT_FOUND', { backup: options.backupName });
  const incoming = `${file}.incoming`;
  await rm(incoming, { force: true });
  // Copied and checked before the present state is saved: saving it may remove the oldest backup.
  await copyChecked(chosen, incoming);
  return replaceDatabase(options, incoming);
}

/** `incoming` is whole, checked and on the same file system. @returns as `restoreBackup`. */
export async function replaceDatabase(
  options: ReplaceOptions,
  incoming: string,
): Promise<string | undefined> {
  const { file } = options;
  const saved = await savePresent(options);
  // The old log must go first: SQLite would apply it to the new file.
  await rm(`${file}-wal`, { force: true });
  await rm(`${file}-shm`, { force: true });
  await rename(incoming, file);
  await syncFolder(dirname(file));
  return saved;
}

async function savePresent({
  file,
  backups,
  damagedFolder,
  now,
}: ReplaceOptions): Promise<string | undefined> {
  if ((await sizeOf(file)) === 0) return undefined;
  try {
    return (await backups.create('restore')).name;
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'DATABASE_DAMAGED')) throw error;
    return keepAsItLies(file, damagedFolder, now());
  }
}

async function keepAsItLies(file: string, damagedFolder: string, now: number): Promise<string> {
  const name = backupName(now, 'restore').replace(/-restore\.sqlite$/, '');
  const folder = join(damagedFolder, name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const part of ['', '-wal', '-shm']) {
    if ((await sizeOf(`${file}${part}`)) === 0) continue;
    const kept = join(folder, `chengfu.sqlite${part}`);
    await copyFile(`${file}${part}`, kept);
    await syncFile(kept);
  }
  await syncFolder(folder);
  await syncFolder(damagedFolder);
  return name;
}
