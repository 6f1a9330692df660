/**
 * Puts a staged restore in place while the database is closed: files, keys, database, in that order, each by a rename, so that a kill
 * between any two leaves the rest for the next opening. What was there before is saved first and never deleted here.
 */
import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Backups } from '../../database/backup';
import { sizeOf } from '../../database/check';
import { replaceDatabase } from '../../database/restore';
import { isMissing } from '../../disk/disk-error';
import { syncFile, syncFolder } from '../../disk/durable';
import { namesIn } from '../../disk/names-in';
import { KEY_BOXES, keyBoxPath, keyFolder } from '../session/key-box-file';

export const READY = 'ready.json';

const stagedSchema = z.strictObject({
  v: z.literal(1),
  stagedAt: z.int(),
  /** The key boxes of the set are taken too: the desk had none. */
  keys: z.boolean(),
});
export type StagedRestore = z.output<typeof stagedSchema>;

export function restoringFolder(dataFolder: string): string {
  return join(dataFolder, 'restoring');
}

export interface PlaceOptions {
  readonly dataFolder: string;
  /** The database; closed. */
  readonly file: string;
  readonly backupFolder: string;
  readonly now: () => number;
  /** For tests that end the process between two steps. */
  readonly reached?: (step: string) => Promise<void>;
}

/** Whether the database that will be opened was put back: a new incarnation must begin, then `clearRestore`. */
export async function placeRestored(options: PlaceOptions): Promise<boolean> {
  const { dataFolder, file, reached = async () => {} } = options;
  const folder = restoringFolder(dataFolder);
  const staged = await readMark(join(folder, READY));
  if (!staged) {
    // Given up before it was whole.
    await rm(folder, { recursive: true, force: true });
    return false;
  }
  await placeBlobs(folder, join(dataFolder, 'blobs'));
  await reached('files placed');
  if (staged.keys) await placeKeys(folder, dataFolder, staged.stagedAt, reached);
  await reached('keys placed');
  const incoming = join(folder, 'chengfu.db');
  if ((await sizeOf(incoming)) > 0) {
    const { backupFolder, now } = options;
    const backups = new Backups({ file, folder: backupFolder, now });
    await replaceDatabase({ file, backups, damagedFolder: join(dataFolder, 'damaged'), now }, incoming);
  }
  await reached('database placed');
  return true;
}

/** After the new incarnation stands in the database. */
export async function clearRestore(dataFolder: string): Promise<void> {
  const folder = restoringFolder(dataFolder);
  // The mark first: without it the rest is only rubbish.
  await rm(join(folder, READY), { force: true });
  await rm(folder, { recursive: true, force: true });
}

async function readMark(path: string): Promise<StagedRestore | undefined> {
  try {
    return stagedSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function placeBlobs(folder: string, store: string): Promise<void> {
  const from = join(folder, 'blobs');
  for (const shard of await namesIn(from)) {
    const target = join(store, shard);
    await mkdir(target, { recursive: true, mode: 0o700 });
    for (const name of await namesIn(join(from, shard))) {
      await rename(join(from, shard, name), join(target, name));
    }
    await syncFolder(target);
  }
  if ((await namesIn(store)).length > 0) await syncFolder(store);
}

/** A blank desk may still have a key box: of a set-up that ended before its database. */
async function placeKeys(
  folder: string,
  dataFolder: string,
  stagedAt: number,
  reached: NonNullable<PlaceOptions['reached']>,
): Promise<void> {
  await mkdir(keyFolder(dataFolder), { recursive: true, mode: 0o700 });
  const before = join(dataFolder, 'damaged', `keys-${stagedAt}`);
  for (const name of KEY_BOXES) {
    const incoming = join(folder, `${name}.cfk`);
    if ((await sizeOf(incoming)) === 0) continue;
    await keepPresent(keyBoxPath(dataFolder, name), join(before, `${name}.cfk`));
    await rename(incoming, keyBoxPath(dataFolder, name));
    await reached(`${name} key placed`);
  }
  await syncFolder(keyFolder(dataFolder));
}

async function keepPresent(present: string, kept: string): Promise<void> {
  if ((await sizeOf(present)) === 0 || (await sizeOf(kept)) > 0) return;
  await mkdir(dirname(kept), { recursive: true, mode: 0o700 });
  await copyFile(present, kept);
  await syncFile(kept);
  await syncFolder(dirname(kept));
}
