/** Writes a package under a temporary name in its own folder and renames it when it is whole and on disk: under the final name there is never half a file. */
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ByteSink } from './body-writer';
import { asWriteError } from './disk-error';

const PRIVATE = 0o600;

/**
 * `fill` writes, `check` reads the finished temporary file back; a failure or cancellation in either leaves nothing behind.
 * `E_DISK_FULL`, `DISK_WRITE` or the code that `fill` or `check` threw.
 */
export async function writeAtomically<T>(
  destination: string,
  fill: (sink: ByteSink) => Promise<T>,
  check: (temporaryPath: string, filled: T) => Promise<void>,
): Promise<T> {
  const folder = dirname(destination);
  const temporary = join(folder, `.${basename(destination)}.${randomBytes(6).toString('hex')}.part`);
  try {
    const file = await open(temporary, 'wx', PRIVATE);
    let filled: T;
    try {
      filled = await fill((bytes) => writeAll(file, bytes));
      await file.sync();
    } finally {
      await file.close();
    }
    await check(temporary, filled);
    await rename(temporary, destination);
    await syncFolder(folder);
    return filled;
  } catch (error) {
    await rm(temporary, { force: true });
    throw asWriteError(error);
  }
}

export async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    done += (await file.write(bytes, done, bytes.length - done)).bytesWritten;
  }
}

/** Makes the rename durable. File systems of sticks and other systems refuse to sync a folder: there the file's own sync must do. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    return;
  }
}
