/** Encrypts a plaintext of known length into chunks and closes the package with its trailer (SEALED-PACKAGE 1). Memory stays at one chunk. */
import { joined } from './bytes';
import { chunkTagger } from './chunk-tag';
import type { Envelope } from './envelope';
import { CHUNK_LENGTH, TRAILER_MARK } from './package-layout';
import { createSm3Stream } from './sm3';
import { createSm4Ctr } from './sm4-ctr';

export interface WrittenPackage {
  /** The outer SM3, as printed on the hand-over slip. */
  readonly fingerprint: Uint8Array;
  readonly size: number;
}

export type ByteSink = (bytes: Uint8Array) => Promise<void>;

/** `plaintextLength` must be what `plaintext` yields, 1 byte or more: the final mark depends on it. */
export async function writePackage(
  sink: ByteSink,
  envelope: Envelope,
  plaintextLength: number,
  plaintext: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<WrittenPackage> {
  const outer = await createSm3Stream();
  let size = 0;
  const write = async (bytes: Uint8Array) => {
    outer.update(bytes);
    size += bytes.length;
    await sink(bytes);
  };

  await write(envelope.opening);
  const tag = await chunkTagger(envelope.keys.chunkMacKey);
  const cipher = createSm4Ctr(envelope.keys.encryptionKey);
  const chunkCount = Math.ceil(plaintextLength / CHUNK_LENGTH);
  const chunk = new Uint8Array(CHUNK_LENGTH);
  let filled = 0;
  let index = 0;
  let taken = 0;
  const seal = async () => {
    const sealed = cipher.apply(chunk.subarray(0, filled));
    await write(joined(sealed, tag(index, index === chunkCount - 1, sealed)));
    index += 1;
    filled = 0;
  };
  for await (const piece of plaintext) {
    taken += piece.length;
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + CHUNK_LENGTH - filled);
      chunk.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled === CHUNK_LENGTH) await seal();
    }
  }
  if (filled > 0) await seal();
  if (taken !== plaintextLength || taken === 0)
    throw new RangeError('plaintext length differs from its promise');

  const fingerprint = outer.digest();
  await sink(joined(TRAILER_MARK, fingerprint));
  return { fingerprint, size: size + TRAILER_MARK.length + fingerprint.length };
}
