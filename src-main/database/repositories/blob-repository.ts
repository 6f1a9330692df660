/** Which files of the content store are in use, and by what. A row never lacks its file: files come first, rows after. */

import type { Sm3 } from '@shared/domain/identifiers';
import { and, eq, gte } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { blobReferenceTable, blobTable } from '../schema/tables';

export type BlobOwner = (typeof blobReferenceTable.$inferSelect)['ownerKind'];

export async function referBlobs(
  tx: WritableDatabase,
  owner: { readonly kind: BlobOwner; readonly id: string },
  files: readonly { readonly sm3: Sm3; readonly size: number }[],
  addedAt: number,
): Promise<void> {
  for (const { sm3, size } of files) {
    await tx.insert(blobTable).values({ sm3, size, addedAt }).onConflictDoNothing();
    await tx
      .insert(blobReferenceTable)
      .values({ sm3, ownerKind: owner.kind, ownerId: owner.id })
      .onConflictDoNothing();
  }
}

export async function releaseBlobs(
  tx: WritableDatabase,
  owner: { readonly kind: BlobOwner; readonly id: string },
): Promise<void> {
  await tx
    .delete(blobReferenceTable)
    .where(and(eq(blobReferenceTable.ownerKind, owner.kind), eq(blobReferenceTable.ownerId, owner.id)));
}

/** Remembers a file that was added before any record names it. */
export async function noteBlob(
  tx: WritableDatabase,
  file: { readonly sm3: Sm3; readonly size: number },
  addedAt: number,
): Promise<void> {
  await tx
    .insert(blobTable)
    .values({ sm3: file.sm3, size: file.size, addedAt })
    .onConflictDoUpdate({ target: blobTable.sm3, set: { addedAt } });
}

/** What the sweep at start leaves: every file that some row refers to, and unused ones added since `addedSince`. */
export async function blobsToKeep(database: ReadableDatabase, addedSince: number): Promise<Set<string>> {
  const referred = await database.selectDistinct({ sm3: blobReferenceTable.sm3 }).from(blobReferenceTable);
  const recent = await database
    .select({ sm3: blobTable.sm3 })
    .from(blobTable)
    .where(gte(blobTable.addedAt, addedSince));
  return new Set([...referred, ...recent].map((row) => row.sm3));
}
