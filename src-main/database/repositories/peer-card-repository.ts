/** Cards of a unit beside the one in `peer`: a candidate that waits for its fingerprint, superseded ones, revoked ones; and our own earlier cards. */
import type { UnitId } from '@shared/domain/identifiers';
import { and, asc, desc, eq } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { peerCardTable } from '../schema/exchange-tables';

export type PeerCardRow = typeof peerCardTable.$inferSelect;

export async function peerCardBySigningKey(
  database: ReadableDatabase,
  keyId: string,
): Promise<PeerCardRow | undefined> {
  const [row] = await database.select().from(peerCardTable).where(eq(peerCardTable.signKeyId, keyId));
  return row;
}

/** Newest card first. */
export async function peerCardsOf(database: ReadableDatabase, unitId: UnitId): Promise<PeerCardRow[]> {
  return database
    .select()
    .from(peerCardTable)
    .where(eq(peerCardTable.unitId, unitId))
    .orderBy(desc(peerCardTable.serial), asc(peerCardTable.signKeyId));
}

export async function listPeerCards(database: ReadableDatabase): Promise<PeerCardRow[]> {
  return database
    .select()
    .from(peerCardTable)
    .orderBy(desc(peerCardTable.serial), asc(peerCardTable.signKeyId));
}

export async function candidateOf(
  database: ReadableDatabase,
  unitId: UnitId,
): Promise<PeerCardRow | undefined> {
  const [row] = await database
    .select()
    .from(peerCardTable)
    .where(and(eq(peerCardTable.unitId, unitId), eq(peerCardTable.status, 'candidate')));
  return row;
}

export async function savePeerCard(tx: WritableDatabase, row: PeerCardRow): Promise<void> {
  await tx
    .insert(peerCardTable)
    .values(row)
    .onConflictDoUpdate({ target: peerCardTable.signKeyId, set: row });
}

/** A candidate was never believed: nothing remembers it. */
export async function dropCandidates(tx: WritableDatabase, unitId: UnitId): Promise<void> {
  await tx
    .delete(peerCardTable)
    .where(and(eq(peerCardTable.unitId, unitId), eq(peerCardTable.status, 'candidate')));
}
