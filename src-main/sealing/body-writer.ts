/** Encrypts a plaintext of known length into chunks and closes the package with its trailer (SEALED-PACKAGE 1). Memory stays at a few chunks. */
import { joined } from './bytes';
import { chunkTagger } from './chunk-tag';
import type { Envelope } from './envelope';
import { CHUNK_LENGTH, SEALED_CHUNK_LENGTH, TRAILER_MARK } from './package-layout';
import { createSm3Stream } from './sm3';
import { createSm4Ctr } from './sm4-ctr';

export interface WrittenPackage {
  /** The outer SM3, as printed on the hand-over slip. */
  readonly fingerprint: Uint8Array;
  readonly size: number;
}

/** The bytes are valid until its promise resolves. */
export type ByteSink = (bytes: Uint8Array) => Promise<void>;

/** Chunks that go to the disk at once: each way there costs as much as sealing some kilobytes. */
const WRITTEN_AT_ONCE = 16;

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
  const buffer = new Uint8Array(Math.min(chunkCount, WRITTEN_AT_ONCE) * SEALED_CHUNK_LENGTH);
  /** Where the open chunk begins in the buffer. */
  let chunkAt = 0;
  let filled = 0;
  let index = 0;
  let taken = 0;
  const seal = async () => {
    const final = index === chunkCount - 1;
    const sealed = cipher.apply(buffer.subarray(chunkAt, chunkAt + filled));
    const tagged = tag(index, final, sealed);
    buffer.set(tagged, chunkAt + filled);
    chunkAt += filled + tagged.length;
    filled = 0;
    index += 1;
    if (!final && chunkAt < buffer.length) return;
    await write(buffer.subarray(0, chunkAt));
    chunkAt = 0;
  };
  for await (const piece of plaintext) {
    taken += piece.length;
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + CHUNK_LENGTH - filled);
      buffer.set(part, chunkAt + filled);
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
