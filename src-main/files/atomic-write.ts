/** A file appears whole or not at all: written beside its place, on the disk, then renamed. Whoever opens the name sees the old or the new bytes. */
import { randomUUID } from 'node:crypto';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toDiskWriteError } from './disk-error';
import { syncFolder } from './durable';

/** Private: on a shared workstation another login must not read it. */
const MODE = 0o600;

/** Replaces a file of that name. @throws AppError E_DISK_FULL, DISK_WRITE */
export async function writeAtomically(
  file: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  const folder = dirname(file);
  const unfinished = join(folder, `.chengfu-${randomUUID()}.part`);
  try {
    await writeWhole(unfinished, content);
    await rename(unfinished, file);
    await syncFolder(folder);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw toDiskWriteError(error);
  }
}

async function writeWhole(file: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(file, 'wx', MODE);
  try {
    await writeFile(handle, content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
