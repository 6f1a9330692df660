/** SM2 signatures (GB/T 32918.2) with the fixed signer ID 1234567812345678, as strict DER over SM3(Z_A ‖ M). */
import { ascii, bytes32, integerOf, u16 } from './bytes';
import { KnownPoints } from './known-points';
import { publicKeyOf, randomScalar, SM2_CURVE, Sm2Error, Sm2Point, scalarOfPrivateKey } from './sm2-curve';
import { sm3 } from './sm3';
import { DerReader, derInteger, derSequence } from './strict-der';

const SIGNER_ID = ascii('1234567812345678');
const { n } = SM2_CURVE;
/** A disc of packages is signed by few keys. */
const signers = new KnownPoints();

function modulo(value: bigint): bigint {
  const rest = value % n;
  return rest < 0n ? rest + n : rest;
}

/** e = SM3(Z_A ‖ M), Z_A = SM3(ENTL ‖ ID ‖ a ‖ b ‖ G ‖ P). */
async function messageDigest(publicKey: Uint8Array, message: Uint8Array): Promise<bigint> {
  const { a, b, Gx, Gy } = SM2_CURVE;
  const curve = [a, b, Gx, Gy].map(bytes32);
  const signer = await sm3(u16(SIGNER_ID.length * 8), SIGNER_ID, ...curve, publicKey.subarray(1));
  return integerOf(await sm3(signer, message));
}

export async function signSm2(privateKey: Uint8Array, message: Uint8Array): Promise<Uint8Array> {
  for (;;) {
    const signature = await signSm2WithNonce(privateKey, message, randomScalar());
    if (signature !== undefined) return signature;
  }
}

/** For the standard's examples, which give the nonce; undefined when the standard asks for another one. Never call it with a nonce used before. */
export async function signSm2WithNonce(
  privateKey: Uint8Array,
  message: Uint8Array,
  nonce: bigint,
): Promise<Uint8Array | undefined> {
  const d = scalarOfPrivateKey(privateKey);
  const e = await messageDigest(publicKeyOf(privateKey), message);
  const r = modulo(e + Sm2Point.BASE.multiply(nonce).x);
  if (r === 0n || r + nonce === n) return undefined;
  const s = modulo(Sm2Point.Fn.inv(modulo(1n + d)) * modulo(nonce - r * d));
  return s === 0n ? undefined : derSequence(derInteger(r), derInteger(s));
}

/** False for every signature that is not exactly one of this key over this message, malformed ones included. */
export async function verifySm2(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  try {
    const point = signers.pointOf(publicKey);
    const { r, s } = readSignature(signature);
    const t = modulo(r + s);
    if (r >= n || s >= n || t === 0n) return false;
    const e = await messageDigest(publicKey, message);
    const sum = Sm2Point.BASE.multiplyUnsafe(s).add(point.multiplyUnsafe(t));
    if (sum.is0()) return false;
    return modulo(e + sum.x) === r;
  } catch (error) {
    if (error instanceof Sm2Error || (error instanceof Error && error.name === 'DerError')) return false;
    throw error;
  }
}

function readSignature(signature: Uint8Array): { r: bigint; s: bigint } {
  const outer = new DerReader(signature);
  const inner = outer.sequence();
  outer.end();
  const r = inner.positiveInteger();
  const s = inner.positiveInteger();
  inner.end();
  return { r, s };
}
