/** Start and end of the database: nothing is migrated before it was checked, nothing is changed by a migration before it was backed up. */
import { AppError } from '@shared/result/app-error';
import { Backups } from './backup';
import { dropDoubt, endedUncleanly, findDamage, isDoubted, sizeOf } from './check';
import { Connection } from './connection';
import { type Migration, migrate } from './migrate';
import { type Database, openDatabase } from './session';

export interface StartOptions {
  /** On a local disk; its folder exists. */
  readonly file: string;
  readonly backupFolder: string;
  readonly migrations: readonly Migration[];
  readonly now: () => number;
}

export interface StartedDatabase {
  readonly database: Database;
  readonly backups: Backups;
  /** A backup, then the end. The database is closed even when the backup fails. */
  readonly shutDown: () => Promise<void>;
}

/** @throws AppError DATABASE_DAMAGED (with `newestBackup` and `newestBackupAt`, if there is a good one) or DATABASE_NEWER. */
export async function startDatabase(options: StartOptions): Promise<StartedDatabase> {
  const { file, backupFolder: folder, migrations, now } = options;
  const backups = new Backups({ file, folder, now });
  try {
    await requireWhole(file, backups);
    await migrateFile(file, migrations, now, backups);
    const database = await openDatabase({ file });
    return { database, backups, shutDown: () => shutDown(database, backups) };
  } catch (error) {
    throw await namingNewestBackup(error, backups);
  }
}

async function requireWhole(file: string, backups: Backups): Promise<void> {
  if ((await sizeOf(file)) === 0) {
    // An empty application where there are backups would look as if all the work had never been.
    if ((await backups.list()).length > 0) throw new AppError('DATABASE_DAMAGED', { problem: 'missing' });
    return;
  }
  // After a clean end the whole file is read when the desk is open (0083): it was whole when it was closed.
  const problem = await findDamage(file, (await needsFullCheck(file)) ? 'full' : 'outline');
  if (problem !== undefined) throw new AppError('DATABASE_DAMAGED', { problem });
  await dropDoubt(file);
}

async function needsFullCheck(file: string): Promise<boolean> {
  return (await endedUncleanly(file)) || (await isDoubted(file));
}

async function migrateFile(
  file: string,
  migrations: readonly Migration[],
  now: () => number,
  backups: Backups,
): Promise<void> {
  const connection = await Connection.open(file, 'write');
  try {
    const backUp = async () => {
      // Nothing is rebuilt out of a file that was not read as a whole.
      const problem = await findDamage(file, 'quick');
      if (problem !== undefined) throw new AppError('DATABASE_DAMAGED', { problem });
      await backups.create('migration');
    };
    await migrate({ connection, migrations, now, backUp });
  } finally {
    await connection.close();
  }
}

async function shutDown(database: Database, backups: Backups): Promise<void> {
  try {
    await backups.create('quit');
  } finally {
    await database.close();
  }
}

async function namingNewestBackup(error: unknown, backups: Backups): Promise<unknown> {
  if (!(error instanceof AppError && error.code === 'DATABASE_DAMAGED')) return error;
  const newest = await backups.newestGood();
  if (newest === undefined) return error;
  const details = { ...error.details, newestBackup: newest.name, newestBackupAt: newest.takenAt };
  return new AppError('DATABASE_DAMAGED', details, { cause: error });
}
