/**
 * What taking in a card would do at this moment: asked before a person confirms, and again inside the transaction. A trusted card gives
 * way by itself only to a rotation signed by its own key; any other card of that unit waits beside it (SEALED-PACKAGE 5).
 */
import type { UnitId } from '@shared/domain/identifiers';
import type { IdentityCard } from '@shared/package-format/card';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { peerCardBySigningKey } from '../../database/repositories/peer-card-repository';
import { type PeerRow, peerBySigningKey, readPeer } from '../../database/repositories/peer-repository';
import { bytesOfHex } from '../../sealing/bytes';
import { cardBodyDigest, verifyCard as requireConsistent } from '../../sealing/card';
import { keyIdOf } from '../../sealing/key-id';
import type { Workspace } from '../workspace';
import { cardOfPeer, peerOfCard, unitOfCard } from './peer-of-card';
import { requireNotRevoked } from './revocations';

export interface CardPlan {
  /**
   * `pending`: waits for its typed fingerprint; `rotation`: follows a trusted card by its own key; `known`: nothing to do;
   * `candidate`: waits beside the card in force for a person who types its fingerprint and has called the unit.
   */
  readonly effect: 'pending' | 'rotation' | 'known' | 'candidate';
  /** The row as it would be; for `known` and `candidate` as it is. */
  readonly peer: PeerRow;
}

/** For a consistent card of another unit (`readForeignCard`). @throws AppError CARD_SIGNATURE, CARD_STALE, E_SENDER_REVOKED. */
export async function planCard(
  database: ReadableDatabase,
  { session, now }: Pick<Workspace, 'session' | 'now'>,
  card: IdentityCard,
): Promise<CardPlan> {
  const unitId = unitOfCard(card);
  const known = await readPeer(database, unitId);
  const signKeyId = await keyIdOf(bytesOfHex(card.body.signPub));
  await requireNotRevoked(database, signKeyId, card.body.name);
  if (await isKeyOfAnother(database, signKeyId, unitId)) {
    throw new AppError('CARD_INVALID', { reason: 'signing key of another unit' });
  }
  const row = (trusted: PeerRow | undefined) =>
    peerOfCard(card, {
      desk: known?.desk ?? (session.identity.desks.includes('office') ? 'unit' : 'office'),
      status: trusted ? 'trusted' : 'pending',
      trustedBy: trusted?.trustedBy ?? null,
      addedAt: known?.addedAt ?? now(),
      verifiedAt: trusted?.verifiedAt ?? null,
    });
  // A pending card was never believed: any other may take its place, so that a forged one blocks nobody.
  if (!known || known.status === 'pending') return { effect: 'pending', peer: await row(undefined) };
  if (known.signKeyId === signKeyId && known.status === 'revoked') {
    throw new AppError('E_SENDER_REVOKED', { unit: known.name });
  }
  if (await isSameCard(card, known)) return { effect: 'known', peer: known };
  await requireNotOlder(database, card, signKeyId, known);
  if (known.status === 'trusted' && (await isSuccessor(card, known))) {
    return { effect: 'rotation', peer: await row(known) };
  }
  return { effect: 'candidate', peer: known };
}

/** A key stands for one unit: who holds another unit's key could make that unit's packages unreadable by a card of its own. */
export async function isKeyOfAnother(
  database: ReadableDatabase,
  signKeyId: string,
  unitId: UnitId,
): Promise<boolean> {
  const inForce = await peerBySigningKey(database, signKeyId);
  // A pending card was never believed and keeps nobody out.
  const holder = inForce?.status === 'pending' ? undefined : inForce;
  const other = holder ?? (await peerCardBySigningKey(database, signKeyId));
  return other !== undefined && other.unitId !== unitId;
}

async function isSameCard(card: IdentityCard, known: PeerRow): Promise<boolean> {
  return (await cardBodyDigest(card)) === (await cardBodyDigest(cardOfPeer(known)));
}

/** After a revocation a unit may have to begin again from an earlier card's serial. @throws AppError CARD_STALE. */
async function requireNotOlder(
  database: ReadableDatabase,
  { body }: IdentityCard,
  signKeyId: string,
  known: PeerRow,
): Promise<void> {
  const held = await peerCardBySigningKey(database, signKeyId);
  const isOlder = known.status === 'trusted' && body.serial < known.serial;
  if (!isOlder && held?.status !== 'superseded') return;
  throw new AppError('CARD_STALE', { known: known.serial, given: body.serial });
}

/**
 * Signed by the key we trust, without a gap. Anybody can make a card in another unit's name; were it taken in as pending, a
 * forged card could shut out the unit that was verified.
 * @throws AppError CARD_SIGNATURE where it claims to follow and is not signed.
 */
export async function isSuccessor(card: IdentityCard, trusted: Pick<PeerRow, 'card'>): Promise<boolean> {
  try {
    await requireConsistent(card, { previous: cardOfPeer(trusted) });
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'CARD_STALE') return false;
    throw error;
  }
}
