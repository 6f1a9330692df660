/** Finds damage without touching the file: it opens read-only, so a bad file stays exactly as it was found. */
import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@shared/result/app-error';
import { isMissing } from '../disk/disk-error';
import { writeAtomically } from '../disk/whole-file';
import { Connection } from './connection';

/** Of a desk's data folder. */
export const databaseFile = (dataFolder: string): string => join(dataFolder, 'chengfu.db');

/** A log that was not folded back into the file: the last session did not end by itself. */
export async function endedUncleanly(file: string): Promise<boolean> {
  return (await sizeOf(`${file}-wal`)) > 0;
}

/**
 * Undefined when the file is whole. `outline`: its header, its length and the first page of every table and index, in
 * milliseconds whatever its size. `quick` reads every page, `full` also compares every index and every reference.
 */
export async function findDamage(
  file: string,
  depth: 'outline' | 'quick' | 'full',
): Promise<string | undefined> {
  let connection: Connection | undefined;
  try {
    if (depth === 'outline') {
      const problem = await findWrongLength(file);
      if (problem !== undefined) return problem;
    }
    connection = await Connection.open(file, 'read');
    if (depth === 'outline') return await findBrokenRoot(connection);
    const check = depth === 'quick' ? 'quick_check' : 'integrity_check';
    const result = await connection.get(`pragma ${check}(1)`);
    const verdict = Object.values(result ?? {})[0];
    if (verdict !== 'ok') return String(verdict);
    if (depth === 'quick') return undefined;
    const orphan = await connection.get('pragma foreign_key_check');
    return orphan && `rows of ${String(orphan.table)} have lost their parent`;
  } catch (error) {
    if (error instanceof AppError && error.code === 'DATABASE_DAMAGED') return String(error.details.problem);
    throw error;
  } finally {
    await connection?.close();
  }
}

/** Header and length of a file that has no log: SQLite file format 1.3. */
async function findWrongLength(file: string): Promise<string | undefined> {
  const handle = await open(file, 'r');
  try {
    const header = Buffer.alloc(100);
    const { bytesRead } = await handle.read(header, 0, header.length, 0);
    if (bytesRead < header.length || header.toString('latin1', 0, 15) !== 'SQLite format 3')
      return 'no database';
    const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
    const { size } = await handle.stat();
    return size === pageSize * header.readUInt32BE(28) ? undefined : 'its length is not what its header says';
  } finally {
    await handle.close();
  }
}

async function findBrokenRoot(connection: Connection): Promise<string | undefined> {
  const parts = await connection.all(
    "select type, name, tbl_name from sqlite_schema where type in ('table', 'index') and rootpage > 0",
  );
  for (const { type, name, tbl_name: table } of parts) {
    const quoted = `"${String(table).replaceAll('"', '""')}"`;
    const by = type === 'index' ? ` indexed by "${String(name).replaceAll('"', '""')}"` : '';
    // An index that is part of a table without rowid, or that holds only some rows, cannot be asked by its name alone.
    await connection.get(`select 1 from ${quoted}${by} limit 1`).catch((error: unknown) => {
      if (error instanceof AppError) throw error;
    });
  }
  return undefined;
}

/** Found while the desk was open: the next start reads everything before it opens anything. */
export async function noteDoubt(file: string, problem: string): Promise<void> {
  await writeAtomically(doubtOf(file), Buffer.from(problem));
}

export async function isDoubted(file: string): Promise<boolean> {
  return (await sizeOf(doubtOf(file))) > 0;
}

export async function dropDoubt(file: string): Promise<void> {
  await rm(doubtOf(file), { force: true });
}

const doubtOf = (file: string) => `${file}.doubted`;

/** Zero when there is no such file. */
export async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
}
