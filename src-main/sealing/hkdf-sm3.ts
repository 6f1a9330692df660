/** HKDF (RFC 5869, extract and expand) with HMAC-SM3: separate keys for separate purposes out of one secret. */
import { ascii } from './bytes';
import { createHmacSm3 } from './hmac-sm3';

export type HkdfExpand = (info: string, length: number) => Uint8Array;

/** Extracts once; the result expands any number of keys, each named by an ASCII `info` and 1..8160 bytes long. */
export async function hkdfSm3(secret: Uint8Array, salt: Uint8Array): Promise<HkdfExpand> {
  const pseudoRandomKey = (await createHmacSm3(salt)).tag(secret);
  const mac = await createHmacSm3(pseudoRandomKey);
  return (info, length) => {
    if (!Number.isInteger(length) || length < 1 || length > 255 * 32) throw new RangeError('HKDF length');
    const output = new Uint8Array(length);
    let block: Uint8Array = new Uint8Array(0);
    for (let counter = 1, done = 0; done < length; counter += 1) {
      block = mac.tag(block, ascii(info), Uint8Array.of(counter));
      output.set(block.subarray(0, length - done), done);
      done += block.length;
    }
    return output;
  };
}
