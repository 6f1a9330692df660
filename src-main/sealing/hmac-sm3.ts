/** HMAC (RFC 2104) with SM3 and its 64-byte block: keyed once, used for any number of messages, one after another. */
import { sm3Digest } from './sm3';

const BLOCK_LENGTH = 64;

export interface HmacSm3 {
  /** The tag (32 bytes) of the parts joined. */
  tag(...parts: readonly Uint8Array[]): Uint8Array;
}

export async function createHmacSm3(key: Uint8Array): Promise<HmacSm3> {
  const digest = await sm3Digest();
  const block = new Uint8Array(BLOCK_LENGTH);
  block.set(key.length > BLOCK_LENGTH ? digest(key) : key);
  const inner = block.map((byte) => byte ^ 0x36);
  const outer = block.map((byte) => byte ^ 0x5c);
  return { tag: (...parts) => digest(outer, digest(inner, ...parts)) };
}
