/** Documents this machine has made; their bytes lie in the content store. */

import type { MatterId, RecordId } from '@shared/domain/identifiers';
import { desc, eq } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { documentTable } from '../schema/document-tables';
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

/** What was produced from a composed document, newest first. */
export async function documentsOfComposed(
  database: ReadableDatabase,
  composedId: RecordId,
): Promise<DocumentRow[]> {
  return database
    .select()
    .from(documentTable)
    .where(eq(documentTable.composedId, composedId))
    .orderBy(desc(documentTable.createdAt), desc(documentTable.id));
}

/** An equal file that was produced again keeps its record and shows the newest version. */
export async function noteComposedVersion(
  tx: WritableDatabase,
  id: RecordId,
  composedVersion: number,
): Promise<void> {
  await tx.update(documentTable).set({ composedVersion }).where(eq(documentTable.id, id));
}
