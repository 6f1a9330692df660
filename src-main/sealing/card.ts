/** Making and checking identity cards (SEALED-PACKAGE 5). A card that verifies is only *consistent*: trust begins when a person has typed its fingerprint. */
import { canonicalize, parseCanonical } from '@shared/package-format/canonical-json';
import {
  type CardBody,
  cardBodySchema,
  type IdentityCard,
  identityCardSchema,
} from '@shared/package-format/card';
import { formatFingerprint } from '@shared/package-format/fingerprint';
import { AppError } from '@shared/result/app-error';
import { ascii, bytesOfHex, decodeUtf8, hexOf, integerOf, joined, utf8 } from './bytes';
import type { KeyProvider } from './key-provider';
import { pointOfPublicKey } from './sm2-curve';
import { verifySm2 } from './sm2-signature';
import { sm3 } from './sm3';

const CARD_MARK = ascii('CHENGFU1 card\n');
const COUNTERSIGN_MARK = ascii('CHENGFU1 countersign\n');
/** A card is below it by far; nothing longer is read. */
export const MAX_CARD_BYTES = 16 * 1024;

/** What a unit says about itself; keys, serial and signatures are added. */
export type CardParticulars = Pick<CardBody, 'name' | 'code' | 'validFrom' | 'validTo'>;

function bodyBytes(body: CardBody): Uint8Array {
  return utf8(canonicalize(body));
}

/** The first card of a unit (serial 1). */
export function makeCard(particulars: CardParticulars, keys: KeyProvider): Promise<IdentityCard> {
  return signCard({ ...base(particulars, keys), serial: 1 }, keys);
}

/** The next card: signed by its own new key and by the key of the card before. The unit's id stays. */
export async function rotateCard(
  previous: IdentityCard,
  particulars: CardParticulars,
  newKeys: KeyProvider,
  oldKeys: Pick<KeyProvider, 'sign' | 'signPublic'>,
): Promise<IdentityCard> {
  if (newKeys.unitId !== previous.body.unitId) throw new AppError('CARD_INVALID', { reason: 'another unit' });
  if (hexOf(oldKeys.signPublic) !== previous.body.signPub) {
    throw new AppError('CARD_INVALID', { reason: 'not the previous key' });
  }
  const body = {
    ...base(particulars, newKeys),
    serial: previous.body.serial + 1,
    prev: await cardBodyDigest(previous),
  };
  return signCard(body, newKeys, oldKeys);
}

function base(particulars: CardParticulars, keys: KeyProvider) {
  const { name, code, validFrom, validTo } = particulars;
  const [signPub, encPub] = [hexOf(keys.signPublic), hexOf(keys.encPublic)];
  return { v: 1, unitId: keys.unitId, name, code, signPub, encPub, validFrom, validTo } as const;
}

async function signCard(
  candidate: CardBody,
  keys: KeyProvider,
  oldKeys?: Pick<KeyProvider, 'sign'>,
): Promise<IdentityCard> {
  const checked = cardBodySchema.safeParse(candidate);
  if (!checked.success) throw invalid(checked.error.issues);
  const message = joined(CARD_MARK, bodyBytes(candidate));
  const self = hexOf(await keys.sign(message));
  if (oldKeys === undefined) return { body: candidate, sigs: { self } };
  return { body: candidate, sigs: { self, previous: hexOf(await oldKeys.sign(message)) } };
}

/** The card with the office's countersignature, in place of an older one. */
export async function countersignCard(
  card: IdentityCard,
  office: IdentityCard,
  officeKeys: KeyProvider,
): Promise<IdentityCard> {
  const sig = hexOf(await officeKeys.sign(joined(COUNTERSIGN_MARK, bodyBytes(card.body))));
  const { unitId, serial } = office.body;
  return { body: card.body, sigs: { ...card.sigs, office: { unitId, serial, sig } } };
}

/** The file: canonical JSON and nothing else. */
export function encodeCard(card: IdentityCard): Uint8Array {
  return utf8(canonicalize(card));
}

