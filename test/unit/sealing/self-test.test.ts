/** A machine on which one algorithm computes anything else is found by name before anything is sealed. */
import { ALGORITHMS, type Algorithms, selfTest } from '@main/sealing/self-test';
import { describe, expect, it } from 'vitest';

const flipped = (bytes: Uint8Array) => Uint8Array.from(bytes, (byte, at) => (at === 0 ? byte ^ 1 : byte));

/** Each breaks one algorithm, and the first check that fails names it. */
const BROKEN: readonly (readonly [string, Partial<Algorithms>])[] = [
  ['SM3', { sm3: async (...parts) => flipped(await ALGORITHMS.sm3(...parts)) }],
  [
    'HMAC-SM3',
    {
      createHmacSm3: async (key) => {
        const whole = await ALGORITHMS.createHmacSm3(key);
        return { ...whole, tag: (...parts) => flipped(whole.tag(...parts)) };
      },
    },
  ],
  // A cipher that leaves the text as it is, as a missing instruction might.
  ['SM4', { createSm4Ctr: () => ({ apply: (bytes: Uint8Array) => bytes }) as never }],
  ['SM2 key', { publicKeyOf: (key) => flipped(ALGORITHMS.publicKeyOf(key)) }],
  ['SM2 verify', { verifySm2: async () => false }],
  ['SM2 refuse', { verifySm2: async () => true }],
  ['SM2 sign', { signSm2: async (...words) => flipped(await ALGORITHMS.signSm2(...words)) }],
  ['SM2 encrypt', { decryptSm2: async () => new Uint8Array(14) }],
  ['SM2 encrypt', { encryptSm2: async (_, message) => message, decryptSm2: async (_, cipher) => cipher }],
  [
    'SM3',
    {
      sm3: async () => {
        throw new WebAssembly.CompileError('no memory');
      },
    },
  ],
];

describe('the self-test', () => {
  it('passes with the algorithms of the product', async () => {
    await expect(selfTest()).resolves.toBeUndefined();
  });

  it.each(BROKEN)('names %s where it is broken', async (algorithm, broken) => {
    await expect(selfTest({ ...ALGORITHMS, ...broken })).rejects.toMatchObject({
      code: 'CRYPTO_SELF_TEST',
      details: { algorithm },
    });
  });
});
