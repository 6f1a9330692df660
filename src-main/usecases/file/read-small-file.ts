/** Reads a file that must be small: its size is known and capped before anything is allocated. */
import { open } from 'node:fs/promises';
import type { AppError } from '@shared/result/app-error';
import { asMediumReadError } from '../../disk/disk-error';

/** A longer file is not read: `tooLong` is thrown. @throws AppError DISK_READ. */
export async function readSmallFile(
  path: string,
  largest: number,
  tooLong: () => AppError,
): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r');
    try {
      if ((await file.stat()).size > largest) throw tooLong();
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw asMediumReadError(error);
  }
}
