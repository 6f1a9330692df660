/** Copies a package from a medium into a private staging folder, reading the medium once, and makes the keyless checks on the way (SEALED-PACKAGE 1, 4). */
import { mkdtemp, open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@shared/result/app-error';
import { asMediumReadError, asStagingError } from '../disk/disk-error';
import { hexOf, joined, sameBytes } from './bytes';
import { throwIfCancelled } from './cancellation';
import { readExactly } from './file-reading';
import {
  MAX_PACKAGE_LENGTH,
  MIN_PACKAGE_LENGTH,
  PACKAGE_MAGIC,
  TRAILER_LENGTH,
  TRAILER_MARK,
} from './package-layout';
import { createSm3Stream } from './sm3';
import { writeAll } from './write-all';

const PIECE_LENGTH = 1024 * 1024;

export interface StagedPackage {
  /** A folder of its own inside the staging folder, which the caller removes. */
  readonly folder: string;
  readonly path: string;
  readonly size: number;
  /** Outer SM3 in hex; it equals the trailer's. */
  readonly fingerprint: string;
}

export interface StageOptions {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Throws `E_NOT_A_PACKAGE`, `E_TRUNCATED`, `E_MEDIA_DAMAGED`, `E_QUOTA`, `E_DISK_FULL`, `DISK_READ`, `DISK_WRITE` or `CANCELLED`; then nothing is left. */
export async function stagePackage(
  sourcePath: string,
  stagingFolder: string,
  options: StageOptions = {},
): Promise<StagedPackage> {
  const folder = await mkdtemp(join(stagingFolder, 'package-')).catch((error) => {
    throw asStagingError(error);
  });
  try {
    const path = join(folder, 'package.cfp');
    const { size, fingerprint } = await copyChecked(sourcePath, path, folder, options);
    return { folder, path, size, fingerprint };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw asStagingError(error);
  }
}

async function copyChecked(sourcePath: string, path: string, folder: string, options: StageOptions) {
  const source = await open(sourcePath, 'r').catch((error) => {
    throw asMediumReadError(error);
  });
  try {
    const stats = await source.stat().catch((error) => {
      throw asMediumReadError(error);
    });
    if (!stats.isFile()) throw new AppError('E_NOT_A_PACKAGE');
    const { size } = stats;
    const target = await open(path, 'wx', 0o600).catch((error) => {
      throw asStagingError(error);
    });
    try {
      const outer = await createSm3Stream();
      const buffer = new Uint8Array(Math.min(PIECE_LENGTH, Math.max(size, 1)));
      for (let at = 0; at < size; ) {
        throwIfCancelled(options.signal);
        const { bytesRead } = await source.read(buffer, 0, buffer.length, at).catch((error) => {
          throw asMediumReadError(error);
        });
        if (bytesRead === 0) throw new AppError('E_TRUNCATED');
        const piece = buffer.subarray(0, Math.min(bytesRead, size - at));
        if (at === 0) await checkBeginning(piece, size, folder);
        await writeAll(target, piece).catch((error) => {
          throw asStagingError(error);
        });
        outer.update(piece.subarray(0, Math.max(0, size - TRAILER_LENGTH - at)));
        at += piece.length;
        options.onProgress?.(at, size);
      }
      if (size < MIN_PACKAGE_LENGTH) throw new AppError('E_TRUNCATED');
      return { size, fingerprint: await checkTrailer(path, size, outer.digest()) };
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** A file of another kind is told at once, before gigabytes are copied; the beginning of a package may itself be cut. */
export async function checkBeginning(first: Uint8Array, size: number, folder: string): Promise<void> {
  const length = Math.min(PACKAGE_MAGIC.length, first.length);
  if (!sameBytes(first.subarray(0, length), PACKAGE_MAGIC.subarray(0, length))) {
    throw new AppError('E_NOT_A_PACKAGE');
  }
  if (size > MAX_PACKAGE_LENGTH) throw new AppError('E_QUOTA', { reason: 'package size' });
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < size) throw new AppError('E_DISK_FULL', { needed: size });
}

/** The fingerprint, from a copy that ends as a package ends. @throws AppError E_TRUNCATED, E_MEDIA_DAMAGED. */
export async function checkTrailer(path: string, size: number, computed: Uint8Array): Promise<string> {
  const file = await open(path, 'r');
  try {
    const trailer = await readExactly(file, new Uint8Array(TRAILER_LENGTH), size - TRAILER_LENGTH);
    if (!sameBytes(trailer.subarray(0, TRAILER_MARK.length), TRAILER_MARK)) throw new AppError('E_TRUNCATED');
    if (!sameBytes(trailer, joined(TRAILER_MARK, computed))) throw new AppError('E_MEDIA_DAMAGED');
    return hexOf(computed);
  } finally {
    await file.close();
  }
}
