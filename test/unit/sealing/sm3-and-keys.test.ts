/** SM3, HMAC-SM3 and HKDF-SM3 against the standard's examples and against OpenSSL. */
import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { ascii, hexOf } from '@main/sealing/bytes';
import { hkdfSm3 } from '@main/sealing/hkdf-sm3';
import { createHmacSm3 } from '@main/sealing/hmac-sm3';
import { keyIdOf } from '@main/sealing/key-id';
import { selfTest } from '@main/sealing/self-test';
import { createSm3Stream, sm3 } from '@main/sealing/sm3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opensslHasSm, skipNote } from './openssl-here';

describe('SM3', () => {
  it.each([
    ['abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
    ['abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
  ])('gives the digests of GB/T 32905 annex A: %s', async (text, digest) => {
    expect(hexOf(await sm3(ascii(text)))).toBe(digest);
  });

  it('keeps interleaved streams apart and starts afresh after a digest', async () => {
    const [left, right] = [await createSm3Stream(), await createSm3Stream()];
    left.update(ascii('a'));
    right.update(ascii('x'));
    left.update(ascii('bc'));
    expect(hexOf(left.digest())).toBe(hexOf(await sm3(ascii('abc'))));
    expect(hexOf(right.digest())).toBe(hexOf(await sm3(ascii('x'))));
    expect(hexOf(left.update(ascii('abc')).digest())).toBe(hexOf(await sm3(ascii('abc'))));
  });
});

describe('self-test and key ids', () => {
  it('passes on this runtime', async () => {
    await expect(selfTest()).resolves.toBeUndefined();
  });

  it('names a key by the first half of SM3 over its mark and the point', async () => {
    const publicKey = Uint8Array.from({ length: 65 }, (_, index) => index);
    const digest = await sm3(ascii('CHENGFU1 key'), publicKey);
    expect(await keyIdOf(publicKey)).toBe(hexOf(digest).slice(0, 32));
  });
});

describe.skipIf(!opensslHasSm)(`compared with OpenSSL${skipNote}`, () => {
  it('SM3 in any pieces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 }), async (parts) => {
        const expected = createHash('sm3').update(Buffer.concat(parts)).digest('hex');
        expect(hexOf(await sm3(...parts))).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('HMAC-SM3 with keys shorter and longer than a block, several messages under one key', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 4 }),
        async (key, messages) => {
          const mac = await createHmacSm3(key);
          for (const message of messages) {
            expect(hexOf(mac.tag(message))).toBe(createHmac('sm3', key).update(message).digest('hex'));
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('HKDF-SM3', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 80 }),
        fc.uint8Array({ minLength: 1, maxLength: 80 }),
        fc.integer({ min: 1, max: 300 }),
        async (secret, salt, length) => {
          const expected = Buffer.from(hkdfSync('sm3', secret, salt, 'CHENGFU1 enc', length));
          expect(hexOf((await hkdfSm3(secret, salt))('CHENGFU1 enc', length))).toBe(expected.toString('hex'));
        },
      ),
      { numRuns: 100 },
    );
  });
});
