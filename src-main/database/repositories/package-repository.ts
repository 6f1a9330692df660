/** Packages that left and arrived, and the events each carried. A number of a series is taken once (SEALED-PACKAGE 3). */
import type { EventId, IncarnationId, MatterId, PackageId, UnitId } from '@shared/domain/identifiers';
import { and, count, desc, eq, inArray, max, sql } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { matterTable, outboxEventTable, packageEventTable, packageTable } from '../schema/tables';

export type PackageRecord = typeof packageTable.$inferSelect;
export type PackageDirection = PackageRecord['direction'];

export interface CarriedEvent {
  readonly eventId: EventId;
  readonly matterId: MatterId;
}

export interface MatterLabel {
  readonly matterId: MatterId;
  readonly number: string;
  readonly title: string;
}

const AT_ONCE = 300;

export async function insertPackage(
  tx: WritableDatabase,
  record: PackageRecord,
  events: readonly CarriedEvent[],
): Promise<void> {
  await tx.insert(packageTable).values(record);
  for (let from = 0; from < events.length; from += AT_ONCE) {
    const rows = events
      .slice(from, from + AT_ONCE)
      .map((event, index) => ({ ...event, packageId: record.id, position: from + index }));
    await tx.insert(packageEventTable).values(rows);
  }
}

export async function readPackage(
  database: ReadableDatabase,
  id: PackageId,
): Promise<PackageRecord | undefined> {
  const [row] = await database.select().from(packageTable).where(eq(packageTable.id, id));
  return row;
}

/** The package before the next one to a recipient; undefined when there is none yet in this incarnation. */
export async function lastInSeries(
  database: ReadableDatabase,
  recipient: UnitId,
  incarnation: IncarnationId,
): Promise<{ readonly id: PackageId; readonly seq: number } | undefined> {
  const [row] = await database
    .select({ id: packageTable.id, seq: packageTable.seq })
    .from(packageTable)
    .where(inSeries('out', recipient, incarnation))
    .orderBy(desc(packageTable.seq))
    .limit(1);
  return row;
}

/** Id of the package imported as the sender's n-th. */
export async function importedAt(
  database: ReadableDatabase,
  sender: UnitId,
  incarnation: IncarnationId,
  n: number,
): Promise<PackageId | undefined> {
  const [row] = await database
    .select({ id: packageTable.id })
    .from(packageTable)
    .where(and(inSeries('in', sender, incarnation), eq(packageTable.seq, n)));
  return row?.id;
}

/** Numbers that arrived from a sender, by its incarnation. */
export async function arrivedNumbers(
  database: ReadableDatabase,
  sender: UnitId,
): Promise<Map<IncarnationId, number[]>> {
  const rows = await database
    .select({ incarnation: packageTable.incarnationId, seq: packageTable.seq })
    .from(packageTable)
    .where(and(eq(packageTable.direction, 'in'), eq(packageTable.peerUnitId, sender)));
  const numbers = new Map<IncarnationId, number[]>();
  for (const { incarnation, seq } of rows) {
    const known = numbers.get(incarnation);
    if (known) known.push(seq);
    else numbers.set(incarnation, [seq]);
  }
  return numbers;
}

/** When the newest incarnation began of which a package arrived; undefined before the first package. */
export async function newestIncarnationStart(
  database: ReadableDatabase,
  sender: UnitId,
): Promise<number | undefined> {
  const [row] = await database
    .select({ startedAt: sql<number | null>`max(json_extract(${packageTable.manifest}, '$.inc.startedAt'))` })
    .from(packageTable)
    .where(and(eq(packageTable.direction, 'in'), eq(packageTable.peerUnitId, sender)));
  return row?.startedAt ?? undefined;
}

export async function packagesTo(
  database: ReadableDatabase,
  recipient: UnitId,
): Promise<Pick<PackageRecord, 'id' | 'incarnationId' | 'seq' | 'state' | 'fingerprint'>[]> {
  const { id, incarnationId, seq, state, fingerprint } = packageTable;
  return database
    .select({ id, incarnationId, seq, state, fingerprint })
    .from(packageTable)
    .where(and(eq(packageTable.direction, 'out'), eq(packageTable.peerUnitId, recipient)));
}

export async function markReceived(tx: WritableDatabase, id: PackageId, receivedAt: number): Promise<void> {
  await tx.update(packageTable).set({ state: 'received', receivedAt }).where(eq(packageTable.id, id));
}

/** The recipient no longer has it: its events wait again, whatever was sent before. */
export async function requeuePackage(tx: WritableDatabase, id: PackageId, recipient: UnitId): Promise<void> {
  await tx.update(packageTable).set({ state: 'exported', receivedAt: null }).where(eq(packageTable.id, id));
  const events = await tx
    .select({ eventId: packageEventTable.eventId, matterId: packageEventTable.matterId })
    .from(packageEventTable)
    .where(eq(packageEventTable.packageId, id));
  for (const event of events) {
    await tx
      .insert(outboxEventTable)
      .values({ ...event, unitId: recipient })
      .onConflictDoNothing();
  }
}

/** Newest first. */
export async function listPackageRecords(
  database: ReadableDatabase,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly records: PackageRecord[]; readonly total: number }> {
  const [all] = await database.select({ total: count() }).from(packageTable);
  const records = await database
    .select()
    .from(packageTable)
    .orderBy(desc(packageTable.handledAt), desc(packageTable.id))
    .limit(limit)
    .offset(offset);
  return { records, total: all?.total ?? 0 };
}

export async function mattersOfPackages(
  database: ReadableDatabase,
  ids: readonly PackageId[],
): Promise<Map<PackageId, MatterId[]>> {
  const found = new Map<PackageId, MatterId[]>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const rows = await database
      .selectDistinct({ packageId: packageEventTable.packageId, matterId: packageEventTable.matterId })
      .from(packageEventTable)
      .where(inArray(packageEventTable.packageId, ids.slice(from, from + AT_ONCE)));
    for (const { packageId, matterId } of rows) {
      found.set(packageId, [...(found.get(packageId) ?? []), matterId]);
    }
  }
  return found;
}

/** Number and title as the lists show them; a matter that waits for its registration has none. */
export async function matterLabels(
  database: ReadableDatabase,
  ids: readonly MatterId[],
): Promise<Map<MatterId, MatterLabel>> {
  const labels = new Map<MatterId, MatterLabel>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const rows = await database
      .select({ matterId: matterTable.id, number: matterTable.number, title: matterTable.title })
      .from(matterTable)
      .where(inArray(matterTable.id, ids.slice(from, from + AT_ONCE)));
    for (const row of rows) labels.set(row.matterId, row);
  }
  return labels;
}

/** When each unit's last package was imported. */
export async function lastArrivals(database: ReadableDatabase): Promise<Map<UnitId, number>> {
  const rows = await database
    .select({ unitId: packageTable.peerUnitId, at: max(packageTable.handledAt) })
    .from(packageTable)
    .where(eq(packageTable.direction, 'in'))
    .groupBy(packageTable.peerUnitId);
  return new Map(rows.flatMap(({ unitId, at }) => (at === null ? [] : [[unitId, at] as const])));
}

function inSeries(direction: PackageDirection, peer: UnitId, incarnation: IncarnationId) {
  return and(
    eq(packageTable.direction, direction),
    eq(packageTable.peerUnitId, peer),
    eq(packageTable.incarnationId, incarnation),
  );
}
