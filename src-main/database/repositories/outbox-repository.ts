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

/** Adds what the recipient has neither waiting nor been sent. */
export async function enqueueEvents(tx: WritableDatabase, entries: readonly OutboxEntry[]): Promise<void> {
  for (const entry of entries) {
    if (await wasSent(tx, entry)) continue;
    await tx.insert(outboxEventTable).values(entry).onConflictDoNothing();
  }
}

async function wasSent(database: ReadableDatabase, { unitId, eventId }: OutboxEntry): Promise<boolean> {
  const sent = await database
    .select({ id: packageEventTable.packageId })
    .from(packageEventTable)
    .innerJoin(packageTable, eq(packageTable.id, packageEventTable.packageId))
    .where(
      and(
        eq(packageEventTable.eventId, eventId),
        eq(packageTable.peerUnitId, unitId),
        eq(packageTable.direction, 'out'),
      ),
    )
    .limit(1);
  return sent.length > 0;
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
  for (let from = 0; from < eventIds.length; from += 500) {
    await tx
      .delete(outboxEventTable)
      .where(
        and(
          eq(outboxEventTable.unitId, unitId),
          inArray(outboxEventTable.eventId, eventIds.slice(from, from + 500)),
        ),
      );
  }
}
