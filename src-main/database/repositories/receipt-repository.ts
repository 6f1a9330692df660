/** Receipts owed to a sender: written with the import, taken away by the package that carries them (SEALED-PACKAGE 6). */
import type { PackageId, UnitId } from '@shared/domain/identifiers';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { outboxReceiptTable } from '../schema/tables';

export type OwedReceipt = typeof outboxReceiptTable.$inferSelect;

export async function owedReceipts(database: ReadableDatabase, unitId?: UnitId): Promise<OwedReceipt[]> {
  const query = database.select().from(outboxReceiptTable);
  const chosen = unitId === undefined ? query : query.where(eq(outboxReceiptTable.unitId, unitId));
  return chosen.orderBy(asc(outboxReceiptTable.importedAt), asc(outboxReceiptTable.packageId));
}

export async function isOwed(
  database: ReadableDatabase,
  unitId: UnitId,
  packageId: PackageId,
): Promise<boolean> {
  const { unitId: unit, packageId: id } = outboxReceiptTable;
  const rows = await database
    .select({ id })
    .from(outboxReceiptTable)
    .where(and(eq(unit, unitId), eq(id, packageId)));
  return rows.length > 0;
}

/** A later word about the same package takes the place of one that has not left: quarantined first, imported or refused then. */
export async function oweReceipt(tx: WritableDatabase, receipt: OwedReceipt): Promise<void> {
  const { unitId, packageId } = outboxReceiptTable;
  await tx
    .insert(outboxReceiptTable)
    .values(receipt)
    .onConflictDoUpdate({ target: [unitId, packageId], set: receipt });
}

export async function settleReceipts(
  tx: WritableDatabase,
  unitId: UnitId,
  packageIds: readonly PackageId[],
): Promise<void> {
  for (let from = 0; from < packageIds.length; from += 500) {
    await tx
      .delete(outboxReceiptTable)
      .where(
        and(
          eq(outboxReceiptTable.unitId, unitId),
          inArray(outboxReceiptTable.packageId, packageIds.slice(from, from + 500)),
        ),
      );
  }
}
