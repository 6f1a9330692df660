/** SM3 (GB/T 32905), over WebAssembly because Electron's crypto has none. All computations share one memory: between two steps of a stream its state lies apart. */
import { createSM3 } from 'hash-wasm';

export const SM3_LENGTH = 32;

/** One memory for the whole process: an import needs a dozen digests, and memories are what the collector is slowest at. */
const shared = createSM3();

export interface Sm3Stream {
  update(bytes: Uint8Array): Sm3Stream;
  /** The digest; the stream then starts afresh. */
  digest(): Uint8Array;
}

export async function createSm3Stream(): Promise<Sm3Stream> {
  const hasher = await shared;
  const fresh = hasher.init().save();
  let state = fresh;
  const stream: Sm3Stream = {
    update(bytes) {
      state = hasher.load(state).update(bytes).save();
      return stream;
    },
    digest() {
      const digest = hasher.load(state).digest('binary');
      state = fresh;
      return digest;
    },
  };
  return stream;
}

/** A digest of parts joined, in one go. */
export type Sm3Digest = (...parts: readonly Uint8Array[]) => Uint8Array;

export async function sm3Digest(): Promise<Sm3Digest> {
  const hasher = await shared;
  return (...parts) => {
    hasher.init();
    for (const part of parts) hasher.update(part);
    return hasher.digest('binary');
  };
}

/** SM3 of the parts joined. */
export async function sm3(...parts: readonly Uint8Array[]): Promise<Uint8Array> {
  return (await sm3Digest())(...parts);
}
