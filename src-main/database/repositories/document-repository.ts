/** Documents this machine has made; their bytes lie in the content store. */

import type { MatterId, RecordId } from '@shared/domain/identifiers';
import { desc, eq } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { documentTable } from '../schema/tables';
import { referBlobs } from './blob-repository';

export type DocumentRow = typeof documentTable.$inferSelect;

export async function insertDocument(tx: WritableDatabase, document: DocumentRow): Promise<void> {
  await tx.insert(documentTable).values(document);
  await referBlobs(tx, { kind: 'document', id: document.id }, [document], document.createdAt);
}

export async function readDocument(
  database: ReadableDatabase,
  id: RecordId,
): Promise<DocumentRow | undefined> {
  const [row] = await database.select().from(documentTable).where(eq(documentTable.id, id));
  return row;
}

/** Newest first. */
export async function documentsOfMatter(
  database: ReadableDatabase,
  matterId: MatterId,
): Promise<DocumentRow[]> {
  return database
    .select()
    .from(documentTable)
    .where(eq(documentTable.matterId, matterId))
    .orderBy(desc(documentTable.createdAt), desc(documentTable.id));
}
