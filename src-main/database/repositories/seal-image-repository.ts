/** Electronic seals and signatures that the unit keeps; a document carries a copy of its own. */
import type { RecordId } from '@shared/domain/identifiers';
import { AppError } from '@shared/result/app-error';
import { asc, eq } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { sealImageTable } from '../schema/document-tables';
import { referBlobs, releaseBlobs } from './blob-repository';

export type SealImageRow = typeof sealImageTable.$inferSelect;

export async function insertSealImage(tx: WritableDatabase, row: SealImageRow): Promise<void> {
  await tx.insert(sealImageTable).values(row);
  await referBlobs(tx, { kind: 'seal', id: row.id }, [row], row.addedAt);
}

/** The oldest first: the unit's own seal is the first that it added. */
export async function listSealImages(database: ReadableDatabase): Promise<SealImageRow[]> {
  return database.select().from(sealImageTable).orderBy(asc(sealImageTable.addedAt), asc(sealImageTable.id));
}

/** @throws AppError NOT_FOUND. */
export async function readSealImage(database: ReadableDatabase, id: RecordId): Promise<SealImageRow> {
  const [row] = await database.select().from(sealImageTable).where(eq(sealImageTable.id, id));
  if (!row) throw new AppError('NOT_FOUND', { what: 'seal-image' });
  return row;
}

export async function deleteSealImage(tx: WritableDatabase, id: RecordId): Promise<void> {
  await tx.delete(sealImageTable).where(eq(sealImageTable.id, id));
  await releaseBlobs(tx, { kind: 'seal', id });
}
