/** The status of a peer's card today, and what the reader of packages asks about senders. */
import { localDateOf } from '@shared/domain/calendar/local-date';
import { type CardStatus, isCardExpired } from '@shared/package-format/card';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { type PeerRow, peerBySigningKey } from '../../database/repositories/peer-repository';
import type { SenderTrust } from '../../sealing/reader-knowledge';
import { cardOfPeer } from './peer-of-card';

type TrustedFields = Pick<PeerRow, 'status' | 'validFrom' | 'validTo' | 'card'>;

/** Only a trusted card can expire: pending and revoked say more. `now` in ms UTC. */
export function statusOfPeer(peer: TrustedFields, now: number): CardStatus {
  if (peer.status !== 'trusted') return peer.status;
  return isCardExpired(cardOfPeer(peer).body, localDateOf(now)) ? 'expired' : 'trusted';
}

export function senderTrust(
  read: <T>(work: (database: ReadableDatabase) => Promise<T>) => Promise<T>,
  now: number,
): SenderTrust {
  return {
    async cardBySigningKey(keyId) {
      const peer = await read((database) => peerBySigningKey(database, keyId));
      return peer && { card: cardOfPeer(peer), status: statusOfPeer(peer, now) };
    },
  };
}
