/** Entries on their way into a package: read once for size and digest, once more for sealing, never wholly in memory. */
import { type FileHandle, open } from 'node:fs/promises';
import type { EntryType, ManifestEntry } from '@shared/package-format/manifest';
import { AppError } from '@shared/result/app-error';
import { asReadError } from '../disk/disk-error';
import { hexOf } from './bytes';
import { throwIfCancelled } from './cancellation';
import { readPieces } from './file-reading';
import { createSm3Stream } from './sm3';

const PIECE_LENGTH = 1024 * 1024;

export interface EntrySource {
  /** A label for people, at most 255 characters; never a path. */
  readonly name: string;
  readonly type: EntryType;
  readonly media: string;
  readonly source: { readonly path: string } | { readonly bytes: Uint8Array };
}

export type Progress = (bytes: number) => void;

async function openForReading(path: string): Promise<FileHandle> {
  return open(path, 'r').catch((error) => {
    throw asReadError(error, false);
  });
}

/** Size in bytes; `DISK_READ` for what is not a regular file. */
export async function entrySize({ source }: EntrySource): Promise<number> {
  if ('bytes' in source) return source.bytes.length;
  const file = await openForReading(source.path);
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new AppError('DISK_READ', { reason: 'not a file' });
    return stats.size;
  } finally {
    await file.close();
  }
}

/** Exactly `size` bytes, in pieces valid until the next is asked for. */
export async function* entryPieces(
  { source }: EntrySource,
  size: number,
  onProgress: Progress,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  if ('bytes' in source) {
    throwIfCancelled(signal);
    yield source.bytes;
    onProgress(source.bytes.length);
    return;
  }
  const file = await openForReading(source.path);
  try {
    for await (const piece of readPieces(file, size, PIECE_LENGTH)) {
      throwIfCancelled(signal);
      yield piece;
      onProgress(piece.length);
    }
  } finally {
    await file.close();
  }
}

/** The manifest's line for an entry. */
export async function describeEntry(
  entry: EntrySource,
  size: number,
  onProgress: Progress,
  signal: AbortSignal | undefined,
): Promise<ManifestEntry> {
  const digest = await createSm3Stream();
  for await (const piece of entryPieces(entry, size, onProgress, signal)) digest.update(piece);
  const { name, type, media } = entry;
  return { name, type, media, size, sm3: hexOf(digest.digest()) };
}
