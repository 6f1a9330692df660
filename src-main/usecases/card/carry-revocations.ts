/** Our list of revoked cards on its way: every undertaking unit is owed the newest version, and each package to it carries the list until one of them is known to have arrived. */
import { type PackageId, packageIdSchema, type UnitId } from '@shared/domain/identifiers';
import { z } from 'zod';
import type { ReadableDatabase, WritableDatabase } from '../../database/drizzle-session';
import { readPackage } from '../../database/repositories/package-repository';
import { listPeerRows, type PeerRow } from '../../database/repositories/peer-repository';
import { readSetting, writeSetting } from '../../database/repositories/setting-repository';
import { encodeRevocationList } from '../../sealing/revocation-list';
import type { OwnIdentity } from '../session/session';
import { readRevocationList } from './revocations';
import { statusOfPeer } from './sender-trust';

export interface CarriedList {
  readonly version: number;
  readonly bytes: Uint8Array;
}

const CARRIED = 'revocation.carried';
/** The last package to each unit that carried the list. */
const carriedSchema = z.record(z.string(), z.strictObject({ version: z.int(), packageId: packageIdSchema }));

/** Undefined where there is nothing to say, or the unit is known to have heard it. */
export async function listFor(
  database: ReadableDatabase,
  self: OwnIdentity,
  recipient: Pick<PeerRow, 'unitId' | 'desk'>,
): Promise<CarriedList | undefined> {
  if (!self.desks.includes('office') || recipient.desk !== 'unit') return undefined;
  const list = await readRevocationList(database, self.unitId);
  if (!list) return undefined;
  const { version } = list.body;
  const carried = (await readCarried(database))[recipient.unitId];
  if (carried?.version === version) {
    const last = await readPackage(database, carried.packageId);
    if (last?.state === 'received') return undefined;
  }
  return { version, bytes: encodeRevocationList(list) };
}

/** Units for which no package carries the newest version yet. */
export async function unitsOwedList(
  database: ReadableDatabase,
  self: OwnIdentity,
  now: number,
): Promise<UnitId[]> {
  if (!self.desks.includes('office')) return [];
  const list = await readRevocationList(database, self.unitId);
  if (!list) return [];
  const carried = await readCarried(database);
  return (await listPeerRows(database))
    .filter((peer) => peer.desk === 'unit' && statusOfPeer(peer, now) === 'trusted')
    .map(({ unitId }) => unitId)
    .filter((unitId) => carried[unitId]?.version !== list.body.version);
}

/** In the transaction that records the export. */
export async function noteListCarried(
  tx: WritableDatabase,
  unitId: UnitId,
  list: CarriedList | undefined,
  packageId: PackageId,
): Promise<void> {
  if (!list) return;
  const carried = { ...(await readCarried(tx)), [unitId]: { version: list.version, packageId } };
  await writeSetting(tx, CARRIED, JSON.stringify(carried));
}

async function readCarried(database: ReadableDatabase): Promise<z.output<typeof carriedSchema>> {
  return carriedSchema.parse(JSON.parse((await readSetting(database, CARRIED)) ?? '{}'));
}
