/** The units this desk knows, with the trust in their cards today and the cards they had. A fingerprint that is still to be typed is never shown: it must come another way. */
import { localDateSchema } from '@shared/domain/calendar/local-date';
import type { Peer } from '@shared/ipc/calls/card-calls';
import { lastArrivals } from '../../database/repositories/package-repository';
import { listPeerCards, type PeerCardRow } from '../../database/repositories/peer-card-repository';
import { listPeerRows, type PeerRow } from '../../database/repositories/peer-repository';
import { fingerprintOfCard } from '../../sealing/card';
import type { Workspace } from '../workspace';
import { formerCardOf } from './own-card';
import { cardOfPeer } from './peer-of-card';
import { statusOfPeer } from './sender-trust';

export async function listPeers({ database, now }: Workspace): Promise<Peer[]> {
  const { rows, arrivals, cards } = await database.read(async (reader) => ({
    rows: await listPeerRows(reader),
    arrivals: await lastArrivals(reader),
    cards: await listPeerCards(reader),
  }));
  return Promise.all(
    rows.map(async (row) => {
      const lastReceivedAt = arrivals.get(row.unitId);
      const own = cards.filter(({ unitId }) => unitId === row.unitId);
      return {
        unitId: row.unitId,
        name: row.name,
        code: row.code,
        desk: row.desk,
        status: statusOfPeer(row, now()),
        serial: row.serial,
        validTo: localDateSchema.parse(row.validTo),
        ...(row.status === 'pending' ? {} : { fingerprint: await fingerprintOfCard(cardOfPeer(row)) }),
        ...(row.trustedBy === null ? {} : { trustedBy: row.trustedBy }),
        ...(lastReceivedAt === undefined ? {} : { lastReceivedAt }),
        ...candidateFields(own),
        ...revocationFields(row, own),
        formerCards: own
          .filter(({ status, signKeyId }) => status !== 'candidate' && signKeyId !== row.signKeyId)
          .map(formerCardOf),
      };
    }),
  );
}

function candidateFields(cards: readonly PeerCardRow[]): Pick<Peer, 'candidate'> {
  const candidate = cards.find(({ status }) => status === 'candidate');
  if (!candidate) return {};
  const { name, code, serial, validTo } = cardOfPeer(candidate).body;
  const { addedAt } = candidate;
  return { candidate: { name, code, serial, validTo: localDateSchema.parse(validTo), addedAt } };
}

function revocationFields(row: PeerRow, cards: readonly PeerCardRow[]): Pick<Peer, 'revoked'> {
  if (row.status !== 'revoked') return {};
  const held = cards.find(({ signKeyId }) => signKeyId === row.signKeyId);
  return { revoked: { at: held?.settledAt ?? row.addedAt, reason: held?.reason ?? '' } };
}
