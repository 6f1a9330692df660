/** What taking in a card would do at this moment: asked before a person confirms, and again inside the transaction (SEALED-PACKAGE 5). */
import type { IdentityCard } from '@shared/package-format/card';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { type PeerRow, readPeer } from '../../database/repositories/peer-repository';
import { cardBodyDigest, verifyCard as requireConsistent } from '../../sealing/card';
import type { Workspace } from '../workspace';
import { cardOfPeer, peerOfCard, unitOfCard } from './peer-of-card';

export interface CardPlan {
  /** `pending`: waits for its typed fingerprint; `rotation`: follows a trusted card by its own key; `known`: nothing to do. */
  readonly effect: 'pending' | 'rotation' | 'known';
  /** The row as it would be. */
  readonly peer: PeerRow;
}

/** @throws AppError CARD_INVALID, CARD_SIGNATURE, CARD_IS_OWN, CARD_STALE, CARD_UNRELATED, E_SENDER_REVOKED. */
export async function planCard(
  database: ReadableDatabase,
  { session, now }: Pick<Workspace, 'session' | 'now'>,
  card: IdentityCard,
): Promise<CardPlan> {
  await requireConsistent(card);
  const unitId = unitOfCard(card);
  if (unitId === session.identity.unitId) throw new AppError('CARD_IS_OWN');
  const known = await readPeer(database, unitId);
  if (known?.status === 'revoked') throw new AppError('E_SENDER_REVOKED', { unit: known.name });
  // A pending card was never believed: any other may take its place, so that a forged one blocks nobody.
  const trusted = known?.status === 'trusted' ? known : undefined;
  if (trusted && (await isSameCard(card, trusted))) return { effect: 'known', peer: trusted };
  if (trusted) await requireSuccessor(card, trusted);
  const peer = await peerOfCard(card, {
    desk: known?.desk ?? (session.identity.desks.includes('office') ? 'unit' : 'office'),
    status: trusted ? 'trusted' : 'pending',
    trustedBy: trusted?.trustedBy ?? null,
    addedAt: known?.addedAt ?? now(),
    verifiedAt: trusted?.verifiedAt ?? null,
  });
  return { effect: trusted ? 'rotation' : 'pending', peer };
}

async function isSameCard(card: IdentityCard, known: PeerRow): Promise<boolean> {
  return (await cardBodyDigest(card)) === (await cardBodyDigest(cardOfPeer(known)));
}

/**
 * Signed by the key we trust, without a gap. Anybody can make a card in another unit's name; were it taken in as pending, a
 * forged card could shut out the unit that was verified.
 * @throws AppError CARD_STALE for an older one, CARD_SIGNATURE, CARD_UNRELATED.
 */
async function requireSuccessor(card: IdentityCard, trusted: PeerRow): Promise<void> {
  const { serial } = card.body;
  if (serial < trusted.serial) throw new AppError('CARD_STALE', { known: trusted.serial, given: serial });
  try {
    await requireConsistent(card, { previous: cardOfPeer(trusted) });
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'CARD_STALE')) throw error;
    throw new AppError(
      'CARD_UNRELATED',
      { unit: trusted.name, known: trusted.serial, given: serial },
      { cause: error },
    );
  }
}
