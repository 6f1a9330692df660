/** The office's directory inside a package: only an office whose card a person verified may vouch for others, and only card by card (SEALED-PACKAGE 5). */
import { adoptsDirectoryCard, directorySchema } from '@shared/domain/exchange/directory';
import { parseCanonical } from '@shared/package-format/canonical-json';
import type { IdentityCard } from '@shared/package-format/card';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase, WritableDatabase } from '../../database/drizzle-session';
import { type PeerRow, readPeer } from '../../database/repositories/peer-repository';
import { bytesOfHex, decodeUtf8 } from '../../sealing/bytes';
import { encodeCard, parseCard, verifyCard } from '../../sealing/card';
import { keyIdOf } from '../../sealing/key-id';
import type { VerifiedPackage } from '../../sealing/open-package';
import { putInForce } from '../card/card-history';
import { unitOfCard } from '../card/peer-of-card';
import { isKeyOfAnother, isSuccessor } from '../card/plan-card';
import { isRevokedKey } from '../card/revocations';
import { type OfficeEntry, readOfficeEntry } from '../card/verified-office';

/** 1000 cards stay below it. */
const DIRECTORY: OfficeEntry = { type: 'directory', what: 'a directory', largest: 4 * 1024 * 1024 };

/** @throws AppError E_NOT_ALLOWED, E_SCHEMA, E_QUOTA, CARD_INVALID, CARD_SIGNATURE. */
export async function readDirectory(
  verified: VerifiedPackage,
  sender: PeerRow | undefined,
): Promise<IdentityCard[]> {
  const bytes = await readOfficeEntry(verified, sender, DIRECTORY);
  if (bytes === undefined) return [];
  const directory = parseDirectory(bytes);
  if (directory.office !== verified.manifest.unitId) {
    throw new AppError('E_NOT_ALLOWED', { problems: ['the directory of another office'] });
  }
  const officeCards = [verified.sender.card];
  const cards: IdentityCard[] = [];
  for (const given of directory.cards) {
    const card = parseCard(encodeCard(given));
    const { countersigned } = await verifyCard(card, { officeCards });
    if (!countersigned) throw new AppError('CARD_SIGNATURE', { which: 'office', unit: card.body.name });
    cards.push(card);
  }
  return cards;
}

function parseDirectory(bytes: Uint8Array) {
  const parsed = directorySchema.safeParse(parseCanonical(decodeText(bytes)));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    ({ path, message }) => `${path.map(String).join('.')}: ${message}`,
  );
  throw new AppError('E_SCHEMA', { problems: problems.slice(0, 50) });
}

function decodeText(bytes: Uint8Array): string {
  try {
    return decodeUtf8(bytes);
  } catch (error) {
    throw new AppError('E_CANONICAL', { reason: 'not UTF-8' }, { cause: error });
  }
}

export interface AdoptedCard {
  readonly card: IdentityCard;
  readonly known: PeerRow | undefined;
  /** Signed by the key of the card in force: the trust in it goes on. */
  readonly follows: boolean;
}

/** Those of the cards that would be new here or newer than what is here; our own and revoked ones are none of them. */
export async function cardsToAdopt(
  database: ReadableDatabase,
  cards: readonly IdentityCard[],
  ownUnitId: string,
): Promise<AdoptedCard[]> {
  const adopted: AdoptedCard[] = [];
  for (const card of cards) {
    const { unitId, serial, signPub } = card.body;
    const keyId = await keyIdOf(bytesOfHex(signPub));
    if (unitId === ownUnitId || (await isRevokedKey(database, keyId))) continue;
    if (await isKeyOfAnother(database, keyId, unitOfCard(card))) continue;
    const known = await readPeer(database, unitOfCard(card));
    const held = known && { ...known, trustedBy: known.trustedBy ?? undefined };
    const follows = known?.status === 'trusted' && (await isSuccessor(card, known).catch(() => false));
    if (adoptsDirectoryCard(held, { serial, follows })) adopted.push({ card, known, follows });
  }
  return adopted;
}

/** In the transaction of the import. A unit learned this way is an undertaking unit: no directory makes an office. */
export async function adoptCards(
  tx: WritableDatabase,
  cards: readonly IdentityCard[],
  ownUnitId: string,
  at: number,
): Promise<void> {
  for (const { card, known, follows } of await cardsToAdopt(tx, cards, ownUnitId)) {
    const addedAt = known?.addedAt ?? at;
    const vouched = {
      desk: 'unit',
      status: 'trusted',
      trustedBy: 'directory',
      addedAt,
      verifiedAt: at,
    } as const;
    await putInForce(tx, card, known && follows ? known : vouched, { status: 'superseded', at, reason: '' });
  }
}
