/** Packages as the record lists them: newest first, filtered by what a clerk remembers of one. */
import type { UnitId } from '@shared/domain/identifiers';
import { and, count, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { ReadableDatabase } from '../drizzle-session';
import { mediumPackageTable, mediumRecordTable } from '../schema/exchange-tables';
import { matterTable, packageEventTable, packageTable, peerTable } from '../schema/tables';
import type { PackageDirection, PackageRecord } from './package-repository';

export interface PackageFilter {
  readonly direction?: PackageDirection | undefined;
  readonly unitId?: UnitId | undefined;
  readonly state?: PackageRecord['state'] | undefined;
  readonly kind?: string | undefined;
  /** In file name, fingerprint, the other unit's name, number and title of a matter, or the number of the medium. */
  readonly text?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

export async function listPackageRecords(
  database: ReadableDatabase,
  filter: PackageFilter,
): Promise<{ readonly records: PackageRecord[]; readonly total: number }> {
  const chosen = and(...conditionsOf(database, filter));
  const [all] = await database.select({ total: count() }).from(packageTable).where(chosen);
  const records = await database
    .select()
    .from(packageTable)
    .where(chosen)
    .orderBy(desc(packageTable.handledAt), desc(packageTable.id))
    .limit(filter.limit)
    .offset(filter.offset);
  return { records, total: all?.total ?? 0 };
}

/** Kinds and units that occur at all: what a filter offers. */
export async function occurringPackages(
  database: ReadableDatabase,
): Promise<{ readonly kinds: string[]; readonly units: UnitId[] }> {
  const kinds = await database.selectDistinct({ kind: packageTable.kind }).from(packageTable);
  const units = await database.selectDistinct({ unitId: packageTable.peerUnitId }).from(packageTable);
  return { kinds: kinds.map(({ kind }) => kind), units: units.map(({ unitId }) => unitId) };
}

function conditionsOf(
  database: ReadableDatabase,
  { direction, unitId, state, kind, text }: PackageFilter,
): (SQL | undefined)[] {
  const wanted = text?.trim() ?? '';
  return [
    direction && eq(packageTable.direction, direction),
    unitId && eq(packageTable.peerUnitId, unitId),
    state && eq(packageTable.state, state),
    kind === undefined ? undefined : eq(packageTable.kind, kind),
    wanted === '' ? undefined : containing(database, wanted),
  ];
}

function containing(database: ReadableDatabase, wanted: string): SQL | undefined {
  const { fileName, fingerprint, peerUnitId, id } = packageTable;
  const units = database
    .select({ unitId: peerTable.unitId })
    .from(peerTable)
    .where(sql`instr(${peerTable.name}, ${wanted}) > 0`);
  const aboutMatters = database
    .select({ packageId: packageEventTable.packageId })
    .from(packageEventTable)
    .innerJoin(matterTable, eq(matterTable.id, packageEventTable.matterId))
    .where(
      or(sql`instr(${matterTable.number}, ${wanted}) > 0`, sql`instr(${matterTable.title}, ${wanted}) > 0`),
    );
  const onMedia = database
    .select({ packageId: mediumPackageTable.packageId })
    .from(mediumPackageTable)
    .innerJoin(mediumRecordTable, eq(mediumRecordTable.id, mediumPackageTable.mediumId))
    .where(sql`instr(${mediumRecordTable.number}, ${wanted}) > 0`);
  return or(
    sql`instr(${fileName}, ${wanted}) > 0`,
    // Read from paper it stands in groups.
    sql`instr(${fingerprint}, ${wanted.replaceAll(/\s/g, '').toLowerCase()}) > 0`,
    inArray(peerUnitId, units),
    inArray(id, aboutMatters),
    inArray(id, onMedia),
  );
}
