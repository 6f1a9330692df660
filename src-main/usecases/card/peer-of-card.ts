/** Between a card and the row that keeps it: the row's fields are copies for look-up, the card is the truth. */
import { localDateSchema } from '@shared/domain/calendar/local-date';
import { type UnitId, unitIdSchema } from '@shared/domain/identifiers';
import { canonicalize } from '@shared/package-format/canonical-json';
import type { IdentityCard } from '@shared/package-format/card';
import type { PeerRow } from '../../database/repositories/peer-repository';
import { bytesOfHex, utf8 } from '../../sealing/bytes';
import { parseCard } from '../../sealing/card';
import { keyIdOf } from '../../sealing/key-id';

export type PeerTrust = Pick<PeerRow, 'desk' | 'status' | 'trustedBy' | 'addedAt' | 'verifiedAt'>;

export async function peerOfCard(card: IdentityCard, trust: PeerTrust): Promise<PeerRow> {
  const { body } = card;
  return {
    ...trust,
    unitId: unitOfCard(card),
    name: body.name,
    code: body.code,
    serial: body.serial,
    signKeyId: await keyIdOf(bytesOfHex(body.signPub)),
    encryptionKeyId: await keyIdOf(bytesOfHex(body.encPub)),
    validFrom: localDateSchema.parse(body.validFrom),
    validTo: localDateSchema.parse(body.validTo),
    card: canonicalize(card),
  };
}

export function cardOfPeer(peer: Pick<PeerRow, 'card'>): IdentityCard {
  return parseCard(utf8(peer.card));
}

export function unitOfCard(card: IdentityCard): UnitId {
  return unitIdSchema.parse(card.body.unitId);
}
