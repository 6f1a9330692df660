/** SM4 and its counter mode against the examples of GB/T 32907 and against OpenSSL. */
import { createCipheriv } from 'node:crypto';
import { bytesOfHex, hexOf } from '@main/sealing/bytes';
import { createSm4Ctr } from '@main/sealing/sm4-ctr';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opensslHasSm, skipNote } from './openssl-here';

const EXAMPLE = '0123456789abcdeffedcba9876543210';

/** The block cipher, seen through counter mode: the keystream's first block is the encrypted counter. */
function encryptBlock(key: Uint8Array, block: Uint8Array): Uint8Array {
  return createSm4Ctr(key, block).apply(new Uint8Array(16));
}

describe('SM4', () => {
  it('gives example 1 of GB/T 32907 annex A', () => {
    expect(hexOf(encryptBlock(bytesOfHex(EXAMPLE), bytesOfHex(EXAMPLE)))).toBe(
      '681edf34d206965e86b3e94f536e4246',
    );
  });

  it('gives example 2: one million encryptions of the same block', { timeout: 60_000 }, () => {
    const key = bytesOfHex(EXAMPLE);
    let block = bytesOfHex(EXAMPLE);
    for (let round = 0; round < 1_000_000; round += 1) block = encryptBlock(key, block);
    expect(hexOf(block)).toBe('595298c7c6fd271f0402f804c33d3f66');
  });

  it('carries the counter over all four words', () => {
    const key = bytesOfHex(EXAMPLE);
    const stream = createSm4Ctr(key, bytesOfHex('f'.repeat(32))).apply(new Uint8Array(32));
    expect(hexOf(stream.subarray(16))).toBe(hexOf(encryptBlock(key, new Uint8Array(16))));
  });

  it('is the same stream in any pieces, at any alignment', () => {
    const key = bytesOfHex(EXAMPLE);
    const whole = createSm4Ctr(key).apply(new Uint8Array(500));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 30 }), (lengths) => {
        const backing = new Uint8Array(500);
        const stream = createSm4Ctr(key);
        let at = 0;
        for (const length of lengths) {
          stream.apply(backing.subarray(at, at + length));
          at = Math.min(500, at + length);
        }
        expect(hexOf(backing.subarray(0, at))).toBe(hexOf(whole.subarray(0, at)));
      }),
    );
  });

  it('refuses keys and counters of another length', () => {
    expect(() => createSm4Ctr(new Uint8Array(15))).toThrow(RangeError);
    expect(() => createSm4Ctr(new Uint8Array(16), new Uint8Array(12))).toThrow(RangeError);
  });
});

describe.skipIf(!opensslHasSm)(`compared with OpenSSL${skipNote}`, () => {
  it('any key, counter and length', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        fc.uint8Array({ maxLength: 2000 }),
        (key, counter, data) => {
          const expected = createCipheriv('sm4-ctr', key, counter).update(data);
          expect(hexOf(createSm4Ctr(key, counter).apply(data.slice()))).toBe(hexOf(expected));
        },
      ),
      { numRuns: 500 },
    );
  });
});
