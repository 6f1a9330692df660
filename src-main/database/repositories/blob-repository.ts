/** Which files of the content store are in use, and by what. A row never lacks its file: files come first, rows after. */

import type { Sm3 } from '@shared/domain/identifiers';
import { and, eq } from 'drizzle-orm';
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

/** Every file that some row refers to: the rest of the store may be swept. */
export async function referencedBlobs(database: ReadableDatabase): Promise<Set<Sm3>> {
  const rows = await database.selectDistinct({ sm3: blobReferenceTable.sm3 }).from(blobReferenceTable);
  return new Set(rows.map((row) => row.sm3));
}
