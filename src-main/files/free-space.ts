/** Asks for room before a large file is begun, so that a full disk is named before the work and not in the middle of it. */
import { statfs } from 'node:fs/promises';
import { AppError } from '@shared/result/app-error';

/** Left to the database and its log, so that a large import cannot stop the rest of the office. */
const RESERVE = 64 * 1024 * 1024;

/** Bytes that this user may still write in the folder's file system. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** @throws AppError E_DISK_FULL with `needed` and `free` in bytes. */
export async function requireFreeSpace(folder: string, needed: number): Promise<void> {
  const free = await freeBytes(folder);
  if (free < needed + RESERVE) throw new AppError('E_DISK_FULL', { needed, free });
}

/** A medium may be filled to the last byte: nothing else is kept on it. @throws AppError E_DISK_FULL with `needed` and `free` in bytes. */
export async function requireRoomOnMedium(folder: string, needed: number): Promise<void> {
  const free = await freeBytes(folder);
  if (free < needed) throw new AppError('E_DISK_FULL', { needed, free, medium: true });
}
