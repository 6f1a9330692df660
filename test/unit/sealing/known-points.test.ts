/** What a remembered key must not change: the point, the refusal of what is no key, and the verdict over a signature. */
import { ascii } from '@main/sealing/bytes';
import { KnownPoints } from '@main/sealing/known-points';
import { generateKeyPair, pointOfPublicKey, Sm2Error } from '@main/sealing/sm2-curve';
import { signSm2, verifySm2 } from '@main/sealing/sm2-signature';
import { describe, expect, it } from 'vitest';

describe('known points', () => {
  it('give the same point and multiples at every use, also after the key was pushed out by others', () => {
    const points = new KnownPoints();
    const { publicKey } = generateKeyPair();
    const expected = pointOfPublicKey(publicKey).multiply(20260302n);
    const others = Array.from({ length: 20 }, () => generateKeyPair().publicKey);
    for (let round = 0; round < 6; round += 1) {
      expect(points.pointOf(publicKey).multiplyUnsafe(20260302n).equals(expected)).toBe(true);
      if (round === 4) for (const other of others) points.pointOf(other);
    }
  });

  it('refuse what is not on the curve, however often it is asked', () => {
    const points = new KnownPoints();
    const forged = Uint8Array.from(generateKeyPair().publicKey);
    forged[64] = (forged[64] as number) ^ 1;
    for (let round = 0; round < 5; round += 1) expect(() => points.pointOf(forged)).toThrow(Sm2Error);
  });

  it('leave a signature true for its key alone', async () => {
    const [own, other] = [generateKeyPair(), generateKeyPair()];
    for (let round = 0; round < 5; round += 1) {
      const message = ascii(`package ${round}`);
      const signature = await signSm2(own.privateKey, message);
      expect(await verifySm2(own.publicKey, message, signature)).toBe(true);
      expect(await verifySm2(other.publicKey, message, signature)).toBe(false);
      expect(await verifySm2(own.publicKey, ascii('package 9'), signature)).toBe(false);
    }
  });
});
