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

/** Ciphertext chunks whose tags hold; the bytes may be changed in place and are valid until the next is asked for. */
export async function* authenticatedChunks(reading: BodyReading): AsyncGenerator<Uint8Array> {
  const { file, geometry, keys, signal, tap } = reading;
  const tag = await chunkTagger(keys.chunkMacKey);
  const longest = geometry.chunkCount > 1 ? CHUNK_LENGTH : geometry.lastChunkLength;
  const buffer = new Uint8Array(longest + TAG_LENGTH);
  for (let index = 0; index < geometry.chunkCount; index += 1) {
    throwIfCancelled(signal);
    const final = index === geometry.chunkCount - 1;
    const length = final ? geometry.lastChunkLength : CHUNK_LENGTH;
    const position = geometry.bodyAt + index * SEALED_CHUNK_LENGTH;
    const sealed = await readExactly(file, buffer.subarray(0, length + TAG_LENGTH), position);
    tap?.(sealed);
    const chunk = sealed.subarray(0, length);
    if (!sameBytes(tag(index, final, chunk), sealed.subarray(length))) {
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
