/** Whom this machine knows: one row a unit, with its newest card and the trust a person or the office's directory gave it. */
import type { UnitId } from '@shared/domain/identifiers';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { assignmentTable, peerTable } from '../schema/tables';

export type PeerRow = typeof peerTable.$inferSelect;

export async function listPeerRows(database: ReadableDatabase): Promise<PeerRow[]> {
  return database.select().from(peerTable).orderBy(asc(peerTable.name), asc(peerTable.unitId));
}

/** Of every unit whose card is here, as its card calls it. */
export async function peerNames(database: ReadableDatabase): Promise<Map<UnitId, string>> {
  return new Map((await listPeerRows(database)).map(({ unitId, name }) => [unitId, name]));
}

export async function readPeer(database: ReadableDatabase, unitId: UnitId): Promise<PeerRow | undefined> {
  const [row] = await database.select().from(peerTable).where(eq(peerTable.unitId, unitId));
  return row;
}

/** One unit holds a signing key (`isKeyOfAnother`); beside it only a card that nobody believed yet may show the same. */
export async function peerBySigningKey(
  database: ReadableDatabase,
  keyId: string,
): Promise<PeerRow | undefined> {
  const [row] = await database
    .select()
    .from(peerTable)
    .where(eq(peerTable.signKeyId, keyId))
    .orderBy(sql`${peerTable.status} = 'pending'`)
    .limit(1);
  return row;
}

export async function savePeer(tx: WritableDatabase, peer: PeerRow): Promise<void> {
  await tx.insert(peerTable).values(peer).onConflictDoUpdate({ target: peerTable.unitId, set: peer });
}

/** Names of units that have no card here yet, as their assignments call them. */
export async function assignedUnitNames(
  database: ReadableDatabase,
  unitIds: readonly UnitId[],
): Promise<Map<UnitId, string>> {
  if (unitIds.length === 0) return new Map();
  const rows = await database
    .selectDistinct({ unitId: assignmentTable.unitId, name: assignmentTable.unitName })
    .from(assignmentTable)
    .where(inArray(assignmentTable.unitId, [...unitIds]));
  return new Map(rows.map(({ unitId, name }) => [unitId, name]));
}
