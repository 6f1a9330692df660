/** HMAC (RFC 2104) with SM3 and its 64-byte block: keyed once, used for any number of messages, one after another. */
import { createHMAC, createSM3 } from 'hash-wasm';

export interface HmacSm3 {
  /** The tag (32 bytes) of the parts joined. */
  tag(...parts: readonly Uint8Array[]): Uint8Array;
}

export async function createHmacSm3(key: Uint8Array): Promise<HmacSm3> {
  const hasher = await createHMAC(createSM3(), key);
  return {
    tag(...parts) {
      hasher.init();
      for (const part of parts) hasher.update(part);
      return hasher.digest('binary');
    },
  };
}
