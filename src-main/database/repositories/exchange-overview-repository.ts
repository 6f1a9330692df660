/** Figures of the exchange unit by unit, each from one pass over an index: what went, what came, what is not known to have arrived. */
import type { IncarnationId, MatterId, PackageId, UnitId } from '@shared/domain/identifiers';
import { and, asc, count, desc, eq, max, min, or, type SQL, sql } from 'drizzle-orm';
import type { ReadableDatabase } from '../drizzle-session';
import { arrivalTable } from '../schema/exchange-tables';
import { auditTable, eventTable, packageEventTable, packageTable } from '../schema/tables';
import type { PackageRecord } from './package-repository';

export interface SentSoFar {
  readonly first: number;
  readonly last: number;
}

export interface Unconfirmed {
  readonly count: number;
  readonly since: number;
}

/** When the first and the last package went to each unit. */
export async function sentSoFar(database: ReadableDatabase): Promise<Map<UnitId, SentSoFar>> {
  const rows = await database
    .select({
      unitId: packageTable.peerUnitId,
      first: min(packageTable.handledAt),
      last: max(packageTable.handledAt),
    })
    .from(packageTable)
    .where(eq(packageTable.direction, 'out'))
    .groupBy(packageTable.peerUnitId);
  return new Map(rows.map(({ unitId, first, last }) => [unitId, { first: first ?? 0, last: last ?? 0 }]));
}

/**
 * Exported, a receipt is due, and none came. Receipts alone are never receipted, but the first package of an incarnation that
 * follows upon another is: `beganAgain`.
 */
function isUnconfirmed(beganAgain: IncarnationId | undefined): SQL | undefined {
  const { direction, state, manifest, incarnationId, seq } = packageTable;
  return and(
    eq(direction, 'out'),
    eq(state, 'exported'),
    or(
      sql`json_extract(${manifest}, '$.entries[0].size') > 0`,
      sql`json_array_length(${manifest}, '$.entries') > 1`,
      beganAgain === undefined ? undefined : and(eq(incarnationId, beganAgain), eq(seq, 1)),
    ),
  );
}

/** How many of each unit, and since when the oldest waits. */
export async function unconfirmedByUnit(
  database: ReadableDatabase,
  beganAgain?: IncarnationId,
): Promise<Map<UnitId, Unconfirmed>> {
  const rows = await database
    .select({ unitId: packageTable.peerUnitId, count: count(), since: min(packageTable.handledAt) })
    .from(packageTable)
    .where(isUnconfirmed(beganAgain))
    .groupBy(packageTable.peerUnitId);
  return new Map(rows.map(({ unitId, count, since }) => [unitId, { count, since: since ?? 0 }]));
}

/** In the order they were sent: whoever imports them meets each one's base first. */
export async function unconfirmedPackages(
  database: ReadableDatabase,
  unitId: UnitId,
  beganAgain?: IncarnationId,
): Promise<PackageRecord[]> {
  return database
    .select()
    .from(packageTable)
    .where(and(eq(packageTable.peerUnitId, unitId), isUnconfirmed(beganAgain)))
    .orderBy(asc(packageTable.handledAt), asc(packageTable.seq));
}

/** Numbers that are missing in the newest series of each unit; an older series began before its machine was restored and is over. */
export async function missingByUnit(database: ReadableDatabase): Promise<Map<UnitId, number[]>> {
  const rows = await database
    .select({ unitId: arrivalTable.unitId, missing: arrivalTable.missing })
    .from(arrivalTable)
    .orderBy(desc(arrivalTable.startedAt), asc(arrivalTable.incarnationId));
  const missing = new Map<UnitId, number[]>();
  for (const row of rows) {
    if (!missing.has(row.unitId)) missing.set(row.unitId, JSON.parse(row.missing) as number[]);
  }
  return missing;
}

/** Whether the unit has ever sealed to that key of ours: only then is it known to hold the card that shows it. */
export async function hasSealedTo(
  database: ReadableDatabase,
  unitId: UnitId,
  encryptionKeyId: string,
): Promise<boolean> {
  const [row] = await database
    .select({ id: packageTable.id })
    .from(packageTable)
    .where(
      and(
        eq(packageTable.direction, 'in'),
        eq(packageTable.peerUnitId, unitId),
        eq(packageTable.recipientKeyId, encryptionKeyId),
      ),
    )
    .limit(1);
  return row !== undefined;
}

export interface EventInPackage {
  readonly matterId: MatterId;
  readonly type: string;
  readonly at: number;
  readonly actorName: string;
}

/** In the order of its file. */
export async function eventTypesInPackage(
  database: ReadableDatabase,
  packageId: PackageId,
): Promise<EventInPackage[]> {
  const { matterId, type, at, actorName } = eventTable;
  return database
    .select({ matterId, type, at, actorName })
    .from(packageEventTable)
    .innerJoin(eventTable, eq(eventTable.id, packageEventTable.eventId))
    .where(eq(packageEventTable.packageId, packageId))
    .orderBy(asc(packageEventTable.position), asc(eventTable.lamport));
}

/** Whether a person typed the twelve digits of that package. */
export async function confirmedByTelephone(
  database: ReadableDatabase,
  packageId: PackageId,
): Promise<boolean> {
  const [row] = await database
    .select({ position: auditTable.position })
    .from(auditTable)
    .where(and(eq(auditTable.subject, packageId), eq(auditTable.act, 'package.confirmed-by-telephone')))
    .limit(1);
  return row !== undefined;
}
