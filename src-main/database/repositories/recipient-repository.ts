/** Names of the units this machine knows, and which of them may be written to. */
import type { UnitId } from '@shared/domain/identifiers';
import { eq, inArray } from 'drizzle-orm';
import type { ReadableDatabase } from '../drizzle-session';
import { peerTable } from '../schema/tables';

/** Only cards whose fingerprint a person verified, or the office's directory vouches for. */
export async function trustedUnitName(
  database: ReadableDatabase,
  unitId: UnitId,
): Promise<string | undefined> {
  const [row] = await database
    .select({ name: peerTable.name, status: peerTable.status })
    .from(peerTable)
    .where(eq(peerTable.unitId, unitId));
  return row?.status === 'trusted' ? row.name : undefined;
}

/** Whatever their trust: for showing who wrote something. */
export async function knownUnitNames(
  database: ReadableDatabase,
  unitIds: readonly UnitId[],
): Promise<Map<UnitId, string>> {
  const names = new Map<UnitId, string>();
  for (let from = 0; from < unitIds.length; from += 500) {
    const rows = await database
      .select({ unitId: peerTable.unitId, name: peerTable.name })
      .from(peerTable)
      .where(inArray(peerTable.unitId, unitIds.slice(from, from + 500)));
    for (const row of rows) names.set(row.unitId, row.name);
  }
  return names;
}
