/** Joins the checked parts of a complete set to the package they were cut from; from there on it is a package like any other (SEALED-PACKAGE 7). */
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@shared/result/app-error';
import { asReadError, asStagingError } from '../disk/disk-error';
import { throwIfCancelled } from './cancellation';
import { readPieces } from './file-reading';
import { MIN_PACKAGE_LENGTH, TRAILER_LENGTH } from './package-layout';
import { partFileName, type ReadVolumeOptions } from './read-volume';
import { createSm3Stream } from './sm3';
import { checkBeginning, checkTrailer, type StagedPackage } from './stage-package';
import { VOLUME_HEADER_LENGTH, type VolumeHeader } from './volume-header';
import { inPackageOrder } from './volume-set';
import { writeAll } from './write-all';

const PIECE_LENGTH = 1024 * 1024;

export interface JoinOrder {
  readonly parts: readonly VolumeHeader[];
  /** The folder that `copyVolume` filled, each part under its number. */
  readonly setFolder: string;
  readonly stagingFolder: string;
}

/** @throws AppError E_VOLUME_MISSING, E_VOLUME_MIXED, the codes of `stagePackage`; then nothing is left. */
export async function joinVolumes(
  { parts, setFolder, stagingFolder }: JoinOrder,
  options: ReadVolumeOptions = {},
): Promise<StagedPackage> {
  const ordered = inPackageOrder(parts);
  const folder = await mkdtemp(join(stagingFolder, 'package-')).catch((error) => {
    throw asStagingError(error);
  });
  try {
    const path = join(folder, 'package.cfp');
    const fingerprint = await joinInto(path, folder, ordered, setFolder, options);
    // Each part was whole: if they do not make the package they speak of, they were not cut from it.
    const { setId, total, packageSm3 } = ordered[0] as VolumeHeader;
    if (fingerprint !== packageSm3) throw new AppError('E_VOLUME_MIXED', { setId, reason: 'package' });
    return { folder, path, size: total, fingerprint };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw asStagingError(error);
  }
}

async function joinInto(
  path: string,
  folder: string,
  ordered: readonly VolumeHeader[],
  setFolder: string,
  { onProgress, signal }: ReadVolumeOptions,
): Promise<string> {
  const total = ordered[0]?.total ?? 0;
  if (total < MIN_PACKAGE_LENGTH) throw new AppError('E_TRUNCATED');
  const outer = await createSm3Stream();
  const target = await open(path, 'wx', 0o600);
  try {
    let at = 0;
    for (const part of ordered) {
      for await (const piece of piecesOfPart(join(setFolder, partFileName(part.index)), part)) {
        throwIfCancelled(signal);
        if (at === 0) await checkBeginning(piece, total, folder);
        await writeAll(target, piece);
        outer.update(piece.subarray(0, Math.max(0, Math.min(piece.length, total - TRAILER_LENGTH - at))));
        at += piece.length;
        onProgress?.(at, total);
      }
    }
  } finally {
    await target.close();
  }
  return checkTrailer(path, total, outer.digest());
}

async function* piecesOfPart(path: string, part: VolumeHeader): AsyncGenerator<Uint8Array> {
  const file: FileHandle = await open(path, 'r').catch((error) => {
    throw asReadError(error);
  });
  try {
    yield* readPieces(file, part.length, PIECE_LENGTH, VOLUME_HEADER_LENGTH);
  } finally {
    await file.close();
  }
}
