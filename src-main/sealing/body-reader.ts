/** The chunks of a package, each authenticated before it is handed out, never decrypted before (SEALED-PACKAGE 1). */
import type { FileHandle } from 'node:fs/promises';
import { AppError } from '@shared/result/app-error';
import { sameBytes } from './bytes';
import { throwIfCancelled } from './cancellation';
import { chunkTagger } from './chunk-tag';
import { readExactly } from './file-reading';
import type { PackageKeys } from './package-keys';
import { type BodyGeometry, CHUNK_LENGTH, SEALED_CHUNK_LENGTH, TAG_LENGTH } from './package-layout';
import { createSm4Ctr } from './sm4-ctr';

export interface BodyReading {
  readonly file: FileHandle;
  readonly geometry: BodyGeometry;
  readonly keys: PackageKeys;
  readonly signal?: AbortSignal | undefined;
  /** Sees every byte as it lies in the file. */
  readonly tap?: (bytes: Uint8Array) => void;
}

/** Chunks read from the disk at once. */
const READ_AT_ONCE = 16;

/** Ciphertext chunks whose tags hold; the bytes may be changed in place and are valid until the next is asked for. */
export async function* authenticatedChunks(reading: BodyReading): AsyncGenerator<Uint8Array> {
  const { file, geometry, keys, signal, tap } = reading;
  const tag = await chunkTagger(keys.chunkMacKey);
  const { bodyAt, chunkCount, lastChunkLength } = geometry;
  const lengthOf = (index: number) => (index === chunkCount - 1 ? lastChunkLength : CHUNK_LENGTH);
  // Most packages are one short chunk: an import of thousands must not allocate a whole one for each.
  const buffer = new Uint8Array(
    chunkCount === 1
      ? lastChunkLength + TAG_LENGTH
      : Math.min(chunkCount, READ_AT_ONCE) * SEALED_CHUNK_LENGTH,
  );
  for (let index = 0; index < chunkCount; index += 1) {
    throwIfCancelled(signal);
    const place = index % READ_AT_ONCE;
    if (place === 0) {
      const last = Math.min(index + READ_AT_ONCE, chunkCount) - 1;
      const length = (last - index) * SEALED_CHUNK_LENGTH + lengthOf(last) + TAG_LENGTH;
      await readExactly(file, buffer.subarray(0, length), bodyAt + index * SEALED_CHUNK_LENGTH);
    }
    const length = lengthOf(index);
    const at = place * SEALED_CHUNK_LENGTH;
    const sealed = buffer.subarray(at, at + length + TAG_LENGTH);
    tap?.(sealed);
    const chunk = sealed.subarray(0, length);
    if (!sameBytes(tag(index, index === chunkCount - 1, chunk), sealed.subarray(length))) {
      throw new AppError('E_CHUNK_MAC', { chunk: index });
    }
    yield chunk;
  }
}

/** The whole plaintext, in pieces valid until the next is asked for. */
export async function* plaintextPieces(reading: BodyReading): AsyncGenerator<Uint8Array> {
  const cipher = createSm4Ctr(reading.keys.encryptionKey);
  for await (const chunk of authenticatedChunks(reading)) yield cipher.apply(chunk);
}
