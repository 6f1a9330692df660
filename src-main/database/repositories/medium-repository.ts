/** The register of media and the packages on each. An entry is never removed; only its return and its note are added to. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { PackageId, RecordId, UnitId } from '@shared/domain/identifiers';
import { and, asc, count, desc, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { mediumPackageTable, mediumRecordTable } from '../schema/exchange-tables';
import { packageTable } from '../schema/tables';

export type MediumRecord = typeof mediumRecordTable.$inferSelect;

export interface PackageOnMedium {
  readonly mediumId: RecordId;
  readonly packageId: PackageId;
  readonly peerUnitId: UnitId;
  readonly kind: string;
  readonly fileName: string;
  readonly fingerprint: string;
  readonly size: number;
}

export interface MediumFilter {
  readonly direction?: MediumRecord['direction'] | undefined;
  readonly open?: boolean | undefined;
  readonly text?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

const AT_ONCE = 300;

export async function insertMedium(
  tx: WritableDatabase,
  record: MediumRecord,
  packageIds: readonly PackageId[],
): Promise<void> {
  await tx.insert(mediumRecordTable).values(record);
  for (let from = 0; from < packageIds.length; from += AT_ONCE) {
    const rows = packageIds
      .slice(from, from + AT_ONCE)
      .map((packageId) => ({ mediumId: record.id, packageId }));
    await tx.insert(mediumPackageTable).values(rows).onConflictDoNothing();
  }
}

export async function readMedium(
  database: ReadableDatabase,
  id: RecordId,
): Promise<MediumRecord | undefined> {
  const [row] = await database.select().from(mediumRecordTable).where(eq(mediumRecordTable.id, id));
  return row;
}

export async function noteReturn(
  tx: WritableDatabase,
  id: RecordId,
  returnedOn: LocalDate,
  note: string,
): Promise<void> {
  await tx.update(mediumRecordTable).set({ returnedOn, note }).where(eq(mediumRecordTable.id, id));
}

/** Earlier entries of a number in one direction. */
export async function mediaOfNumber(
  database: ReadableDatabase,
  direction: MediumRecord['direction'],
  number: string,
): Promise<MediumRecord[]> {
  return database
    .select()
    .from(mediumRecordTable)
    .where(and(eq(mediumRecordTable.number, number), eq(mediumRecordTable.direction, direction)));
}

/** Numbers and carriers used last, newest first: what the next entry is proposed from. */
export async function latestMedia(
  database: ReadableDatabase,
  limit: number,
): Promise<Pick<MediumRecord, 'direction' | 'number' | 'carrier'>[]> {
  const { direction, number, carrier } = mediumRecordTable;
  return database
    .select({ direction, number, carrier })
    .from(mediumRecordTable)
    .orderBy(desc(mediumRecordTable.registeredAt), desc(mediumRecordTable.id))
    .limit(limit);
}

/** Newest first. */
export async function listMedia(
  database: ReadableDatabase,
  filter: MediumFilter,
): Promise<{ readonly records: MediumRecord[]; readonly total: number }> {
  const chosen = and(...conditionsOf(filter));
  const [all] = await database.select({ total: count() }).from(mediumRecordTable).where(chosen);
  const records = await database
    .select()
    .from(mediumRecordTable)
    .where(chosen)
    .orderBy(desc(mediumRecordTable.registeredAt), desc(mediumRecordTable.id))
    .limit(filter.limit)
    .offset(filter.offset);
  return { records, total: all?.total ?? 0 };
}

function conditionsOf({ direction, open, text }: MediumFilter): (SQL | undefined)[] {
  const { number, carrier, purpose, note } = mediumRecordTable;
  const wanted = text?.trim() ?? '';
  return [
    direction === undefined ? undefined : eq(mediumRecordTable.direction, direction),
    // A disc stays with its receiver, and what came in is not ours to wait for.
    open
      ? and(
          isNull(mediumRecordTable.returnedOn),
          eq(mediumRecordTable.direction, 'out'),
          ne(mediumRecordTable.kind, 'disc'),
        )
      : undefined,
    wanted === ''
      ? undefined
      : or(...[number, carrier, purpose, note].map((column) => sql`instr(${column}, ${wanted}) > 0`)),
  ];
}

/** By medium, in the order the packages were handled. A package that is not here any more is left out. */
export async function packagesOnMedia(
  database: ReadableDatabase,
  ids: readonly RecordId[],
): Promise<PackageOnMedium[]> {
  const found: PackageOnMedium[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const { peerUnitId, kind, fileName, fingerprint, size, handledAt } = packageTable;
    const { mediumId, packageId } = mediumPackageTable;
    found.push(
      ...(await database
        .select({ mediumId, packageId, peerUnitId, kind, fileName, fingerprint, size })
        .from(mediumPackageTable)
        .innerJoin(packageTable, eq(packageTable.id, packageId))
        .where(inArray(mediumId, ids.slice(from, from + AT_ONCE)))
        .orderBy(asc(handledAt), asc(packageId))),
    );
  }
  return found;
}

/** The media that a package went or came on, newest first. */
export async function mediaOfPackage(database: ReadableDatabase, id: PackageId): Promise<MediumRecord[]> {
  const rows = await database
    .select({ record: mediumRecordTable })
    .from(mediumPackageTable)
    .innerJoin(mediumRecordTable, eq(mediumRecordTable.id, mediumPackageTable.mediumId))
    .where(eq(mediumPackageTable.packageId, id))
    .orderBy(desc(mediumRecordTable.registeredAt));
  return rows.map(({ record }) => record);
}
