/** The newest signed list of revoked cards of each office, our own among them. */
import type { UnitId } from '@shared/domain/identifiers';
import { and, eq, gte, inArray, sql } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { revocationListTable } from '../schema/exchange-tables';
import { packageTable } from '../schema/tables';

export type RevocationListRow = typeof revocationListTable.$inferSelect;

export async function readRevocationRow(
  database: ReadableDatabase,
  office: UnitId,
): Promise<RevocationListRow | undefined> {
  const [row] = await database
    .select()
    .from(revocationListTable)
    .where(eq(revocationListTable.officeUnitId, office));
  return row;
}

export async function listRevocationRows(database: ReadableDatabase): Promise<RevocationListRow[]> {
  return database.select().from(revocationListTable);
}

export async function saveRevocationRow(tx: WritableDatabase, row: RevocationListRow): Promise<void> {
  await tx
    .insert(revocationListTable)
    .values(row)
    .onConflictDoUpdate({ target: revocationListTable.officeUnitId, set: row });
}

/** How far the packages that carry this content came, by recipient; only packages made since then are looked at. */
export async function statesOfCarriers(
  database: ReadableDatabase,
  sm3: string,
  since: number,
): Promise<Map<UnitId, 'exported' | 'received'>> {
  const rows = await database
    .select({ unitId: packageTable.peerUnitId, state: packageTable.state })
    .from(packageTable)
    .where(
      and(
        eq(packageTable.direction, 'out'),
        inArray(packageTable.state, ['exported', 'received']),
        gte(packageTable.createdAt, since),
        sql`instr(${packageTable.manifest}, ${sm3}) > 0`,
      ),
    );
  const states = new Map<UnitId, 'exported' | 'received'>();
  for (const { unitId, state } of rows) {
    if (state === 'received' || !states.has(unitId)) {
      states.set(unitId, state === 'received' ? 'received' : 'exported');
    }
  }
  return states;
}
