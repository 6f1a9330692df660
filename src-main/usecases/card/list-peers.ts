/** The units this desk knows, with the trust in their cards today. A pending card's fingerprint is never shown: it must come another way. */
import { localDateSchema } from '@shared/domain/calendar/local-date';
import type { Peer } from '@shared/ipc/calls/exchange-calls';
import { lastArrivals } from '../../database/repositories/package-repository';
import { listPeerRows } from '../../database/repositories/peer-repository';
import { fingerprintOfCard } from '../../sealing/card';
import type { Workspace } from '../workspace';
import { cardOfPeer } from './peer-of-card';
import { statusOfPeer } from './sender-trust';

export async function listPeers({ database, now }: Workspace): Promise<Peer[]> {
  const { rows, arrivals } = await database.read(async (reader) => ({
    rows: await listPeerRows(reader),
    arrivals: await lastArrivals(reader),
  }));
  return Promise.all(
    rows.map(async (row) => {
      const lastReceivedAt = arrivals.get(row.unitId);
      const verified = row.status === 'trusted';
      return {
        unitId: row.unitId,
        name: row.name,
        code: row.code,
        desk: row.desk,
        status: statusOfPeer(row, now()),
        serial: row.serial,
        validTo: localDateSchema.parse(row.validTo),
        ...(verified ? { fingerprint: await fingerprintOfCard(cardOfPeer(row)) } : {}),
        ...(row.trustedBy === null ? {} : { trustedBy: row.trustedBy }),
        ...(lastReceivedAt === undefined ? {} : { lastReceivedAt }),
      };
    }),
  );
}
