/** Whose signature counts today: the card in force of a unit, and cards it rotated away, for what they signed may still be under way (SEALED-PACKAGE 5). */
import { localDateOf } from '@shared/domain/calendar/local-date';
import { type CardStatus, type IdentityCard, isCardExpired } from '@shared/package-format/card';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { type PeerCardRow, peerCardBySigningKey } from '../../database/repositories/peer-card-repository';
import { type PeerRow, peerBySigningKey, readPeer } from '../../database/repositories/peer-repository';
import { cardOfPeer } from './peer-of-card';

type TrustedFields = Pick<PeerRow, 'status' | 'validFrom' | 'validTo' | 'card' | 'verifiedAt'>;

/** Only a trusted card can expire: pending and revoked say more. `now` in ms UTC. */
export function statusOfPeer(peer: TrustedFields, now: number): CardStatus {
  if (peer.status !== 'trusted') return peer.status;
  return statusByDate(cardOfPeer(peer), atLeastVerified(peer, now));
}

export interface KnownSender {
  /** The unit as it stands now; its card may be a newer one. */
  readonly peer: PeerRow;
  /** The card that the key belongs to. */
  readonly card: IdentityCard;
  readonly status: CardStatus;
}

/** Undefined for a key that no card here shows. */
export async function knownSender(
  database: ReadableDatabase,
  keyId: string,
  now: number,
): Promise<KnownSender | undefined> {
  const peer = await peerBySigningKey(database, keyId);
  if (peer) return { peer, card: cardOfPeer(peer), status: statusOfPeer(peer, now) };
  const held = await peerCardBySigningKey(database, keyId);
  const unit = held && (await readPeer(database, held.unitId));
  return unit && { peer: unit, card: cardOfPeer(held), status: statusOfHeld(held, unit, now) };
}

/** A rotated card vouches as long as its unit is trusted; a candidate for nothing yet. */
function statusOfHeld(held: PeerCardRow, unit: PeerRow, now: number): CardStatus {
  if (held.status === 'revoked') return 'revoked';
  if (held.status === 'candidate') return 'pending';
  return unit.status === 'trusted' ? statusByDate(cardOfPeer(held), atLeastVerified(unit, now)) : unit.status;
}

/** A clock that stands before the day on which a person verified the card is wrong: it cannot make the card one of the future. */
function atLeastVerified({ verifiedAt }: Pick<PeerRow, 'verifiedAt'>, now: number): number {
  return Math.max(now, verifiedAt ?? 0);
}

function statusByDate(card: IdentityCard, now: number): CardStatus {
  return isCardExpired(card.body, localDateOf(now)) ? 'expired' : 'trusted';
}
