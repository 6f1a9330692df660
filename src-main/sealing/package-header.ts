/** The clear header of a package: a salt and one stanza per recipient, from which nobody learns a name (SEALED-PACKAGE 1). */
import { randomBytes } from 'node:crypto';
import { MAX_RECIPIENTS } from '@shared/package-format/manifest';
import { AppError } from '@shared/result/app-error';
import { ascii, joined, u16, viewOf } from './bytes';
import { keyIdOf } from './key-id';
import { CHUNK_LOG2 } from './package-layout';
import { encryptSm2 } from './sm2-encryption';
import { sm3 } from './sm3';

const SALT_LENGTH = 16;
const FIXED_LENGTH = SALT_LENGTH + 2;
const STANZA_TYPE = 1;
const TAG_LENGTH = 4;
const STANZA_HEAD_LENGTH = 1 + TAG_LENGTH + 2;
const MIN_CIPHER_LENGTH = 130;
const MAX_CIPHER_LENGTH = 160;

export interface Stanza {
  readonly tag: Uint8Array;
  readonly cipher: Uint8Array;
}

export interface PackageHeader {
  readonly salt: Uint8Array;
  readonly stanzas: readonly Stanza[];
}

export interface BuiltHeader {
  readonly salt: Uint8Array;
  readonly bytes: Uint8Array;
  /** Key ids in the order of the stanzas, ascending: `to` of the manifest. */
  readonly to: readonly string[];
}

export async function stanzaTag(salt: Uint8Array, encryptionPublicKey: Uint8Array): Promise<Uint8Array> {
  return (await sm3(ascii('CHENGFU1 tag'), salt, encryptionPublicKey)).subarray(0, TAG_LENGTH);
}

/** Wraps the file key for each recipient. At least one, at most 64, none twice. */
export async function buildHeader(
  fileKey: Uint8Array,
  recipients: readonly Uint8Array[],
): Promise<BuiltHeader> {
  if (recipients.length < 1 || recipients.length > MAX_RECIPIENTS) {
    throw new AppError('E_QUOTA', { reason: 'recipients', count: recipients.length });
  }
  const salt = Uint8Array.from(randomBytes(SALT_LENGTH));
  const named = await Promise.all(recipients.map(async (key) => ({ key, id: await keyIdOf(key) })));
  named.sort((left, right) => (left.id < right.id ? -1 : 1));
  const to = named.map(({ id }) => id);
  if (new Set(to).size !== to.length) throw new RangeError('a recipient is named twice');
  const stanzas: Uint8Array[] = [];
  for (const { key } of named) {
    const cipher = await wrap(key, fileKey);
    stanzas.push(joined(Uint8Array.of(STANZA_TYPE), await stanzaTag(salt, key), u16(cipher.length), cipher));
  }
  return { salt, bytes: joined(salt, Uint8Array.of(CHUNK_LOG2, to.length), ...stanzas), to };
}

/** A cipher whose ephemeral point has improbably short coordinates would fall below the format's least length. */
async function wrap(publicKey: Uint8Array, fileKey: Uint8Array): Promise<Uint8Array> {
  for (;;) {
    const cipher = await encryptSm2(publicKey, fileKey);
    if (cipher.length >= MIN_CIPHER_LENGTH && cipher.length <= MAX_CIPHER_LENGTH) return cipher;
  }
}

/** `E_FORMAT` unless the stanzas fill the header exactly. The ciphers are not looked into here. */
export function parseHeader(header: Uint8Array): PackageHeader {
  const malformed = (reason: string) => new AppError('E_FORMAT', { reason });
  const view = viewOf(header);
  const count = view.getUint8(SALT_LENGTH + 1);
  if (view.getUint8(SALT_LENGTH) !== CHUNK_LOG2) throw malformed('chunk size');
  if (count < 1 || count > MAX_RECIPIENTS) throw malformed('number of recipients');
  const stanzas: Stanza[] = [];
  let at = FIXED_LENGTH;
  for (let index = 0; index < count; index += 1) {
    if (at + STANZA_HEAD_LENGTH > header.length) throw malformed('stanza cut');
    const length = view.getUint16(at + 1 + TAG_LENGTH);
    if (view.getUint8(at) !== STANZA_TYPE) throw malformed('stanza type');
    if (length < MIN_CIPHER_LENGTH || length > MAX_CIPHER_LENGTH) throw malformed('stanza length');
    const cipherAt = at + STANZA_HEAD_LENGTH;
    if (cipherAt + length > header.length) throw malformed('stanza cut');
    stanzas.push({
      tag: header.subarray(at + 1, at + 1 + TAG_LENGTH),
      cipher: header.subarray(cipherAt, cipherAt + length),
    });
    at = cipherAt + length;
  }
  if (at !== header.length) throw malformed('bytes after the stanzas');
  return { salt: header.subarray(0, SALT_LENGTH), stanzas };
}
