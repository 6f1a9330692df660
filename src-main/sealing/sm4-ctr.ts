/** SM4 in counter mode as one running stream: the counter goes on from call to call, so no keystream byte is used twice under a key. */
import { SM4_TABLE_0, SM4_TABLE_1, SM4_TABLE_2, SM4_TABLE_3, sm4RoundKeys } from './sm4-tables';

const BLOCK = 16;

export interface Sm4Ctr {
  /** Encrypts or decrypts in place and returns the same bytes. Any lengths; the stream does not wait for whole blocks. */
  apply(bytes: Uint8Array): Uint8Array;
}

/** `counter` is the first block's 16-byte big-endian counter, zero unless given; it counts mod 2^128. */
export function createSm4Ctr(key: Uint8Array, counter: Uint8Array = new Uint8Array(BLOCK)): Sm4Ctr {
  if (counter.byteLength !== BLOCK) throw new RangeError('an SM4 counter has 16 bytes');
  const roundKeys = sm4RoundKeys(key);
  const start = new DataView(counter.buffer, counter.byteOffset, BLOCK);
  const state = Int32Array.of(start.getInt32(0), start.getInt32(4), start.getInt32(8), start.getInt32(12));
  const left = new Uint8Array(BLOCK);
  let leftFrom = BLOCK;

  return {
    apply(bytes) {
      let done = 0;
      while (done < bytes.length && leftFrom < BLOCK) xorByte(bytes, done++, left, leftFrom++);
      const whole = bytes.length - ((bytes.length - done) % BLOCK);
      if (whole > done) applyBlocks(roundKeys, state, bytes.subarray(done, whole));
      if (whole < bytes.length) {
        left.fill(0);
        applyBlocks(roundKeys, state, left);
        leftFrom = 0;
        for (let index = Math.max(whole, done); index < bytes.length; index += 1) {
          xorByte(bytes, index, left, leftFrom++);
        }
      }
      return bytes;
    },
  };
}

function xorByte(bytes: Uint8Array, at: number, stream: Uint8Array, from: number): void {
  bytes[at] = (bytes[at] as number) ^ (stream[from] as number);
}

/**
 * Whole blocks, two at a time: a round waits for its look-ups, and meanwhile the other block's can run. The tables are held in
 * local names and the rounds written out by four, so that the engine keeps everything in registers.
 */
function applyBlocks(roundKeys: Int32Array, counter: Int32Array, bytes: Uint8Array): void {
  const [t0, t1, t2, t3] = [SM4_TABLE_0, SM4_TABLE_1, SM4_TABLE_2, SM4_TABLE_3];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length; at += 2 * BLOCK) {
    let a = word(counter, 0);
    let b = word(counter, 1);
    let c = word(counter, 2);
    let d = word(counter, 3);
    advance(counter);
    let e = word(counter, 0);
    let f = word(counter, 1);
    let g = word(counter, 2);
    let h = word(counter, 3);
    for (let round = 0; round < 32; round += 4) {
      let key = word(roundKeys, round);
      let x = b ^ c ^ d ^ key;
      let y = f ^ g ^ h ^ key;
      a ^= word(t0, x >>> 24) ^ word(t1, (x >>> 16) & 0xff) ^ word(t2, (x >>> 8) & 0xff) ^ word(t3, x & 0xff);
      e ^= word(t0, y >>> 24) ^ word(t1, (y >>> 16) & 0xff) ^ word(t2, (y >>> 8) & 0xff) ^ word(t3, y & 0xff);
      key = word(roundKeys, round + 1);
      x = c ^ d ^ a ^ key;
      y = g ^ h ^ e ^ key;
      b ^= word(t0, x >>> 24) ^ word(t1, (x >>> 16) & 0xff) ^ word(t2, (x >>> 8) & 0xff) ^ word(t3, x & 0xff);
      f ^= word(t0, y >>> 24) ^ word(t1, (y >>> 16) & 0xff) ^ word(t2, (y >>> 8) & 0xff) ^ word(t3, y & 0xff);
      key = word(roundKeys, round + 2);
      x = d ^ a ^ b ^ key;
      y = h ^ e ^ f ^ key;
      c ^= word(t0, x >>> 24) ^ word(t1, (x >>> 16) & 0xff) ^ word(t2, (x >>> 8) & 0xff) ^ word(t3, x & 0xff);
      g ^= word(t0, y >>> 24) ^ word(t1, (y >>> 16) & 0xff) ^ word(t2, (y >>> 8) & 0xff) ^ word(t3, y & 0xff);
      key = word(roundKeys, round + 3);
      x = a ^ b ^ c ^ key;
      y = e ^ f ^ g ^ key;
      d ^= word(t0, x >>> 24) ^ word(t1, (x >>> 16) & 0xff) ^ word(t2, (x >>> 8) & 0xff) ^ word(t3, x & 0xff);
      h ^= word(t0, y >>> 24) ^ word(t1, (y >>> 16) & 0xff) ^ word(t2, (y >>> 8) & 0xff) ^ word(t3, y & 0xff);
    }
    view.setInt32(at, view.getInt32(at) ^ d);
    view.setInt32(at + 4, view.getInt32(at + 4) ^ c);
    view.setInt32(at + 8, view.getInt32(at + 8) ^ b);
    view.setInt32(at + 12, view.getInt32(at + 12) ^ a);
    if (at + BLOCK === bytes.length) return;
    view.setInt32(at + 16, view.getInt32(at + 16) ^ h);
    view.setInt32(at + 20, view.getInt32(at + 20) ^ g);
    view.setInt32(at + 24, view.getInt32(at + 24) ^ f);
    view.setInt32(at + 28, view.getInt32(at + 28) ^ e);
    advance(counter);
  }
}

/** One further, mod 2^128: four words, the most significant first. */
function advance(counter: Int32Array): void {
  for (let at = 3; at >= 0; at -= 1) {
    const next = (word(counter, at) + 1) | 0;
    counter[at] = next;
    if (next !== 0) return;
  }
}

/** An index known to be in range. */
function word(words: Int32Array, index: number): number {
  return words[index] as number;
}
