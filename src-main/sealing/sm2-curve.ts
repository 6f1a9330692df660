/** The SM2 curve (GB/T 32918.5), key pairs and uniform scalars. Every point that enters is checked to lie on the curve. */
import { randomBytes } from 'node:crypto';
import { type WeierstrassPoint, weierstrass } from '@noble/curves/abstract/weierstrass.js';
import { bytes32, integerOf } from './bytes';

export const SM2_CURVE = {
  p: 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn,
  n: 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n,
  h: 1n,
  a: 0xfffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffcn,
  b: 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n,
  Gx: 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  Gy: 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
} as const;

/** Length of a public key: `04 ‖ X ‖ Y`. */
const PUBLIC_KEY_LENGTH = 65;
const PRIVATE_KEY_LENGTH = 32;

export const Sm2Point = weierstrass<bigint>(SM2_CURVE, {
  randomBytes: (length = 32) => Uint8Array.from(randomBytes(length)),
});

/** Bits per entry of the generator's table: one fewer than the library's, which halves its making at every start and slows a signature by a twentieth. */
const GENERATOR_WINDOW = 5;
Sm2Point.BASE.precompute(GENERATOR_WINDOW);

export type Sm2PointValue = WeierstrassPoint<bigint>;

export interface KeyPair {
  /** 32 bytes, 1..n−2. */
  readonly privateKey: Uint8Array;
  /** 65 bytes, uncompressed. */
  readonly publicKey: Uint8Array;
}

/** Not a point of the curve, not a scalar in range, or not what the algorithm accepts. */
export class Sm2Error extends Error {
  override readonly name = 'Sm2Error';
}

/** Uniform in 1..n−1, by rejection: reducing would favour small values and leak the key over many signatures. */
export function randomScalar(): bigint {
  for (;;) {
    const scalar = integerOf(randomBytes(32));
    if (scalar >= 1n && scalar < SM2_CURVE.n) return scalar;
  }
}

export function generateKeyPair(): KeyPair {
  for (;;) {
    const scalar = randomScalar();
    // 1 + d must be invertible (GB/T 32918.2 5.5.3).
    if (scalar !== SM2_CURVE.n - 1n) {
      const privateKey = bytes32(scalar);
      return { privateKey, publicKey: publicKeyOf(privateKey) };
    }
  }
}

export function scalarOfPrivateKey(privateKey: Uint8Array): bigint {
  const scalar = integerOf(privateKey);
  if (privateKey.byteLength !== PRIVATE_KEY_LENGTH || scalar < 1n || scalar > SM2_CURVE.n - 2n) {
    throw new Sm2Error('private key out of range');
  }
  return scalar;
}

export function publicKeyOf(privateKey: Uint8Array): Uint8Array {
  return Sm2Point.BASE.multiply(scalarOfPrivateKey(privateKey)).toBytes(false);
}

export function pointOfPublicKey(publicKey: Uint8Array): Sm2PointValue {
  if (publicKey.byteLength !== PUBLIC_KEY_LENGTH || publicKey[0] !== 0x04) {
    throw new Sm2Error('not an uncompressed point');
  }
  return pointAt(integerOf(publicKey.subarray(1, 33)), integerOf(publicKey.subarray(33)));
}

export function pointAt(x: bigint, y: bigint): Sm2PointValue {
  if (x >= SM2_CURVE.p || y >= SM2_CURVE.p) throw new Sm2Error('coordinate out of range');
  const point = Sm2Point.fromAffine({ x, y });
  try {
    point.assertValidity();
  } catch (error) {
    throw new Sm2Error('not on the curve', { cause: error });
  }
  return point;
}
