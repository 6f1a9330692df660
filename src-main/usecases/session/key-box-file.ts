/** Where the unit's key box lies, and how it is written: whole or not at all. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@shared/result/app-error';
import { isMissing, toDiskReadError } from '../../disk/disk-error';
import { writeAtomically } from '../../disk/whole-file';

function pathOf(dataFolder: string): string {
  return join(dataFolder, 'keys', 'unit.cfk');
}

export async function saveKeyBoxFile(dataFolder: string, box: Uint8Array): Promise<void> {
  await mkdir(join(dataFolder, 'keys'), { recursive: true, mode: 0o700 });
  await writeAtomically(pathOf(dataFolder), box);
}

/** @throws AppError KEYBOX_DAMAGED when it is gone: without it nothing can be signed or opened. */
export async function loadKeyBoxFile(dataFolder: string): Promise<Uint8Array> {
  try {
    return await readFile(pathOf(dataFolder));
  } catch (error) {
    if (isMissing(error)) throw new AppError('KEYBOX_DAMAGED', { missing: true }, { cause: error });
    throw toDiskReadError(error);
  }
}
