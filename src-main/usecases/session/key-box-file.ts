/**
 * Where the unit's key boxes lie, and how one is exchanged for another together with the database: the new box first under
 * its next name, then the transaction that names its digest, then the rename. Killed at any step, the box that the database
 * names is found again.
 */
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@shared/result/app-error';
import { isMissing, toDiskReadError, toDiskWriteError } from '../../disk/disk-error';
import { syncFolder } from '../../disk/durable';
import { writeAtomically } from '../../disk/whole-file';
import { hexOf } from '../../sealing/bytes';
import { sm3 } from '../../sealing/sm3';

/** unit: under the password; recovery: the same keys under the recovery code. */
export const KEY_BOXES = ['unit', 'recovery'] as const;
export type KeyBoxName = (typeof KEY_BOXES)[number];

export function keyFolder(dataFolder: string): string {
  return join(dataFolder, 'keys');
}

export function keyBoxPath(dataFolder: string, name: KeyBoxName): string {
  return join(keyFolder(dataFolder), `${name}.cfk`);
}

function nextPath(dataFolder: string, name: KeyBoxName): string {
  return `${keyBoxPath(dataFolder, name)}.next`;
}

/** Whole and at once; for the first box of a desk. */
export async function saveKeyBoxFile(
  dataFolder: string,
  box: Uint8Array,
  name: KeyBoxName = 'unit',
): Promise<void> {
  await makeKeyFolder(dataFolder);
  await writeAtomically(keyBoxPath(dataFolder, name), box);
}

/** Step 1: the new box is on the disk, the present one stays in force. */
export async function writeNextKeyBox(dataFolder: string, name: KeyBoxName, box: Uint8Array): Promise<void> {
  await makeKeyFolder(dataFolder);
  await writeAtomically(nextPath(dataFolder, name), box);
}

/** Step 3, after the transaction: the next box takes the place of the present one, which is gone. */
export async function switchToNextKeyBox(dataFolder: string, name: KeyBoxName): Promise<void> {
  try {
    await rename(nextPath(dataFolder, name), keyBoxPath(dataFolder, name));
    await syncFolder(keyFolder(dataFolder));
  } catch (error) {
    throw toDiskWriteError(error);
  }
}

/**
 * After a crash: takes the box whose digest the database names and removes the other. Where the database names neither, for it was
 * put back from before, both stay and unlocking tries them.
 */
export async function settleKeyBox(
  dataFolder: string,
  name: KeyBoxName,
  digest: string | undefined,
): Promise<void> {
  const next = await readIfThere(nextPath(dataFolder, name));
  if (next === undefined || digest === undefined) return;
  if ((await digestOfBox(next)) === digest) return switchToNextKeyBox(dataFolder, name);
  const present = await readIfThere(keyBoxPath(dataFolder, name));
  if (present === undefined || (await digestOfBox(present)) !== digest) return;
  await rm(nextPath(dataFolder, name), { force: true });
}

/** The present box, then the next one if it lies there. @throws AppError KEYBOX_DAMAGED when there is none: without it nothing can be signed or opened. */
export async function loadKeyBoxFiles(dataFolder: string, name: KeyBoxName = 'unit'): Promise<Uint8Array[]> {
  const paths = [keyBoxPath(dataFolder, name), nextPath(dataFolder, name)];
  const files = (await Promise.all(paths.map(readIfThere))).filter((file) => file !== undefined);
  if (files.length === 0) throw new AppError('KEYBOX_DAMAGED', { missing: true });
  return files;
}

/** What the database names a box by. */
export async function digestOfBox(box: Uint8Array): Promise<string> {
  return hexOf(await sm3(box));
}

async function makeKeyFolder(dataFolder: string): Promise<void> {
  await mkdir(keyFolder(dataFolder), { recursive: true, mode: 0o700 });
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw toDiskReadError(error);
  }
}
