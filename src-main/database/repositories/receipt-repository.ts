/** Receipts owed to a sender: written with the import, taken away by the package that carries them (SEALED-PACKAGE 6). */
import { type PackageId, packageIdSchema, sm3Schema, type UnitId } from '@shared/domain/identifiers';
import { manifestSchema } from '@shared/package-format/manifest';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { outboxReceiptTable, packageTable } from '../schema/tables';

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

/**
 * Receipts that a lost package of ours carried and nothing else proves: `have` tells only what was imported. A package that was taken
 * in since then needs none of them.
 */
export async function oweReceiptsOf(tx: WritableDatabase, carrier: PackageId, unitId: UnitId): Promise<void> {
  const [row] = await tx
    .select({ manifest: packageTable.manifest })
    .from(packageTable)
    .where(eq(packageTable.id, carrier));
  if (row === undefined) return;
  for (const receipt of manifestSchema.parse(JSON.parse(row.manifest)).receipts) {
    const packageId = packageIdSchema.parse(receipt.packageId);
    if (receipt.result === 'imported' || (await isImported(tx, packageId))) continue;
    // A refusal follows upon waiting, never the other way round.
    if (receipt.result === 'quarantined' && (await isOwed(tx, unitId, packageId))) continue;
    const { importedAt, result } = receipt;
    await oweReceipt(tx, {
      unitId,
      packageId,
      fingerprint: sm3Schema.parse(receipt.fingerprint),
      importedAt,
      result,
    });
  }
}

async function isImported(database: ReadableDatabase, packageId: PackageId): Promise<boolean> {
  const rows = await database
    .select({ id: packageTable.id })
    .from(packageTable)
    .where(and(eq(packageTable.id, packageId), eq(packageTable.direction, 'in')));
  return rows.length > 0;
}
