/**
 * Cuts a sealed package into volumes, one part at a time, to whatever place the person names: part k can be written again when its
 * disc failed, and every part is read back before it gets its name (SEALED-PACKAGE 7).
 *
 *   const volumes = await splitIntoVolumes(packagePath, { partSize });   // partSize: bytes of a whole part, header included
 *   for (k = 1 … volumes.count) {
 *     const order = volumes.orderOf(k, join(folder, volumes.fileName(base, k)));
 *     await engine.run('writeVolume', order, { onProgress, signal });
 *   }
 *
 * To go on another day, pass the same `setId` and `partSize`: the parts are the same byte for byte.
 */
import { randomBytes } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { AppError } from '@shared/result/app-error';
import { asReadError, asWriteError } from '../disk/disk-error';
import { writeWhole } from '../disk/whole-file';
import { hexOf, sameBytes } from './bytes';
import { throwIfCancelled } from './cancellation';
import { readExactly, readPieces } from './file-reading';
import { MIN_PACKAGE_LENGTH, TRAILER_LENGTH, TRAILER_MARK } from './package-layout';
import { partFileName } from './read-volume';
import { createSm3Stream } from './sm3';
import {
  encodeVolumeHeader,
  MAX_VOLUMES,
  parseVolumeHeader,
  VOLUME_HEADER_LENGTH,
  type VolumeHeader,
} from './volume-header';
import { writeAll } from './write-all';

const PIECE_LENGTH = 1024 * 1024;

export interface SplitOptions {
  /** Bytes that one part may measure, its header included. */
  readonly partSize: number;
  /** 32 hexadecimal digits; drawn where none is given. */
  readonly setId?: string;
}

export interface WriteVolumeOptions {
  /** Bytes written and read back, of twice the part's size. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Volumes {
  readonly setId: string;
  readonly count: number;
  /** Bytes of the package. */
  readonly total: number;
  readonly packageSm3: string;
  /** `<base>.cfp.001`; `base` is a label that became a safe name, with or without `.cfp`. */
  fileName(base: string, index: number): string;
  /** Bytes that this part takes on its medium. */
  sizeOf(index: number): number;
  /** What `writeVolume` is to do, as plain values. */
  orderOf(index: number, place: string): WriteVolumeOrder;
}

export interface WriteVolumeOrder {
  readonly sourcePath: string;
  readonly part: Omit<VolumeHeader, 'dataSm3'>;
  readonly place: string;
}

/** @throws AppError INPUT_INVALID for a part size that makes no part or more than 999, DISK_READ, E_TRUNCATED. */
export async function splitIntoVolumes(sourcePath: string, options: SplitOptions): Promise<Volumes> {
  const { total, packageSm3 } = await readTrailer(sourcePath);
  const room = options.partSize - VOLUME_HEADER_LENGTH;
  const count = Math.ceil(total / room);
  if (!Number.isSafeInteger(room) || room < 1 || count > MAX_VOLUMES) {
    throw new AppError('INPUT_INVALID', { field: 'partSize', parts: MAX_VOLUMES });
  }
  const setId = options.setId ?? hexOf(randomBytes(16));
  const lengthOf = (index: number) => {
    if (!Number.isInteger(index) || index < 1 || index > count) throw new RangeError('no such volume');
    return index < count ? room : total - room * (count - 1);
  };
  return {
    setId,
    count,
    total,
    packageSm3,
    fileName: (base, index) => volumeName(base, index),
    sizeOf: (index) => lengthOf(index) + VOLUME_HEADER_LENGTH,
    orderOf: (index, place) => {
      const length = lengthOf(index);
      const part = { setId, index, count, offset: room * (index - 1), length, total, packageSm3 };
      return { sourcePath, part, place };
    },
  };
}

function volumeName(base: string, index: number): string {
  const stem = base.toLowerCase().endsWith('.cfp') ? base.slice(0, -'.cfp'.length) : base;
  return `${stem}.cfp.${partFileName(index)}`;
}

/** The fingerprint stands in the file itself; who gives us the file has checked it. */
async function readTrailer(path: string): Promise<{ total: number; packageSm3: string }> {
  const file = await openSource(path);
  try {
    const { size } = await file.stat();
    if (size < MIN_PACKAGE_LENGTH) throw new AppError('E_TRUNCATED');
    const trailer = await readExactly(file, new Uint8Array(TRAILER_LENGTH), size - TRAILER_LENGTH);
    if (!sameBytes(trailer.subarray(0, TRAILER_MARK.length), TRAILER_MARK)) throw new AppError('E_TRUNCATED');
    return { total: size, packageSm3: hexOf(trailer.subarray(TRAILER_MARK.length)) };
  } finally {
    await file.close();
  }
}

/**
 * Replaces a file of that name. @throws AppError DISK_WRITE (also when the medium gives back other bytes) and the other codes
 * of a medium, DISK_READ, CANCELLED; then nothing is left under either name.
 */
export async function writeVolume(
  { sourcePath, part, place }: WriteVolumeOrder,
  { onProgress, signal }: WriteVolumeOptions = {},
): Promise<VolumeHeader> {
  let done = 0;
  const tap = (bytes: number) => {
    throwIfCancelled(signal);
    done += bytes;
    onProgress?.(done, 2 * part.length);
  };
  const source = await openSource(sourcePath);
  try {
    return await writeWhole(
      place,
      (target) => fill(source, target, part, tap),
      (unfinished, header) => readBack(unfinished, header, tap),
    );
  } catch (error) {
    throw asWriteError(error);
  } finally {
    await source.close();
  }
}

/** The digest of the data stands before them, so the header is written last: the package is read once for each part. */
async function fill(
  source: FileHandle,
  target: FileHandle,
  part: Omit<VolumeHeader, 'dataSm3'>,
  tap: (bytes: number) => void,
): Promise<VolumeHeader> {
  await writeAll(target, new Uint8Array(VOLUME_HEADER_LENGTH));
  const digest = await createSm3Stream();
  for await (const piece of readPieces(source, part.length, PIECE_LENGTH, part.offset)) {
    digest.update(piece);
    await writeAll(target, piece);
    tap(piece.length);
  }
  const header = { ...part, dataSm3: hexOf(digest.digest()) };
  await target.write(await encodeVolumeHeader(header), 0, VOLUME_HEADER_LENGTH, 0);
  return header;
}

async function readBack(path: string, header: VolumeHeader, tap: (bytes: number) => void): Promise<void> {
  const differs = () => new AppError('DISK_WRITE', { reason: 'read back differs' });
  const file = await open(path, 'r');
  try {
    if ((await file.stat()).size !== VOLUME_HEADER_LENGTH + header.length) throw differs();
    const opening = await readExactly(file, new Uint8Array(VOLUME_HEADER_LENGTH), 0);
    const found = await parseVolumeHeader(opening).catch(() => undefined);
    if (found?.setId !== header.setId || found.index !== header.index) throw differs();
    const digest = await createSm3Stream();
    for await (const piece of readPieces(file, header.length, PIECE_LENGTH, VOLUME_HEADER_LENGTH)) {
      digest.update(piece);
      tap(piece.length);
    }
    if (hexOf(digest.digest()) !== header.dataSm3) throw differs();
  } finally {
    await file.close();
  }
}

function openSource(path: string): Promise<FileHandle> {
  return open(path, 'r').catch((error) => {
    throw asReadError(error);
  });
}
