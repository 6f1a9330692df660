/** Copies of the database that are known to be good: each is checked before it gets its name, and old ones go only after a new one stands. */
import { chmod, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '@shared/result/app-error';
import { isMissing } from '../disk/disk-error';
import { syncFile, syncFolder } from '../disk/durable';
import {
  type Backup,
  type BackupReason,
  backupDay,
  backupName,
  backupsToRemove,
  parseBackupName,
} from './backup-name';
import { findDamage, sizeOf } from './check';
import { Connection } from './connection';

const UNFINISHED = '.unfinished';

export interface BackupOptions {
  /** The database. It may be open: the copy is one moment of it, and nobody waits. */
  readonly file: string;
  readonly folder: string;
  readonly now: () => number;
}

export class Backups {
  constructor(private readonly options: BackupOptions) {}

  /** @throws AppError E_DISK_FULL, or DATABASE_DAMAGED when the database cannot be copied whole. */
  async create(reason: BackupReason): Promise<Backup> {
    const { file, folder, now } = this.options;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await this.removeUnfinished();
    const backup = await this.unusedName(reason);
    const target = join(folder, backup.name);
    const unfinished = `${target}${UNFINISHED}`;
    try {
      await copyChecked(file, unfinished);
      await rename(unfinished, target);
      await syncFolder(folder);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    for (const { name } of backupsToRemove(await this.list(), now(), backup.name)) {
      await rm(join(folder, name), { force: true });
    }
    return backup;
  }

  /** One moment of the database at another place; as `copyChecked`. */
  async copyTo(target: string): Promise<void> {
    await copyChecked(this.options.file, target);
  }

  /** One a day; call it after the start and now and then, for a window may stay open for weeks. */
  async createIfDue(): Promise<Backup | undefined> {
    const today = backupDay(this.options.now());
    const backups = await this.list();
    if (backups.some(({ takenAt }) => backupDay(takenAt) === today)) return undefined;
    return this.create('daily');
  }

  /** Newest first. */
  async list(): Promise<Backup[]> {
    const names = await readdir(this.options.folder).catch(emptyWhenMissing);
    return names
      .map(parseBackupName)
      .filter((backup) => backup !== undefined)
      .sort((left, right) => right.takenAt - left.takenAt);
  }

  /** Checked again now, for a disk that spoiled the database may have spoiled a copy too. */
  async newestGood(): Promise<Backup | undefined> {
    for (const backup of await this.list()) {
      if ((await findDamage(this.pathOf(backup.name), 'full')) === undefined) return backup;
    }
    return undefined;
  }

  pathOf(name: string): string {
    if (parseBackupName(name) === undefined) throw new AppError('NOT_FOUND', { backup: name });
    return join(this.options.folder, name);
  }

  private async unusedName(reason: BackupReason): Promise<Backup> {
    const { folder, now } = this.options;
    let takenAt = now();
    while ((await sizeOf(join(folder, backupName(takenAt, reason)))) > 0) takenAt += 1;
    return { name: backupName(takenAt, reason), takenAt, reason };
  }

  private async removeUnfinished(): Promise<void> {
    const { folder } = this.options;
    for (const name of await readdir(folder)) {
      if (name.endsWith(UNFINISHED)) await rm(join(folder, name), { force: true });
    }
  }
}

/** `target` is complete, private, checked and on the disk, or this throws. */
export async function copyChecked(file: string, target: string): Promise<void> {
  const empty = await open(target, 'wx', 0o600);
  await empty.close();
  const source = await Connection.open(file, 'read');
  try {
    // Unlike a copy of the file this includes the log and leaves out what was deleted.
    await source.run('vacuum into ?', [target]);
  } finally {
    await source.close();
  }
  await chmod(target, 0o600);
  await syncFile(target);
  await syncFolder(dirname(target));
  const problem = await findDamage(target, 'full');
  if (problem !== undefined) throw new AppError('DATABASE_DAMAGED', { problem });
}

function emptyWhenMissing(error: unknown): string[] {
  if (isMissing(error)) return [];
  throw error;
}
