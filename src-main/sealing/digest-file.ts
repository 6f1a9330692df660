/** SM3 and length of a file, read once in pieces: nothing of it is kept. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { asMediumReadError, asReadError } from '../disk/disk-error';
import { hexOf } from './bytes';
import { throwIfCancelled } from './cancellation';
import { passesOver } from './passes';
import { createSm3Stream } from './sm3';

const PIECE_LENGTH = 1024 * 1024;

export interface FileDigest {
  /** 64 lower-case hexadecimal digits. */
  readonly sm3: string;
  readonly size: number;
}

export interface DigestOrder {
  readonly path: string;
  /** Read from a disc or stick, where an input error means damage. */
  readonly medium?: boolean;
}

export interface DigestOptions {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** @throws AppError DISK_READ, E_MEDIA_DAMAGED (of a medium), CANCELLED; a missing file is DISK_READ. */
export async function digestFile(
  { path, medium = false }: DigestOrder,
  { onProgress, signal }: DigestOptions = {},
): Promise<FileDigest> {
  const { size } = await stat(path).catch((error) => {
    throw readErrorOf(medium)(error);
  });
  return digestPieces(filePieces(path, medium), passesOver(size, size, onProgress), signal);
}

export async function digestPieces(
  pieces: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
  signal: AbortSignal | undefined,
): Promise<FileDigest> {
  const digest = await createSm3Stream();
  let size = 0;
  for await (const bytes of pieces) {
    throwIfCancelled(signal);
    digest.update(bytes);
    size += bytes.length;
    onBytes(bytes.length);
  }
  return { sm3: hexOf(digest.digest()), size };
}

/** The whole file; each piece has its own memory. */
export async function* filePieces(path: string, medium: boolean): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: PIECE_LENGTH });
  } catch (error) {
    throw readErrorOf(medium)(error);
  }
}

function readErrorOf(medium: boolean): (error: unknown) => unknown {
  return medium ? asMediumReadError : asReadError;
}
