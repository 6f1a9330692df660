/** What must hold when the storm is over: nothing waits, nothing is unconfirmed, and every event is wherever it belongs. */

import { eventsOfMatter } from '@main/database/repositories/event-repository';
import { pendingExports } from '@main/usecases/package/pending-exports';
import { audienceOf } from '@shared/domain/event/audience';
import { matterIdSchema } from '@shared/domain/identifiers';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import type { MatterEvent } from '@shared/package-format/events/event';
import { sql } from 'drizzle-orm';
import type { ModelDesk } from './model-desks';
import { unconfirmedFiles } from './storm';

/** By event id. */
export type Held = ReadonlyMap<string, MatterEvent>;

export async function eventsHeld({ workspace }: ModelDesk): Promise<Map<string, MatterEvent>> {
  return workspace.database.read(async (reader) => {
    const held = new Map<string, MatterEvent>();
    for (const [id] of await reader.values<[string]>(sql`select distinct matter_id from event`)) {
      for (const event of await eventsOfMatter(reader, matterIdSchema.parse(id))) held.set(event.id, event);
    }
    return held;
  });
}

/** Every breach in words; none when all converged. `alive`: ids of what any desk held when the storm ended. */
export async function findDivergence(
  desks: readonly ModelDesk[],
  alive: ReadonlySet<string>,
): Promise<string[]> {
  const problems: string[] = [];
  const held = new Map<ModelDesk, Held>();
  for (const desk of desks) held.set(desk, await eventsHeld(desk));
  const byUnit = new Map(desks.map((desk) => [desk.unitId as string, desk]));
  for (const id of alive) {
    const event = [...held.values()].map((events) => events.get(id)).find((found) => found !== undefined);
    if (!event) problems.push(`event ${id} is gone from everywhere`);
  }
  for (const desk of desks) {
    const own = held.get(desk) ?? new Map();
    for (const [id, event] of own as Held) {
      const author = byUnit.get(event.unit);
      if (author && !held.get(author)?.has(id))
        problems.push(`${author.name} lost its own ${event.type} ${id}`);
    }
    problems.push(...(await findUndelivered(desk, own, held, byUnit)));
    for (const { recipient } of await pendingExports(desk.workspace)) {
      problems.push(`${desk.name} still waits to send to ${recipient.name}`);
    }
    if ((await unconfirmedFiles(desk)).length > 0) problems.push(`${desk.name} has unconfirmed packages`);
  }
  problems.push(...compareStates(desks, held));
  return problems;
}

async function findUndelivered(
  desk: ModelDesk,
  own: Held,
  held: ReadonlyMap<ModelDesk, Held>,
  byUnit: ReadonlyMap<string, ModelDesk>,
): Promise<string[]> {
  const problems: string[] = [];
  for (const events of byMatter(own).values()) {
    const matter = foldMatter(events);
    if (!matter) continue;
    for (const event of events) {
      if (event.unit !== desk.unitId) continue;
      for (const unitId of audienceOf(event, matter)) {
        const recipient = byUnit.get(unitId);
        if (recipient && !held.get(recipient)?.has(event.id)) {
          problems.push(`${recipient.name} lacks ${event.type} ${event.id} of ${desk.name}`);
        }
      }
    }
  }
  return problems;
}

/** What everybody who works on a matter may see of it is the same everywhere. */
function compareStates(desks: readonly ModelDesk[], held: ReadonlyMap<ModelDesk, Held>): string[] {
  const seen = new Map<string, { readonly desk: ModelDesk; readonly state: string }>();
  const problems: string[] = [];
  for (const desk of desks) {
    for (const [id, events] of byMatter(held.get(desk) ?? new Map())) {
      const matter = foldMatter(events);
      if (!matter) continue;
      const { facts, corrections, procedures, assignments } = matter;
      const shared = assignments.map((assignment) => assignment.facts);
      const state = JSON.stringify([facts, corrections, procedures, shared]);
      const other = seen.get(id);
      if (!other) seen.set(id, { desk, state });
      else if (other.state !== state) problems.push(`${desk.name} and ${other.desk.name} differ about ${id}`);
    }
  }
  return problems;
}

function byMatter(held: Held): Map<string, MatterEvent[]> {
  const matters = new Map<string, MatterEvent[]>();
  for (const event of held.values()) {
    const events = matters.get(event.matter);
    if (events) events.push(event);
    else matters.set(event.matter, [event]);
  }
  return matters;
}
