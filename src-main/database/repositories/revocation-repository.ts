/** The newest signed list of revoked cards of each office, our own among them. */
import type { UnitId } from '@shared/domain/identifiers';
import { eq } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { revocationListTable } from '../schema/exchange-tables';

export type RevocationListRow = typeof revocationListTable.$inferSelect;

export async function readRevocationRow(
  database: ReadableDatabase,
  office: UnitId,
): Promise<RevocationListRow | undefined> {
  const [row] = await database
    .select()
    .from(revocationListTable)
    .where(eq(revocationListTable.officeUnitId, office));
  return row;
}

export async function listRevocationRows(database: ReadableDatabase): Promise<RevocationListRow[]> {
  return database.select().from(revocationListTable);
}

export async function saveRevocationRow(tx: WritableDatabase, row: RevocationListRow): Promise<void> {
  await tx
    .insert(revocationListTable)
    .values(row)
    .onConflictDoUpdate({ target: revocationListTable.officeUnitId, set: row });
}
