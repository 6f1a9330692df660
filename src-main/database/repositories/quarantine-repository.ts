/** Packages that were read but not taken in. One waiting row a file; a settled row stays as the trace of the decision. */
import type { RecordId, Sm3 } from '@shared/domain/identifiers';
import { and, asc, desc, eq, ne } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { quarantineTable } from '../schema/exchange-tables';

export type QuarantineRow = typeof quarantineTable.$inferSelect;

const waiting = eq(quarantineTable.state, 'waiting');

/** Adds the row, or what reading again told about one that waits. */
export async function saveQuarantined(tx: WritableDatabase, row: QuarantineRow): Promise<void> {
  await tx.insert(quarantineTable).values(row).onConflictDoUpdate({ target: quarantineTable.id, set: row });
}

export async function readQuarantined(
  database: ReadableDatabase,
  id: RecordId,
): Promise<QuarantineRow | undefined> {
  const [row] = await database.select().from(quarantineTable).where(eq(quarantineTable.id, id));
  return row;
}

export async function waitingByFingerprint(
  database: ReadableDatabase,
  fingerprint: Sm3,
): Promise<QuarantineRow | undefined> {
  const [row] = await database
    .select()
    .from(quarantineTable)
    .where(and(waiting, eq(quarantineTable.fingerprint, fingerprint)));
  return row;
}

/** Oldest first: what has waited longest is decided first. */
export async function listWaiting(database: ReadableDatabase): Promise<QuarantineRow[]> {
  return database
    .select()
    .from(quarantineTable)
    .where(waiting)
    .orderBy(asc(quarantineTable.arrivedAt), asc(quarantineTable.id));
}

/** Newest decision first. */
export async function listSettled(database: ReadableDatabase, limit: number): Promise<QuarantineRow[]> {
  return database
    .select()
    .from(quarantineTable)
    .where(ne(quarantineTable.state, 'waiting'))
    .orderBy(desc(quarantineTable.settledAt), desc(quarantineTable.id))
    .limit(limit);
}

export interface Settlement {
  readonly state: Exclude<QuarantineRow['state'], 'waiting'>;
  readonly settledAt: number;
  readonly settledBy: string;
  readonly reason: string;
}

export async function settleQuarantined(
  tx: WritableDatabase,
  id: RecordId,
  settlement: Settlement,
): Promise<void> {
  await tx
    .update(quarantineTable)
    .set(settlement)
    .where(and(waiting, eq(quarantineTable.id, id)));
}
