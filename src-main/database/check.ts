/** Finds damage without touching the file: it opens read-only, so a bad file stays exactly as it was found. */
import { stat } from 'node:fs/promises';
import { AppError } from '@shared/result/app-error';
import { isMissing } from '../disk/disk-error';
import { Connection } from './connection';

/** A log that was not folded back into the file: the last session did not end by itself. */
export async function endedUncleanly(file: string): Promise<boolean> {
  return (await sizeOf(`${file}-wal`)) > 0;
}

/** Undefined when the file is whole. `full` also reads every index and every reference. */
export async function findDamage(file: string, depth: 'quick' | 'full'): Promise<string | undefined> {
  let connection: Connection | undefined;
  try {
    connection = await Connection.open(file, 'read');
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

/** Zero when there is no such file. */
export async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
}