/** Form only: `CARD_INVALID` with its problems. Signatures are for `verifyCard`. */
export function parseCard(bytes: Uint8Array): IdentityCard {
  if (bytes.length > MAX_CARD_BYTES) throw new AppError('CARD_INVALID', { reason: 'too long' });
  let value: unknown;
  try {
    value = parseCanonical(decodeUtf8(bytes));
  } catch (error) {
    throw new AppError('CARD_INVALID', { reason: 'not canonical JSON' }, { cause: error });
  }
  const parsed = identityCardSchema.safeParse(value);
  if (!parsed.success) throw invalid(parsed.error.issues);
  for (const key of [parsed.data.body.signPub, parsed.data.body.encPub]) {
    try {
      pointOfPublicKey(bytesOfHex(key));
    } catch (error) {
      throw new AppError('CARD_INVALID', { reason: 'public key not on the curve' }, { cause: error });
    }
  }
  return parsed.data;
}

/** What is known beside the card itself. */
export interface CardContext {
  /** The card of the same unit known so far: the new one must follow it without a gap, signed by its key. */
  readonly previous?: IdentityCard;
  /** Cards that may have countersigned. */
  readonly officeCards?: readonly IdentityCard[];
}

/** `countersigned`: by a card given in the context; false also when the signer's card is not at hand. */
export interface CardCheck {
  readonly countersigned: boolean;
}

/**
 * `CARD_SIGNATURE` for a signature that does not hold, `CARD_STALE` for a card that does not follow the known one
 * (an older or the same serial, a gap, another history), `CARD_INVALID` for another unit.
 */
export async function verifyCard(card: IdentityCard, context: CardContext = {}): Promise<CardCheck> {
  const message = joined(CARD_MARK, bodyBytes(card.body));
  await requireSignature('self', card.body.signPub, message, card.sigs.self);
  if (context.previous !== undefined) await requireSuccession(card, context.previous, message);
  return { countersigned: await checkCountersignature(card, context.officeCards ?? []) };
}

async function requireSuccession(
  card: IdentityCard,
  previous: IdentityCard,
  message: Uint8Array,
): Promise<void> {
  if (card.body.unitId !== previous.body.unitId)
    throw new AppError('CARD_INVALID', { reason: 'another unit' });
  const follows =
    card.body.serial === previous.body.serial + 1 && card.body.prev === (await cardBodyDigest(previous));
  if (!follows) throw new AppError('CARD_STALE', { known: previous.body.serial, given: card.body.serial });
  await requireSignature('previous', previous.body.signPub, message, card.sigs.previous ?? '');
}

async function checkCountersignature(card: IdentityCard, offices: readonly IdentityCard[]): Promise<boolean> {
  const given = card.sigs.office;
  const office = offices.find(({ body }) => body.unitId === given?.unitId && body.serial === given.serial);
  if (given === undefined || office === undefined) return false;
  const message = joined(COUNTERSIGN_MARK, bodyBytes(card.body));
  await requireSignature('office', office.body.signPub, message, given.sig);
  return true;
}

async function requireSignature(
  which: 'self' | 'previous' | 'office',
  publicKey: string,
  message: Uint8Array,
  signature: string,
): Promise<void> {
  if (!(await verifySm2(bytesOfHex(publicKey), message, bytesOfHex(signature)))) {
    throw new AppError('CARD_SIGNATURE', { which });
  }
}

/** SM3 of the body: `prev` of the next card. */
export async function cardBodyDigest(card: IdentityCard): Promise<string> {
  return hexOf(await sm3(bodyBytes(card.body)));
}

/** Eight groups of five digits: SM3(body) mod 10^40. Signatures do not enter it, so countersigning does not change it. */
export async function fingerprintOfCard(card: IdentityCard): Promise<string> {
  const number = integerOf(await sm3(bodyBytes(card.body))) % 10n ** 40n;
  return formatFingerprint(number.toString().padStart(40, '0'));
}

function invalid(issues: readonly { path: readonly PropertyKey[]; message: string }[]): AppError {
  const problems = issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`);
  return new AppError('CARD_INVALID', { problems });
}
