/** The unit's own templates; a file that was made from one stands for itself. */
import type { RecordId } from '@shared/domain/identifiers';
import { AppError } from '@shared/result/app-error';
import { asc, eq } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { unitTemplateTable } from '../schema/document-tables';
import { referBlobs, releaseBlobs } from './blob-repository';

export type UnitTemplateRow = typeof unitTemplateTable.$inferSelect;

export async function insertUnitTemplate(tx: WritableDatabase, row: UnitTemplateRow): Promise<void> {
  await tx.insert(unitTemplateTable).values(row);
  await referBlobs(tx, { kind: 'template', id: row.id }, [row], row.addedAt);
}

/** The oldest first. */
export async function listUnitTemplates(database: ReadableDatabase): Promise<UnitTemplateRow[]> {
  return database
    .select()
    .from(unitTemplateTable)
    .orderBy(asc(unitTemplateTable.addedAt), asc(unitTemplateTable.id));
}

/** @throws AppError NOT_FOUND. */
export async function readUnitTemplate(database: ReadableDatabase, id: RecordId): Promise<UnitTemplateRow> {
  const [row] = await database.select().from(unitTemplateTable).where(eq(unitTemplateTable.id, id));
  if (!row) throw new AppError('NOT_FOUND', { what: 'unit-template' });
  return row;
}

export async function changeUnitTemplate(
  tx: WritableDatabase,
  id: RecordId,
  change: Pick<UnitTemplateRow, 'name' | 'kinds'>,
): Promise<void> {
  await tx.update(unitTemplateTable).set(change).where(eq(unitTemplateTable.id, id));
}

export async function deleteUnitTemplate(tx: WritableDatabase, id: RecordId): Promise<void> {
  await tx.delete(unitTemplateTable).where(eq(unitTemplateTable.id, id));
  await releaseBlobs(tx, { kind: 'template', id });
}
