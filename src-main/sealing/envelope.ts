/** One package's envelope: its file key, header and keys, made before the manifest so that the signature can bind to it. */
import { randomBytes } from 'node:crypto';
import { hexOf, joined } from './bytes';
import { createHmacSm3 } from './hmac-sm3';
import { buildHeader } from './package-header';
import { derivePackageKeys, FILE_KEY_LENGTH, type PackageKeys } from './package-keys';
import { encodePrefix } from './package-layout';
import { sm3 } from './sm3';

export interface Envelope {
  readonly keys: PackageKeys;
  /** PREFIX ‖ HEADER ‖ HMAC, the clear beginning of the file. */
  readonly opening: Uint8Array;
  readonly headerLength: number;
  /** `header` of the manifest: SM3 of the opening. */
  readonly headerDigest: string;
  readonly to: readonly string[];
}

/** A new file key on every call: nothing is ever sealed twice under the same keystream. */
export async function createEnvelope(recipients: readonly Uint8Array[]): Promise<Envelope> {
  const fileKey = Uint8Array.from(randomBytes(FILE_KEY_LENGTH));
  const header = await buildHeader(fileKey, recipients);
  const keys = await derivePackageKeys(fileKey, header.salt);
  const clear = joined(encodePrefix(header.bytes.length), header.bytes);
  const opening = joined(clear, (await createHmacSm3(keys.headerMacKey)).tag(clear));
  return {
    keys,
    opening,
    headerLength: header.bytes.length,
    headerDigest: hexOf(await sm3(opening)),
    to: header.to,
  };
}
