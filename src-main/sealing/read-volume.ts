/** Copies one volume from a medium, reading it once: the copy appears under its name only when header, size and data have passed (SEALED-PACKAGE 7). */
import { type FileHandle, open, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@shared/result/app-error';
import { asMediumReadError, asStagingError } from '../disk/disk-error';
import { writeWhole } from '../disk/whole-file';
import { hexOf } from './bytes';
import { throwIfCancelled } from './cancellation';
import { readExactly } from './file-reading';
import { createSm3Stream } from './sm3';
import { parseVolumeHeader, VOLUME_HEADER_LENGTH, type VolumeHeader } from './volume-header';
import { writeAll } from './write-all';

const PIECE_LENGTH = 1024 * 1024;

export interface ReadVolumeOptions {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** @throws AppError E_VOLUME_DAMAGED, E_MEDIA_DAMAGED (an input error of the medium), DISK_READ. */
export async function readVolumeHeader(path: string): Promise<VolumeHeader> {
  const file = await openMedium(path);
  try {
    return await headerOf(file);
  } finally {
    await file.close();
  }
}

export interface CopyVolumeOrder {
  readonly sourcePath: string;
  /** Of this set alone; it exists. */
  readonly setFolder: string;
}

/** The whole file, header included, under its number. @throws AppError the same and E_DISK_FULL, DISK_WRITE, CANCELLED; then nothing is left. */
export async function copyVolume(
  { sourcePath, setFolder }: CopyVolumeOrder,
  options: ReadVolumeOptions = {},
): Promise<VolumeHeader> {
  const source = await openMedium(sourcePath);
  try {
    const header = await headerOf(source);
    const { bavail, bsize } = await statfs(setFolder);
    if (bavail * bsize < header.length) throw new AppError('E_DISK_FULL', { needed: header.length });
    await writeWhole(
      join(setFolder, partFileName(header.index)),
      (target) => copyChecked(source, target, header, options),
      async () => {},
    );
    return header;
  } catch (error) {
    throw asStagingError(error);
  } finally {
    await source.close();
  }
}

export function partFileName(index: number): string {
  return String(index).padStart(3, '0');
}

async function headerOf(file: FileHandle): Promise<VolumeHeader> {
  const { size } = await file.stat().catch((error) => {
    throw asMediumReadError(error);
  });
  if (size < VOLUME_HEADER_LENGTH) throw damaged('header ends early');
  const header = await parseVolumeHeader(
    await fromMedium(readExactly(file, new Uint8Array(VOLUME_HEADER_LENGTH), 0)),
  );
  if (size !== VOLUME_HEADER_LENGTH + header.length) throw damaged('size', header.index);
  return header;
}

async function copyChecked(
  source: FileHandle,
  target: FileHandle,
  header: VolumeHeader,
  { onProgress, signal }: ReadVolumeOptions,
): Promise<void> {
  const total = VOLUME_HEADER_LENGTH + header.length;
  const digest = await createSm3Stream();
  const buffer = new Uint8Array(Math.min(PIECE_LENGTH, total));
  for (let at = 0; at < total; ) {
    throwIfCancelled(signal);
    const wanted = buffer.subarray(0, Math.min(buffer.length, total - at));
    const piece = await fromMedium(readExactly(source, wanted, at));
    digest.update(piece.subarray(Math.max(0, Math.min(piece.length, VOLUME_HEADER_LENGTH - at))));
    await writeAll(target, piece);
    at += piece.length;
    onProgress?.(at, total);
  }
  if (hexOf(digest.digest()) !== header.dataSm3) throw damaged('data digest', header.index);
}

function openMedium(path: string): Promise<FileHandle> {
  return open(path, 'r').catch((error) => {
    throw asMediumReadError(error);
  });
}

/** A part that cannot be read whole is burnt again, like one whose bytes changed. */
async function fromMedium<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && error.code === 'DISK_READ') {
      throw new AppError('E_VOLUME_DAMAGED', { reason: 'unreadable' }, { cause: error });
    }
    throw error;
  }
}

function damaged(reason: string, index?: number): AppError {
  return new AppError('E_VOLUME_DAMAGED', {
    reason,
    ...(index === undefined ? {} : { damaged: [String(index)] }),
  });
}
