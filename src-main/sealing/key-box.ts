/** The key box file (.cfk, SEALED-PACKAGE 5): a unit's private keys under a password. Every write draws a new salt, so counter and key never repeat. */
import { randomBytes } from 'node:crypto';
import { canonicalize, parseCanonical } from '@shared/package-format/canonical-json';
import { uuidField } from '@shared/package-format/fields';
import { AppError } from '@shared/result/app-error';
import { createSM3, pbkdf2, scrypt } from 'hash-wasm';
import { z } from 'zod';
import { ascii, bytesOfHex, decodeUtf8, hexOf, joined, sameBytes, u32, utf8, viewOf } from './bytes';
import { MAX_CARD_BYTES } from './card';
import { hkdfSm3 } from './hkdf-sm3';
import { createHmacSm3 } from './hmac-sm3';
import { publicKeyOf } from './sm2-curve';
import { createSm4Ctr } from './sm4-ctr';

const MAGIC = ascii('CFUKEY1\n');
const SALT_AT = 16;
const SALT_LENGTH = 32;
const LENGTH_AT = SALT_AT + SALT_LENGTH;
const CONTENT_AT = LENGTH_AT + 4;
const TAG_LENGTH = 32;
const MAX_CONTENT = 1024 * 1024;
const SCRYPT_BLOCK_SIZE = 8;

/** What a guess of the password costs. */
export interface KeyBoxCost {
  /** PBKDF2 rounds, 100,000..5,000,000. */
  readonly iterations: number;
  /** scrypt N = 2^log2N, 14..20. */
  readonly log2N: number;
}

export const DEFAULT_KEY_BOX_COST: KeyBoxCost = { iterations: 600_000, log2N: 16 };

export interface FormerOwnCard {
  /** Canonical JSON. */
  readonly card: string;
  /** A revoked one vouches for nothing. */
  readonly revoked: boolean;
}

/** Older ones are left out: the box keeps within its length. */
export const MAX_FORMER_CARDS = 200;

export interface KeyBoxKeys {
  readonly unitId: string;
  readonly signPrivate: Uint8Array;
  readonly encPrivate: Uint8Array;
  /** Encryption keys of earlier cards, newest first: packages sealed to them may still be under way. */
  readonly oldEncPrivates: readonly Uint8Array[];
  /** The newest identity card as canonical JSON: a database put back from before a rotation gets it back from here. */
  readonly card?: string;
  /** Cards before it, newest first: the same database gets back what may still be believed of what they signed. */
  readonly formerCards?: readonly FormerOwnCard[];
  /** Only in the password's box: it lets a change of password or keys rewrite the recovery box without the sheet (docs/decisions/0074). */
  readonly recoveryCode?: string;
}

const privateKeyField = z.string().regex(/^[0-9a-f]{64}$/);
const cardField = z.string().max(MAX_CARD_BYTES);
const contentSchema = z.strictObject({
  v: z.literal(1),
  unitId: uuidField,
  signPrivate: privateKeyField,
  encPrivate: privateKeyField,
  oldEncPrivates: z.array(privateKeyField).max(1000),
  card: cardField.optional(),
  formerCards: z
    .array(z.strictObject({ card: cardField, revoked: z.boolean() }))
    .max(MAX_FORMER_CARDS)
    .optional(),
  recoveryCode: z
    .string()
    .regex(/^[0-9]{40}$/)
    .optional(),
});

/** The file's bytes under a new salt. Takes about a second at the default cost. */
export async function writeKeyBox(
  keys: KeyBoxKeys,
  password: string,
  cost: KeyBoxCost = DEFAULT_KEY_BOX_COST,
  derive: DeriveBoxKeys = deriveBoxKeys,
): Promise<Uint8Array> {
  if (!costIsAllowed(cost)) throw new RangeError('key box cost out of range');
  const content = utf8(
    canonicalize({
      v: 1,
      unitId: keys.unitId,
      signPrivate: hexOf(keys.signPrivate),
      encPrivate: hexOf(keys.encPrivate),
      oldEncPrivates: keys.oldEncPrivates.map(hexOf),
      ...optionalsOf(keys),
    }),
  );
  const salt = Uint8Array.from(randomBytes(SALT_LENGTH));
  const boxKeys = await derive(password, salt, cost);
  const parameters = Uint8Array.of(cost.log2N, SCRYPT_BLOCK_SIZE, 1, 0);
  const head = joined(MAGIC, u32(cost.iterations), parameters, salt, u32(content.length));
  const body = joined(head, createSm4Ctr(boxKeys.encryptionKey).apply(content));
  return joined(body, (await createHmacSm3(boxKeys.macKey)).tag(body));
}

/**
 * `KEYBOX_DAMAGED` when the form is wrong, `KEYBOX_PASSWORD_WRONG` when the form is right and the tag is not:
 * a flipped bit in salt, content or tag cannot be told from a wrong password.
 */
