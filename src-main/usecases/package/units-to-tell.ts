/** Units that are owed a package even where nothing waits for them: after a restore or a roll-back nobody sends again before he has heard of it, a revoked card is dangerous until everybody knows, and rules are sent to all on purpose. */
import type { UnitId } from '@shared/domain/identifiers';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { unitsReached } from '../../database/repositories/package-repository';
import { listPeerRows } from '../../database/repositories/peer-repository';
import { unitsOwedList } from '../card/carry-revocations';
import { statusOfPeer } from '../card/sender-trust';
import { unitsOwedProfile } from '../profile/carry-profiles';
import { beganAgain } from '../session/incarnation';
import type { OwnIdentity } from '../session/session';

export async function unitsToTell(
  database: ReadableDatabase,
  self: OwnIdentity,
  now: number,
): Promise<UnitId[]> {
  const owed = [
    ...(await unitsToTellOfRestart(database, self, now)),
    ...(await unitsOwedList(database, self, now)),
    ...(await unitsOwedProfile(database, self, now)),
  ];
  return [...new Set(owed)];
}

export async function unitsToTellOfRestart(
  database: ReadableDatabase,
  { incarnationId }: OwnIdentity,
  now: number,
): Promise<UnitId[]> {
  if (!(await beganAgain(database, incarnationId))) return [];
  const told = await unitsReached(database, incarnationId);
  return (await listPeerRows(database))
    .filter((peer) => statusOfPeer(peer, now) === 'trusted' && !told.has(peer.unitId))
    .map(({ unitId }) => unitId);
}
