/** A file appears whole or not at all: written beside its place, on the disk, then renamed. Whoever opens the name sees the old or the new bytes. */
import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toDiskWriteError } from './disk-error';
import { syncFolder } from './durable';

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

/** The same for content that needs no reading back. @throws AppError E_DISK_FULL, DISK_WRITE */
export async function writeAtomically(
  file: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  const fill = (handle: FileHandle) => writeFile(handle, content);
  await writeWhole(file, fill, async () => {}).catch((error) => {
    throw toDiskWriteError(error);
  });
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