export async function readKeyBox(
  file: Uint8Array,
  password: string,
  derive: DeriveBoxKeys = deriveBoxKeys,
): Promise<KeyBoxKeys> {
  const { cost, salt } = readHead(file);
  return openWithKeys(file, await derive(password, salt, cost));
}

export interface BoxKeys {
  readonly encryptionKey: Uint8Array;
  readonly macKey: Uint8Array;
}

/** The one slow step; the product has it done in another process (`derivedBy`). */
export type DeriveBoxKeys = (password: string, salt: Uint8Array, cost: KeyBoxCost) => Promise<BoxKeys>;

/** PBKDF2-HMAC-SM3 and scrypt joined: a weakness in one of them does not open the box. */
export async function deriveBoxKeys(password: string, salt: Uint8Array, cost: KeyBoxCost): Promise<BoxKeys> {
  const secret = utf8(password.normalize('NFC'));
  const rounds = await pbkdf2({
    password: secret,
    salt,
    iterations: cost.iterations,
    hashLength: 32,
    hashFunction: createSM3(),
    outputType: 'binary',
  });
  const memory = await scrypt({
    password: secret,
    salt,
    costFactor: 2 ** cost.log2N,
    blockSize: SCRYPT_BLOCK_SIZE,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });
  const expand = await hkdfSm3(joined(rounds, memory), salt);
  return {
    encryptionKey: expand('CHENGFU1 keybox enc', 16),
    macKey: expand('CHENGFU1 keybox mac', 32),
  };
}

/** The second half of reading, for keys already derived. */
export async function openWithKeys(file: Uint8Array, boxKeys: BoxKeys): Promise<KeyBoxKeys> {
  readHead(file);
  const tagAt = file.length - TAG_LENGTH;
  const expected = (await createHmacSm3(boxKeys.macKey)).tag(file.subarray(0, tagAt));
  if (!sameBytes(expected, file.subarray(tagAt))) throw new AppError('KEYBOX_PASSWORD_WRONG');
  const content = Uint8Array.from(file.subarray(CONTENT_AT, tagAt));
  return readContent(createSm4Ctr(boxKeys.encryptionKey).apply(content));
}

/** An absent field is absent (SEALED-PACKAGE 0). */
function optionalsOf({
  card,
  formerCards,
  recoveryCode,
}: {
  readonly [Key in 'card' | 'formerCards' | 'recoveryCode']?: KeyBoxKeys[Key] | undefined;
}) {
  return {
    ...(card === undefined ? {} : { card }),
    ...(formerCards === undefined ? {} : { formerCards }),
    ...(recoveryCode === undefined ? {} : { recoveryCode }),
  };
}

function costIsAllowed({ iterations, log2N }: KeyBoxCost): boolean {
  const inRange = (value: number, least: number, most: number) =>
    Number.isInteger(value) && value >= least && value <= most;
  return inRange(iterations, 100_000, 5_000_000) && inRange(log2N, 14, 20);
}

function readHead(file: Uint8Array): { cost: KeyBoxCost; salt: Uint8Array } {
  const damaged = (reason: string) => new AppError('KEYBOX_DAMAGED', { reason });
  if (file.length < CONTENT_AT + TAG_LENGTH) throw damaged('too short');
  if (!sameBytes(file.subarray(0, MAGIC.length), MAGIC)) throw damaged('magic');
  const view = viewOf(file);
  const cost = { iterations: view.getUint32(8), log2N: view.getUint8(12) };
  const [blockSize, parallelism, zero] = [view.getUint8(13), view.getUint8(14), view.getUint8(15)];
  if (!costIsAllowed(cost) || blockSize !== SCRYPT_BLOCK_SIZE || parallelism !== 1 || zero !== 0) {
    throw damaged('parameters');
  }
  const length = view.getUint32(LENGTH_AT);
  if (length > MAX_CONTENT || file.length !== CONTENT_AT + length + TAG_LENGTH) throw damaged('length');
  return { cost, salt: Uint8Array.from(file.subarray(SALT_AT, LENGTH_AT)) };
}

/** Under a good tag only a box that was written wrongly fails here. */
function readContent(plain: Uint8Array): KeyBoxKeys {
  try {
    const content = contentSchema.parse(parseCanonical(decodeUtf8(plain)));
    const keys = {
      unitId: content.unitId,
      signPrivate: bytesOfHex(content.signPrivate),
      encPrivate: bytesOfHex(content.encPrivate),
      oldEncPrivates: content.oldEncPrivates.map(bytesOfHex),
      ...optionalsOf(content),
    };
    for (const key of [keys.signPrivate, keys.encPrivate, ...keys.oldEncPrivates]) publicKeyOf(key);
    return keys;
  } catch (error) {
    throw new AppError('KEYBOX_DAMAGED', { reason: 'content' }, { cause: error });
  }
}
