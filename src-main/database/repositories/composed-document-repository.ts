/** Composed documents: one row each, saved only upon the version that was read; its images lie in the content store. */
import type { RecordId } from '@shared/domain/identifiers';
import type { ImageKind } from '@shared/ipc/calls/document-calls';
import { AppError } from '@shared/result/app-error';
import { and, asc, eq } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { composedDocumentTable, composedImageTable } from '../schema/document-tables';
import { referBlobs, releaseBlobs } from './blob-repository';

export type ComposedRow = typeof composedDocumentTable.$inferSelect;
export type ComposedImageRow = typeof composedImageTable.$inferSelect;

export async function insertComposed(tx: WritableDatabase, row: ComposedRow): Promise<void> {
  await tx.insert(composedDocumentTable).values(row);
}

/** @throws AppError NOT_FOUND. */
export async function readComposed(database: ReadableDatabase, id: RecordId): Promise<ComposedRow> {
  const [row] = await database.select().from(composedDocumentTable).where(eq(composedDocumentTable.id, id));
  if (!row) throw new AppError('NOT_FOUND', { what: 'document' });
  return row;
}

export type ComposedChange = Pick<ComposedRow, 'title' | 'number' | 'content' | 'savedAt' | 'savedBy'>;

/** The new version. @throws AppError STALE_VERSION when another window or person saved in between, NOT_FOUND. */
export async function saveComposed(
  tx: WritableDatabase,
  id: RecordId,
  version: number,
  change: ComposedChange,
): Promise<number> {
  const present = await readComposed(tx, id);
  if (present.version !== version) throw new AppError('STALE_VERSION', { version: present.version });
  await tx
    .update(composedDocumentTable)
    .set({ ...change, version: version + 1 })
    .where(eq(composedDocumentTable.id, id));
  return version + 1;
}

/** An image was placed or taken off: the document is another one, though its text is the same. The new version. */
export async function touchComposed(
  tx: WritableDatabase,
  id: RecordId,
  change: Pick<ComposedRow, 'savedAt' | 'savedBy'>,
): Promise<number> {
  const version = (await readComposed(tx, id)).version + 1;
  await tx
    .update(composedDocumentTable)
    .set({ ...change, version })
    .where(eq(composedDocumentTable.id, id));
  return version;
}

/** Null takes it back. */
export async function setDiscarded(
  tx: WritableDatabase,
  id: RecordId,
  discardedAt: number | null,
): Promise<void> {
  await tx.update(composedDocumentTable).set({ discardedAt }).where(eq(composedDocumentTable.id, id));
}

/** In the order of the issuers. */
export async function imagesOfComposed(
  database: ReadableDatabase,
  composedId: RecordId,
): Promise<ComposedImageRow[]> {
  return database
    .select()
    .from(composedImageTable)
    .where(eq(composedImageTable.composedId, composedId))
    .orderBy(asc(composedImageTable.kind), asc(composedImageTable.position));
}

/** Puts an image on its place, in the stead of the one before. */
export async function putComposedImage(tx: WritableDatabase, row: ComposedImageRow): Promise<void> {
  await tx.delete(composedImageTable).where(placeOf(row));
  await tx.insert(composedImageTable).values(row);
  await referImages(tx, row.composedId);
}

export async function dropComposedImage(
  tx: WritableDatabase,
  place: { readonly composedId: RecordId; readonly kind: ImageKind; readonly position: number },
): Promise<void> {
  await tx.delete(composedImageTable).where(placeOf(place));
  await referImages(tx, place.composedId);
}

async function referImages(tx: WritableDatabase, composedId: RecordId): Promise<void> {
  const owner = { kind: 'composed', id: composedId } as const;
  await releaseBlobs(tx, owner);
  await referBlobs(tx, owner, await imagesOfComposed(tx, composedId), 0);
}

function placeOf(place: Pick<ComposedImageRow, 'composedId' | 'kind' | 'position'>) {
  return and(
    eq(composedImageTable.composedId, place.composedId),
    eq(composedImageTable.kind, place.kind),
    eq(composedImageTable.position, place.position),
  );
}
