/** SM2 public-key encryption (GB/T 32918.4) in the C1‖C3‖C2 order, as the strict DER SM2Cipher of GM/T 0009. */
import { bytes32, joined, sameBytes, u32 } from './bytes';
import {
  pointAt,
  pointOfPublicKey,
  randomScalar,
  Sm2Error,
  Sm2Point,
  type Sm2PointValue,
  scalarOfPrivateKey,
} from './sm2-curve';
import { SM3_LENGTH, sm3, sm3Digest } from './sm3';
import { DerError, DerReader, derInteger, derOctets, derSequence } from './strict-der';

/** The standard's KDF over x2‖y2: SM3 in counter mode, counting from 1. */
async function keystream(shared: Sm2PointValue, length: number): Promise<Uint8Array> {
  const digest = await sm3Digest();
  const output = new Uint8Array(length);
  for (let counter = 1, done = 0; done < length; counter += 1, done += SM3_LENGTH) {
    const block = digest(bytes32(shared.x), bytes32(shared.y), u32(counter));
    output.set(block.subarray(0, length - done), done);
  }
  return output;
}

function xor(left: Uint8Array, right: Uint8Array): Uint8Array {
  return Uint8Array.from(left, (byte, index) => byte ^ (right[index] as number));
}

/** Encrypts 1 or more bytes (in packages always a file key of 32) to an uncompressed public key. */
export async function encryptSm2(publicKey: Uint8Array, message: Uint8Array): Promise<Uint8Array> {
  for (;;) {
    const cipher = await encryptSm2WithNonce(publicKey, message, randomScalar());
    if (cipher !== undefined) return cipher;
  }
}

/** For the standard's example, which gives the nonce; undefined when the standard asks for another one. */
export async function encryptSm2WithNonce(
  publicKey: Uint8Array,
  message: Uint8Array,
  nonce: bigint,
): Promise<Uint8Array | undefined> {
  if (message.length === 0) throw new Sm2Error('nothing to encrypt');
  const shared = pointOfPublicKey(publicKey).multiply(nonce);
  const mask = await keystream(shared, message.length);
  if (mask.every((byte) => byte === 0)) return undefined;
  const ephemeral = Sm2Point.BASE.multiply(nonce);
  const check = await sm3(bytes32(shared.x), message, bytes32(shared.y));
  return derSequence(
    derInteger(ephemeral.x),
    derInteger(ephemeral.y),
    derOctets(check),
    derOctets(xor(message, mask)),
  );
}

/** Throws `Sm2Error` for anything but an untouched cipher to this key. */
export async function decryptSm2(privateKey: Uint8Array, cipher: Uint8Array): Promise<Uint8Array> {
  const { ephemeral, check, masked } = readCipher(cipher);
  const shared = ephemeral.multiply(scalarOfPrivateKey(privateKey));
  const message = xor(masked, await keystream(shared, masked.length));
  const expected = await sm3(joined(bytes32(shared.x), message, bytes32(shared.y)));
  if (!sameBytes(check, expected)) throw new Sm2Error('cipher check failed');
  return message;
}

function readCipher(cipher: Uint8Array) {
  try {
    const outer = new DerReader(cipher);
    const inner = outer.sequence();
    outer.end();
    const ephemeral = pointAt(inner.positiveInteger(), inner.positiveInteger());
    const check = inner.octets();
    const masked = inner.octets();
    inner.end();
    if (check.length !== SM3_LENGTH || masked.length === 0) throw new DerError('field lengths');
    return { ephemeral, check, masked };
  } catch (error) {
    if (error instanceof DerError) throw new Sm2Error('malformed cipher', { cause: error });
    throw error;
  }
}
