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

/** SM3 of the parts joined. */
export async function sm3(...parts: readonly Uint8Array[]): Promise<Uint8Array> {
  const stream = await createSm3Stream();
  for (const part of parts) stream.update(part);
  return stream.digest();
}
