/** After a restore or a roll-back nobody sends again before he has heard of it: every trusted unit is told with a package, even an empty one. */
import type { UnitId } from '@shared/domain/identifiers';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { unitsReached } from '../../database/repositories/package-repository';
import { listPeerRows } from '../../database/repositories/peer-repository';
import { statusOfPeer } from '../card/sender-trust';
import { beganAgain } from '../session/incarnation';
import type { OwnIdentity } from '../session/session';

export async function unitsToTell(
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
