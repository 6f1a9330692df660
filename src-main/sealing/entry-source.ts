/** Entries on their way into a package: read once for size and digest unless these are known, once for sealing, never wholly in memory. */
import { type FileHandle, open } from 'node:fs/promises';
import type { EntryType, ManifestEntry } from '@shared/package-format/manifest';
import { AppError } from '@shared/result/app-error';
import { asReadError } from '../disk/disk-error';
import { hexOf } from './bytes';
import { throwIfCancelled } from './cancellation';
import { entryFailure } from './entry-splitter';
import { readPieces } from './file-reading';
import { createSm3Stream } from './sm3';

const PIECE_LENGTH = 1024 * 1024;

export interface EntrySource {
  /** A label for people, at most 255 characters; never a path. */
  readonly name: string;
  readonly type: EntryType;
  readonly media: string;
  readonly source: { readonly path: string } | { readonly bytes: Uint8Array };
  /** Where the content store has named them: spares a reading. The read-back proves them, for it checks every entry's digest. */
  readonly known?: Pick<ManifestEntry, 'sm3' | 'size'> | undefined;
}

export type Progress = (bytes: number) => void;

async function openForReading(path: string): Promise<FileHandle> {
  return open(path, 'r').catch((error) => {
    throw asReadError(error);
  });
}

/** Size in bytes; `DISK_READ` for what is not a regular file, `E_ENTRY_DIGEST` where it cannot be what is known. */
export async function entrySize(entry: EntrySource, index: number): Promise<number> {
  const size = await foundSize(entry);
  if (entry.known !== undefined && entry.known.size !== size) throw entryFailure(entry, index);
  return size;
}

async function foundSize({ source }: EntrySource): Promise<number> {
  if ('bytes' in source) return source.bytes.length;
  const file = await openForReading(source.path);
  try {
    const stats = await file.stat().catch((error) => {
      throw asReadError(error);
    });
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
  const { name, type, media, known } = entry;
  if (known !== undefined) return { name, type, media, size, sm3: known.sm3 };
  const digest = await createSm3Stream();
  for await (const piece of entryPieces(entry, size, onProgress, signal)) digest.update(piece);
  return { name, type, media, size, sm3: hexOf(digest.digest()) };
}
