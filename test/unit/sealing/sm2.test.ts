/** SM2 against the examples of GB/T 32918.5, and the refusal of everything that is not exactly right. */
import { ascii, bytes32, bytesOfHex, hexOf } from '@main/sealing/bytes';
import {
  generateKeyPair,
  pointOfPublicKey,
  publicKeyOf,
  randomScalar,
  SM2_CURVE,
  Sm2Error,
} from '@main/sealing/sm2-curve';
import { decryptSm2, encryptSm2, encryptSm2WithNonce } from '@main/sealing/sm2-encryption';
import { signSm2, signSm2WithNonce, verifySm2 } from '@main/sealing/sm2-signature';
import { derInteger, derSequence } from '@main/sealing/strict-der';
import { describe, expect, it } from 'vitest';

const PRIVATE = bytesOfHex('3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8');
const PUBLIC =
  '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' +
  'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13';
const NONCE = 0x59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21n;
const R = 0xf5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3n;
const S = 0xb1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aan;
const MESSAGE = ascii('message digest');

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] as number) ^ (1 << (bit & 7));
  return copy;
}

describe('SM2 signatures', () => {
  it('derive the public key and the signature of GB/T 32918.5 annex A', async () => {
    expect(hexOf(publicKeyOf(PRIVATE))).toBe(PUBLIC);
    const signature = await signSm2WithNonce(PRIVATE, MESSAGE, NONCE);
    expect(signature).toEqual(derSequence(derInteger(R), derInteger(S)));
    expect(await verifySm2(bytesOfHex(PUBLIC), MESSAGE, signature as Uint8Array)).toBe(true);
  });

  it('hold for fresh keys, and never for another message, key or bit', async () => {
    const { privateKey, publicKey } = generateKeyPair();
    const signature = await signSm2(privateKey, MESSAGE);
    expect(await verifySm2(publicKey, MESSAGE, signature)).toBe(true);
    expect(await verifySm2(publicKey, ascii('message digesu'), signature)).toBe(false);
    expect(await verifySm2(generateKeyPair().publicKey, MESSAGE, signature)).toBe(false);
    for (let bit = 0; bit < signature.length * 8; bit += 1) {
      expect(await verifySm2(publicKey, MESSAGE, flipped(signature, bit)), `bit ${bit}`).toBe(false);
    }
  });

  it.each([
    ['r = n + r', derSequence(derInteger(R + SM2_CURVE.n), derInteger(S))],
    ['s = n', derSequence(derInteger(R), derInteger(SM2_CURVE.n))],
    ['r + s = n', derSequence(derInteger(R), derInteger(SM2_CURVE.n - R))],
    ['trailing byte', Buffer.concat([derSequence(derInteger(R), derInteger(S)), Buffer.of(0)])],
    ['third number', derSequence(derInteger(R), derInteger(S), derInteger(1n))],
    ['empty', new Uint8Array(0)],
  ])('refuse the out-of-range or malformed: %s', async (_name, signature) => {
    expect(await verifySm2(bytesOfHex(PUBLIC), MESSAGE, signature)).toBe(false);
  });
});

describe('SM2 encryption', () => {
  it('gives the cipher of GB/T 32918.5 annex C in the form of GM/T 0009', async () => {
    const cipher = await encryptSm2WithNonce(bytesOfHex(PUBLIC), ascii('encryption standard'), NONCE);
    expect(hexOf(cipher as Uint8Array)).toBe(
      '307c022004ebfc718e8d1798620432268e77feb6415e2ede0e073c0f4f640ecd2e149a73' +
        '022100e858f9d81e5430a57b36daab8f950a3c64e6ee6a63094d99283aff767e124df0' +
        '042059983c18f809e262923c53aec295d30383b54e39d609d160afcb1908d0bd8766' +
        '041321886ca989ca9c7d58087307ca93092d651efa',
    );
    expect(await decryptSm2(PRIVATE, cipher as Uint8Array)).toEqual(ascii('encryption standard'));
  });

  it('opens only whole and only with the right key', async () => {
    const { privateKey, publicKey } = generateKeyPair();
    const fileKey = Uint8Array.from({ length: 32 }, (_, index) => index);
    const cipher = await encryptSm2(publicKey, fileKey);
    expect(await decryptSm2(privateKey, cipher)).toEqual(fileKey);
    await expect(decryptSm2(PRIVATE, cipher)).rejects.toThrow(Sm2Error);
    for (let bit = 0; bit < cipher.length * 8; bit += 1) {
      await expect(decryptSm2(privateKey, flipped(cipher, bit)), `bit ${bit}`).rejects.toThrow(Sm2Error);
    }
  });
});

describe('SM2 keys', () => {
  it('refuses points off the curve, out of range, compressed or at infinity', () => {
    const good = bytesOfHex(PUBLIC);
    expect(() => pointOfPublicKey(good)).not.toThrow();
    expect(() => pointOfPublicKey(flipped(good, 519))).toThrow(Sm2Error);
    expect(() => pointOfPublicKey(good.subarray(0, 33))).toThrow(Sm2Error);
    expect(() => pointOfPublicKey(new Uint8Array(65))).toThrow(Sm2Error);
    const zero = new Uint8Array(65);
    zero[0] = 4;
    expect(() => pointOfPublicKey(zero)).toThrow(Sm2Error);
    const beyond = Buffer.concat([Buffer.of(4), bytes32(SM2_CURVE.p + 1n), bytes32(1n)]);
    expect(() => pointOfPublicKey(beyond)).toThrow(Sm2Error);
  });

  it('refuses private keys 0, n−1 and above', () => {
    for (const scalar of [0n, SM2_CURVE.n - 1n, SM2_CURVE.n, SM2_CURVE.n + 5n]) {
      expect(() => publicKeyOf(bytes32(scalar))).toThrow(Sm2Error);
    }
    expect(() => publicKeyOf(bytes32(SM2_CURVE.n - 2n))).not.toThrow();
  });

  it('draws scalars in range, and not twice', () => {
    const drawn = new Set(Array.from({ length: 500 }, randomScalar));
    expect(drawn.size).toBe(500);
    for (const scalar of drawn) expect(scalar >= 1n && scalar < SM2_CURVE.n).toBe(true);
  });
});
