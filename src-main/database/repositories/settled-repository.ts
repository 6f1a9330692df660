/** Of which packages it is known that the recipient holds this very one: more than a number in `have`, which may stand for another. */
import type { PackageId, UnitId } from '@shared/domain/identifiers';
import { and, eq } from 'drizzle-orm';
import type { WritableDatabase } from '../drizzle-session';
import { packageTable } from '../schema/tables';

export async function settlePackage(tx: WritableDatabase, id: PackageId): Promise<void> {
  await tx.update(packageTable).set({ settled: 1 }).where(eq(packageTable.id, id));
}

/** What a recipient was known to hold before its machine began anew. */
export async function unsettlePackagesTo(tx: WritableDatabase, recipient: UnitId): Promise<void> {
  await tx
    .update(packageTable)
    .set({ settled: 0 })
    .where(and(eq(packageTable.direction, 'out'), eq(packageTable.peerUnitId, recipient)));
}
