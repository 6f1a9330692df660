/**
 * Asks a medium before the long work whether it will take a file: can it be written, does the name fit, is there room, does its
 * file system take files of that size. Leaves nothing on it.
 */
import { lstat, open, rm, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '@shared/result/app-error';
import { asWriteError, isMissing } from '../../disk/disk-error';
import { requireRoomOnMedium } from '../../files/free-space';
import { partName, sweepParts } from '../../files/part-file';

/** Largest file of FAT32, in bytes. */
const FAT32_LIMIT = 2 ** 32 - 1;

/** `f_type` of Linux for FAT12, FAT16 and FAT32; other systems say nothing here, and the write itself reports the limit. */
const FAT = 0x4d44;

/** `needed` bytes for one file at `place`. @throws AppError MEDIUM_READ_ONLY, PATH_TOO_LONG, MEDIUM_FILE_LIMIT, E_DISK_FULL {needed, free}, DISK_WRITE. */
export async function checkPlace(place: string, needed: number): Promise<void> {
  const folder = dirname(place);
  await checkFolder(folder);
  try {
    await lstat(place).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
    if (needed > FAT32_LIMIT && (await statfs(folder)).type === FAT) {
      throw new AppError('MEDIUM_FILE_LIMIT', { needed });
    }
    await requireRoomOnMedium(folder, needed);
  } catch (error) {
    throw asWriteError(error);
  }
}

/** Writes and removes a file there, as the export will. What an earlier one left behind when it was killed goes first. */
export async function checkFolder(folder: string): Promise<void> {
  const probe = join(folder, partName());
  try {
    await sweepParts(folder, Date.now());
    await (await open(probe, 'wx', 0o600)).close();
    await rm(probe);
  } catch (error) {
    await rm(probe, { force: true }).catch(() => {});
    throw asWriteError(error);
  }
}
