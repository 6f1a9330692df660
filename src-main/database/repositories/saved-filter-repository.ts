/** Sets of filters that persons gave a name, and what each looked at last. */
import type { PersonId, RecordId } from '@shared/domain/identifiers';
import type { Desk } from '@shared/domain/person/actor';
import { and, asc, count, eq, ne } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { savedFilterTable as table } from '../schema/search-tables';

export type SavedFilterRow = typeof table.$inferSelect;

/** The row without a name holds what was looked at last. */
export const LAST_LOOKED_AT = '';

export function savedFilters(
  database: ReadableDatabase,
  personId: PersonId,
  desk: Desk,
): Promise<SavedFilterRow[]> {
  return database
    .select()
    .from(table)
    .where(and(eq(table.personId, personId), eq(table.desk, desk)))
    .orderBy(asc(table.name));
}

export async function countSavedFilters(database: ReadableDatabase, personId: PersonId): Promise<number> {
  const [row] = await database
    .select({ filters: count().as('filters') })
    .from(table)
    .where(and(eq(table.personId, personId), ne(table.name, LAST_LOOKED_AT)));
  return row?.filters ?? 0;
}

export async function writeSavedFilter(tx: WritableDatabase, row: SavedFilterRow): Promise<void> {
  await tx
    .insert(table)
    .values(row)
    .onConflictDoUpdate({
      target: table.id,
      set: { name: row.name, question: row.question, savedAt: row.savedAt },
    });
}

export async function writeLastLookedAt(
  tx: WritableDatabase,
  row: Omit<SavedFilterRow, 'name'>,
): Promise<void> {
  await tx
    .insert(table)
    .values({ ...row, name: LAST_LOOKED_AT })
    .onConflictDoUpdate({
      target: [table.personId, table.desk, table.name],
      set: { question: row.question, savedAt: row.savedAt },
    });
}

/** Only one's own; how many went. */
export async function deleteSavedFilter(
  tx: WritableDatabase,
  personId: PersonId,
  id: RecordId,
): Promise<number> {
  const { changes } = await tx.delete(table).where(and(eq(table.id, id), eq(table.personId, personId)));
  return changes;
}
