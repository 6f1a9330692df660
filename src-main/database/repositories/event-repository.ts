/** Events as rows: the one truth of every matter. Rows are only ever added. */

import type { EventId, MatterId, PackageId } from '@shared/domain/identifiers';
import { deskOfEvent, type MatterEvent, parseEvent } from '@shared/package-format/events/event';
import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { eventTable } from '../schema/tables';

type EventRow = typeof eventTable.$inferSelect;

export async function insertEvent(
  tx: WritableDatabase,
  event: MatterEvent,
  recordedAt: number,
  packageId?: PackageId,
): Promise<void> {
  await tx.insert(eventTable).values({
    id: event.id,
    matterId: event.matter,
    type: event.type,
    version: event.v,
    unitId: event.unit,
    incarnationId: event.inc,
    lamport: event.lamport,
    at: event.at,
    actorName: event.actor.name,
    actorRole: event.actor.role,
    desk: deskOfEvent(event.type),
    body: JSON.stringify(event.body),
    recordedAt,
    packageId: packageId ?? null,
  });
}

/** The instant at which this desk took an event in, its own or one that came. */
export async function recordedAtOf(database: ReadableDatabase, id: EventId): Promise<number> {
  const [row] = await database
    .select({ recordedAt: eventTable.recordedAt })
    .from(eventTable)
    .where(eq(eventTable.id, id));
  if (!row) throw new Error(`the event ${id} is not here`);
  return row.recordedAt;
}

/** Rows read in one go: whoever waits for the process gets a turn between two. */
const PAGE = 500;

/**
 * In the order of the fold; `recordedUntil`: only what this desk had heard at that instant. The database handle must see one moment
 * for the whole call, as every read and write gives it.
 */
export async function eventsOfMatter(
  database: ReadableDatabase,
  matterId: MatterId,
  recordedUntil = Number.MAX_SAFE_INTEGER,
): Promise<MatterEvent[]> {
  const events: MatterEvent[] = [];
  for (;;) {
    const rows = await database
      .select()
      .from(eventTable)
      .where(and(eq(eventTable.matterId, matterId), lte(eventTable.recordedAt, recordedUntil)))
      .orderBy(asc(eventTable.lamport), asc(eventTable.unitId), asc(eventTable.id))
      .limit(PAGE)
      .offset(events.length);
    for (const row of rows) events.push(eventOfRow(row));
    if (rows.length < PAGE) return events;
  }
}

export async function eventsById(
  database: ReadableDatabase,
  ids: readonly EventId[],
): Promise<Map<EventId, MatterEvent>> {
  const found = new Map<EventId, MatterEvent>();
  for (let from = 0; from < ids.length; from += PAGE) {
    const rows = await database
      .select()
      .from(eventTable)
      .where(inArray(eventTable.id, ids.slice(from, from + PAGE)));
    for (const row of rows) found.set(row.id, eventOfRow(row));
  }
  return found;
}

function eventOfRow(row: EventRow): MatterEvent {
  const parsed = parseEvent({
    actor: { name: row.actorName, role: row.actorRole },
    at: row.at,
    body: JSON.parse(row.body),
    id: row.id,
    inc: row.incarnationId,
    lamport: row.lamport,
    matter: row.matterId,
    type: row.type,
    unit: row.unitId,
    v: row.version,
  });
  // Rows were checked when they were written; a mismatch is a bug or a database edited by hand.
  if (!parsed.ok) throw new Error(`stored event ${row.id} does not parse: ${parsed.problems.join('; ')}`);
  return parsed.event;
}
