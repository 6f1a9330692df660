/** A file appears whole or not at all: written beside its place, on the disk, then renamed. Whoever opens the name sees the old or the new bytes. */
import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asWriteError, toDiskWriteError } from './disk-error';
import { syncFolder } from './durable';

type Content = Uint8Array | AsyncIterable<Uint8Array>;

/** Private: on a shared workstation another login must not read it. */
const MODE = 0o600;

/**
 * `fill` writes, `check` reads the finished file back under its unfinished name; a failure in either leaves nothing behind
 * and is thrown as it is. Replaces a file of that name.
 */
export async function writeWhole<T>(
  file: string,
  fill: (handle: FileHandle) => Promise<T>,
  check: (unfinished: string, filled: T) => Promise<void>,
): Promise<T> {
  const folder = dirname(file);
  const unfinished = join(folder, `.chengfu-${randomUUID()}.part`);
  try {
    const filled = await fillDurably(unfinished, fill);
    await check(unfinished, filled);
    await rename(unfinished, file);
    await syncFolder(folder);
    return filled;
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw error;
  }
}

/** In the own data folder, for content that needs no reading back. @throws AppError E_DISK_FULL, DISK_WRITE */
export async function writeAtomically(file: string, content: Content): Promise<void> {
  await writeContent(file, content).catch((error) => {
    throw toDiskWriteError(error);
  });
}

/**
 * The same at a place that a person chose: the words are about that place.
 * @throws AppError E_DISK_FULL, MEDIUM_READ_ONLY, PATH_TOO_LONG, MEDIUM_FILE_LIMIT, DISK_WRITE
 */
export async function writeAtPlace(place: string, content: Content): Promise<void> {
  await writeContent(place, content).catch((error) => {
    throw asWriteError(error);
  });
}

async function writeContent(file: string, content: Content): Promise<void> {
  const fill = (handle: FileHandle) => writeFile(handle, content);
  await writeWhole(file, fill, async () => {});
}

async function fillDurably<T>(file: string, fill: (handle: FileHandle) => Promise<T>): Promise<T> {
  const handle = await open(file, 'wx', MODE);
  try {
    const filled = await fill(handle);
    await handle.sync();
    return filled;
  } finally {
    await handle.close();
  }
}
