/** Which folder a whole backup goes to: a set of this unit is renewed in place, another's is never touched. */
import { lstat, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { UnitId } from '@shared/domain/identifiers';
import { AppError } from '@shared/result/app-error';
import { asWriteError, isMissing } from '../../disk/disk-error';
import { nameFromLabel } from '../../files/safe-name';
import { type BackupSet, readSet } from './backup-set';

const SET_NAME_START = '承复备份-';

export interface SetFolder {
  readonly path: string;
  readonly name: string;
  /** Made just now: goes again when the backup is given up. */
  readonly isNew: boolean;
  /** The set that is renewed. */
  readonly present: BackupSet | undefined;
  /** Other sets of this unit in the same place: a file that one of them has need not be written again. */
  readonly siblings: readonly string[];
}

/** @throws AppError DISK_WRITE and its kin */
export async function findSetFolder(
  parent: string,
  unit: { readonly unitId: UnitId; readonly name: string },
  on: LocalDate,
): Promise<SetFolder> {
  const siblings: string[] = [];
  for (const name of await foldersIn(parent)) {
    const path = join(parent, name);
    if (name.startsWith(SET_NAME_START) && (await setAt(path))?.unitId === unit.unitId) siblings.push(path);
  }
  for (let turn = 1; ; turn += 1) {
    const name = nameFromLabel(`${SET_NAME_START}${unit.name}-${on}`, turn === 1 ? '' : `-${turn}`);
    const path = join(parent, name);
    const isNew = await makeFolder(path);
    const present = await setAt(path);
    // One without a list was given up by a crash: it is finished now.
    if (isNew || present === undefined || present.unitId === unit.unitId) {
      return { path, name, isNew, present, siblings: siblings.filter((sibling) => sibling !== path) };
    }
  }
}

async function setAt(path: string): Promise<BackupSet | undefined> {
  try {
    return await readSet(path);
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

async function makeFolder(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return false;
  } catch (error) {
    if (!isMissing(error)) throw asWriteError(error);
  }
  try {
    await mkdir(path, { mode: 0o700 });
    return true;
  } catch (error) {
    throw asWriteError(error);
  }
}

async function foldersIn(parent: string): Promise<string[]> {
  try {
    const entries = await readdir(parent, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch (error) {
    throw asWriteError(error);
  }
}
