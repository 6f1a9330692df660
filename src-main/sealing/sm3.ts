/** SM3 (GB/T 32905), over WebAssembly because Electron's crypto has none. One stream belongs to one computation: its state is its own memory. */
import { createSM3 } from 'hash-wasm';

export const SM3_LENGTH = 32;

export interface Sm3Stream {
  update(bytes: Uint8Array): Sm3Stream;
  /** The digest; the stream then starts afresh. */
  digest(): Uint8Array;
}

export async function createSm3Stream(): Promise<Sm3Stream> {
  const hasher = await createSM3();
  const stream: Sm3Stream = {
    update(bytes) {
      hasher.update(bytes);
      return stream;
    },
    digest() {
      const digest = hasher.digest('binary');
      hasher.init();
      return digest;
    },
  };
  return stream;
}

/** One memory for every digest that is computed without a pause: an import needs a dozen, and memories are what the collector is slowest at. */
const oneShot = createSM3();

/** A digest of parts joined, in one go. */
export type Sm3Digest = (...parts: readonly Uint8Array[]) => Uint8Array;

export async function sm3Digest(): Promise<Sm3Digest> {
  const hasher = await oneShot;
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
