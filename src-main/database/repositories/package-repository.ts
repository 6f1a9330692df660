/** Packages that left and arrived, and the events each carried. A number of a series is taken once (SEALED-PACKAGE 3). */
import type { EventId, IncarnationId, MatterId, PackageId, UnitId } from '@shared/domain/identifiers';
import { and, asc, desc, eq, inArray, max, ne, type SQL } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import {
  matterTable,
  outboxEventTable,
  type PackageState,
  packageEventTable,
  packageTable,
} from '../schema/tables';
import { requeueOriginalsOf } from './original-repository';
import { oweReceiptsOf } from './receipt-repository';

export type PackageRecord = Omit<typeof packageTable.$inferSelect, 'settled'>;
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

/** Units to which a package went in an incarnation of ours. */
export async function unitsReached(
  database: ReadableDatabase,
  incarnation: IncarnationId,
): Promise<Set<UnitId>> {
  const rows = await database
    .selectDistinct({ unitId: packageTable.peerUnitId })
    .from(packageTable)
    .where(and(eq(packageTable.direction, 'out'), eq(packageTable.incarnationId, incarnation)));
  return new Set(rows.map(({ unitId }) => unitId));
}

/** Id of the package imported as the sender's n-th. */
export async function importedAt(
  database: ReadableDatabase,
  sender: UnitId,
  incarnation: IncarnationId,
  n: number,
): Promise<PackageId | undefined> {
  return packageAt(database, inSeries('in', sender, incarnation), n);
}

/** Id of our n-th package to a recipient. */
export async function sentUnder(
  database: ReadableDatabase,
  recipient: UnitId,
  incarnation: IncarnationId,
  n: number,
): Promise<PackageId | undefined> {
  return packageAt(database, inSeries('out', recipient, incarnation), n);
}

async function packageAt(
  database: ReadableDatabase,
  series: SQL | undefined,
  n: number,
): Promise<PackageId | undefined> {
  const [row] = await database
    .select({ id: packageTable.id })
    .from(packageTable)
    .where(and(series, eq(packageTable.seq, n)));
  return row?.id;
}

/** Numbers of our earlier incarnations under which a recipient is known to hold our very packages. */
export async function settledNumbers(
  database: ReadableDatabase,
  recipient: UnitId,
  present: IncarnationId,
): Promise<Map<IncarnationId, number[]>> {
  const rows = await database
    .select({ incarnation: packageTable.incarnationId, seq: packageTable.seq })
    .from(packageTable)
    .where(
      and(
        eq(packageTable.direction, 'out'),
        eq(packageTable.peerUnitId, recipient),
        ne(packageTable.incarnationId, present),
        eq(packageTable.settled, 1),
      ),
    );
  const numbers = new Map<IncarnationId, number[]>();
  for (const { incarnation, seq } of rows) {
    const known = numbers.get(incarnation);
    if (known) known.push(seq);
    else numbers.set(incarnation, [seq]);
  }
  return numbers;
}

type SentPackage = Pick<
  typeof packageTable.$inferSelect,
  'id' | 'peerUnitId' | 'incarnationId' | 'seq' | 'state' | 'settled'
>;

const UNCONFIRMED: PackageState[] = ['exported', 'quarantined', 'refused'];

/** Sent to a recipient, and not known to have arrived. */
export async function unconfirmedTo(database: ReadableDatabase, recipient: UnitId): Promise<SentPackage[]> {
  return sentWhere(
    database,
    and(eq(packageTable.peerUnitId, recipient), inArray(packageTable.state, UNCONFIRMED)),
  );
}

export async function packagesTo(database: ReadableDatabase, recipient: UnitId): Promise<SentPackage[]> {
  return sentWhere(database, eq(packageTable.peerUnitId, recipient));
}

/** To whomever: reads every package, for a case as rare as a roll-back. */
export async function packagesOfIncarnation(
  database: ReadableDatabase,
  incarnation: IncarnationId,
): Promise<SentPackage[]> {
  return sentWhere(database, eq(packageTable.incarnationId, incarnation));
}

function sentWhere(database: ReadableDatabase, condition: SQL | undefined): Promise<SentPackage[]> {
  const { id, peerUnitId, incarnationId, seq, state, settled } = packageTable;
  return database
    .select({ id, peerUnitId, incarnationId, seq, state, settled })
    .from(packageTable)
    .where(and(eq(packageTable.direction, 'out'), condition));
}

/** Ids of packages imported under these numbers. */
export async function importedUnder(
  database: ReadableDatabase,
  sender: UnitId,
  incarnation: IncarnationId,
  numbers: readonly number[],
): Promise<PackageId[]> {
  const found: PackageId[] = [];
  for (let from = 0; from < numbers.length; from += AT_ONCE) {
    const rows = await database
      .select({ id: packageTable.id })
      .from(packageTable)
      .where(
        and(
          inSeries('in', sender, incarnation),
          inArray(packageTable.seq, numbers.slice(from, from + AT_ONCE)),
        ),
      );
    found.push(...rows.map(({ id }) => id));
  }
  return found;
}

/** Ids of a package's events in the order of its file. Rows from before positions were kept all stand at 0. */
export async function eventsInPackage(
  database: ReadableDatabase,
  id: PackageId,
): Promise<{ readonly eventId: EventId; readonly position: number }[]> {
  return database
    .select({ eventId: packageEventTable.eventId, position: packageEventTable.position })
    .from(packageEventTable)
    .where(eq(packageEventTable.packageId, id))
    .orderBy(asc(packageEventTable.position));
}

export async function markReceived(tx: WritableDatabase, id: PackageId, receivedAt: number): Promise<void> {
  await tx.update(packageTable).set({ state: 'received', receivedAt }).where(eq(packageTable.id, id));
}

/** The recipient read it and did not take it in. */
export async function markKeptOut(
  tx: WritableDatabase,
  id: PackageId,
  state: 'quarantined' | 'refused',
): Promise<void> {
  await tx.update(packageTable).set({ state, receivedAt: null }).where(eq(packageTable.id, id));
}

/** The recipient no longer has it: its events wait again, and the originals it took along, whatever was sent before. */
export async function requeuePackage(tx: WritableDatabase, id: PackageId, recipient: UnitId): Promise<void> {
  await tx
    .update(packageTable)
    .set({ state: 'exported', receivedAt: null, settled: 0 })
    .where(eq(packageTable.id, id));
  await requeueOriginalsOf(tx, id);
  await oweReceiptsOf(tx, id, recipient);
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

/** Of a package whose sealed file is gone: it cannot be written again. */
export async function forgetSealedFile(tx: WritableDatabase, id: PackageId): Promise<void> {
  await tx.update(packageTable).set({ blobSm3: null }).where(eq(packageTable.id, id));
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
