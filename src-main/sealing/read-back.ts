/** Reads a package just written with the keys still in memory, as a recipient would: what is handed to a courier has been opened once. */
import { open } from 'node:fs/promises';
import type { ManifestEntry } from '@shared/package-format/manifest';
import { AppError } from '@shared/result/app-error';
import { plaintextPieces } from './body-reader';
import type { WrittenPackage } from './body-writer';
import { joined, sameBytes } from './bytes';
import { splitEntries } from './entry-splitter';
import type { Envelope } from './envelope';
import { readExactly } from './file-reading';
import { bodyGeometry, TRAILER_LENGTH, TRAILER_MARK } from './package-layout';
import { createSm3Stream } from './sm3';

export interface ReadBackRequest {
  readonly path: string;
  readonly written: WrittenPackage;
  readonly envelope: Envelope;
  /** The encoded frame: manifest and signature. */
  readonly frame: Uint8Array;
  readonly entries: readonly ManifestEntry[];
  readonly onProgress: (bytes: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** `DISK_WRITE` when the medium gives back anything else than was written; `E_ENTRY_DIGEST` when an attachment changed meanwhile. */
export async function readBack(request: ReadBackRequest): Promise<void> {
  const { envelope, written, frame, signal } = request;
  const file = await open(request.path, 'r');
  try {
    const differs = (reason: string) => new AppError('DISK_WRITE', { reason });
    if ((await file.stat()).size !== written.size) throw differs('size');
    const opening = await readExactly(file, new Uint8Array(envelope.opening.length), 0);
    if (!sameBytes(opening, envelope.opening)) throw differs('header');

    const outer = await createSm3Stream();
    outer.update(opening);
    const tap = (bytes: Uint8Array) => {
      outer.update(bytes);
      request.onProgress(bytes.length);
    };
    const geometry = bodyGeometry(written.size, envelope.headerLength);
    const pieces = plaintextPieces({ file, geometry, keys: envelope.keys, signal, tap });
    const nothing = async () => {};
    await splitEntries(compareFrame(pieces, frame, differs), frame.length, request.entries, {
      begin: nothing,
      write: nothing,
      end: nothing,
    });
    const trailer = await readExactly(file, new Uint8Array(TRAILER_LENGTH), written.size - TRAILER_LENGTH);
    const fingerprint = outer.digest();
    if (!sameBytes(fingerprint, written.fingerprint)) throw differs('fingerprint');
    if (!sameBytes(trailer, joined(TRAILER_MARK, fingerprint))) throw differs('trailer');
  } finally {
    await file.close();
  }
}

async function* compareFrame(
  pieces: AsyncIterable<Uint8Array>,
  frame: Uint8Array,
  differs: (reason: string) => AppError,
): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const piece of pieces) {
    const expected = frame.subarray(at, at + piece.length);
    if (!sameBytes(piece.subarray(0, expected.length), expected)) throw differs('manifest');
    at += expected.length;
    yield piece;
  }
}
