/** Packages of a unit that go back to it, because its machine forgot that it had sent them (SEALED-PACKAGE 3: "pass on an original package"). */
import type { PackageId, UnitId } from '@shared/domain/identifiers';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { outboxOriginalTable } from '../schema/exchange-tables';

/** `carrierId`: the package of ours that took it; null while it waits. */
export type ReturnedOriginal = typeof outboxOriginalTable.$inferSelect;

/** Those of the packages that were returned before or wait to be. */
export async function returnedAmong(
  database: ReadableDatabase,
  unitId: UnitId,
  ids: readonly PackageId[],
): Promise<Map<PackageId, PackageId | null>> {
  const found = new Map<PackageId, PackageId | null>();
  for (let from = 0; from < ids.length; from += 500) {
    const rows = await database
      .select()
      .from(outboxOriginalTable)
      .where(
        and(
          eq(outboxOriginalTable.unitId, unitId),
          inArray(outboxOriginalTable.packageId, ids.slice(from, from + 500)),
        ),
      );
    for (const { packageId, carrierId } of rows) found.set(packageId, carrierId);
  }
  return found;
}

/** Waits, or waits again. */
export async function queueOriginal(
  tx: WritableDatabase,
  unitId: UnitId,
  packageId: PackageId,
): Promise<void> {
  const table = outboxOriginalTable;
  await tx
    .insert(table)
    .values({ unitId, packageId, carrierId: null })
    .onConflictDoUpdate({ target: [table.unitId, table.packageId], set: { carrierId: null } });
}

export async function waitingOriginals(
  database: ReadableDatabase,
  unitId?: UnitId,
): Promise<ReturnedOriginal[]> {
  const table = outboxOriginalTable;
  return database
    .select()
    .from(table)
    .where(and(isNull(table.carrierId), ...(unitId === undefined ? [] : [eq(table.unitId, unitId)])))
    .orderBy(asc(table.unitId), asc(table.packageId));
}

export async function settleOriginals(
  tx: WritableDatabase,
  unitId: UnitId,
  packageIds: readonly PackageId[],
  carrierId: PackageId,
): Promise<void> {
  for (let from = 0; from < packageIds.length; from += 500) {
    await tx
      .update(outboxOriginalTable)
      .set({ carrierId })
      .where(
        and(
          eq(outboxOriginalTable.unitId, unitId),
          inArray(outboxOriginalTable.packageId, packageIds.slice(from, from + 500)),
        ),
      );
  }
}

/** The package that took them did not arrive for good. */
export async function requeueOriginalsOf(tx: WritableDatabase, carrierId: PackageId): Promise<void> {
  await tx
    .update(outboxOriginalTable)
    .set({ carrierId: null })
    .where(eq(outboxOriginalTable.carrierId, carrierId));
}
