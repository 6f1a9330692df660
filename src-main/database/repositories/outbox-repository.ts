/** What waits to be exported, by recipient: an event enters when its audience is known, and leaves when a package carries it. */

import type { EventId, MatterId, UnitId } from '@shared/domain/identifiers';
import { and, eq, inArray } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { outboxEventTable, packageEventTable, packageTable } from '../schema/tables';

export interface OutboxEntry {
  readonly unitId: UnitId;
  readonly eventId: EventId;
  readonly matterId: MatterId;
}

/** More would pass SQLite's limit of bound values. */
const CHUNK = 500;

/** Adds what the recipient has neither waiting nor been sent. */
export async function enqueueEvents(tx: WritableDatabase, entries: readonly OutboxEntry[]): Promise<void> {
  const sent = await sentEvents(tx, [...new Set(entries.map(({ eventId }) => eventId))]);
  const missing = entries.filter((entry) => !sent.has(keyOf(entry)));
  for (let from = 0; from < missing.length; from += CHUNK) {
    await tx
      .insert(outboxEventTable)
      .values(missing.slice(from, from + CHUNK))
      .onConflictDoNothing();
  }
}

/** Asked once for all, because every act looks at every event of its matter. */
async function sentEvents(database: ReadableDatabase, eventIds: readonly EventId[]): Promise<Set<string>> {
  const sent = new Set<string>();
  for (let from = 0; from < eventIds.length; from += CHUNK) {
    const rows = await database
      .select({ unitId: packageTable.peerUnitId, eventId: packageEventTable.eventId })
      .from(packageEventTable)
      .innerJoin(packageTable, eq(packageTable.id, packageEventTable.packageId))
      .where(
        and(
          inArray(packageEventTable.eventId, eventIds.slice(from, from + CHUNK)),
          eq(packageTable.direction, 'out'),
        ),
      );
    for (const row of rows) sent.add(keyOf(row));
  }
  return sent;
}

function keyOf({ unitId, eventId }: Pick<OutboxEntry, 'unitId' | 'eventId'>): string {
  return `${unitId} ${eventId}`;
}

export async function outboxEntries(database: ReadableDatabase, unitId?: UnitId): Promise<OutboxEntry[]> {
  const query = database.select().from(outboxEventTable);
  return unitId === undefined ? query : query.where(eq(outboxEventTable.unitId, unitId));
}

export async function dequeueEvents(
  tx: WritableDatabase,
  unitId: UnitId,
  eventIds: readonly EventId[],
): Promise<void> {
  for (let from = 0; from < eventIds.length; from += CHUNK) {
    await tx
      .delete(outboxEventTable)
      .where(
        and(
          eq(outboxEventTable.unitId, unitId),
          inArray(outboxEventTable.eventId, eventIds.slice(from, from + CHUNK)),
        ),
      );
  }
}
