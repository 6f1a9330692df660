/** How far events went: still in the outbox, in an exported package, or in one whose receipt came back. */
import type { EventId, PackageId, UnitId } from '@shared/domain/identifiers';
import { and, eq, inArray } from 'drizzle-orm';
import type { ReadableDatabase } from '../drizzle-session';
import { outboxEventTable, type PackageState, packageEventTable, packageTable } from '../schema/tables';

export interface EventPassage {
  readonly eventId: EventId;
  readonly packageId: PackageId;
  readonly peerUnitId: UnitId;
  readonly direction: 'out' | 'in';
  readonly state: PackageState;
  readonly handledAt: number;
}

/** `units`: everyone the events may be waiting for. */
export async function waitingEvents(
  database: ReadableDatabase,
  units: readonly UnitId[],
  eventIds: readonly EventId[],
): Promise<Set<EventId>> {
  const waiting = new Set<EventId>();
  if (units.length === 0) return waiting;
  for (const chunk of chunks(eventIds)) {
    const rows = await database
      .select({ eventId: outboxEventTable.eventId })
      .from(outboxEventTable)
      .where(and(inArray(outboxEventTable.unitId, [...units]), inArray(outboxEventTable.eventId, chunk)));
    for (const { eventId } of rows) waiting.add(eventId);
  }
  return waiting;
}

/** Oldest first. */
export async function passagesOfEvents(
  database: ReadableDatabase,
  eventIds: readonly EventId[],
): Promise<EventPassage[]> {
  const passages: EventPassage[] = [];
  for (const chunk of chunks(eventIds)) {
    const rows = await database
      .select({
        eventId: packageEventTable.eventId,
        packageId: packageTable.id,
        peerUnitId: packageTable.peerUnitId,
        direction: packageTable.direction,
        state: packageTable.state,
        handledAt: packageTable.handledAt,
      })
      .from(packageEventTable)
      .innerJoin(packageTable, eq(packageTable.id, packageEventTable.packageId))
      .where(inArray(packageEventTable.eventId, chunk));
    passages.push(...rows);
  }
  return passages.sort((left, right) => left.handledAt - right.handledAt);
}

/** SQLite binds a bounded number of values. */
function chunks<T>(values: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < values.length; from += 500) parts.push(values.slice(from, from + 500));
  return parts;
}
