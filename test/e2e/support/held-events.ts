/** What every desk of a story holds in the end, read from the data folders: each event must be wherever it belongs, and every desk must see the same. */
import { audienceOf } from '@shared/domain/event/audience';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import { type MatterEvent, parseEvent } from '@shared/package-format/events/event';
import { readRows } from './stored';

export interface HeldAt {
  readonly unitId: string;
  readonly name: string;
  readonly events: ReadonlyMap<string, MatterEvent>;
}

interface EventRow {
  readonly [column: string]: unknown;
  readonly body: string;
}

export async function eventsAt(dataFolder: string): Promise<HeldAt> {
  const [self] = await readRows<{ unitId: string; name: string }>(
    dataFolder,
    'select unit_id as unitId, name from identity',
  );
  if (!self) throw new Error(`${dataFolder} holds no unit`);
  const rows = await readRows<EventRow>(dataFolder, 'select * from event');
  return { ...self, events: new Map(rows.map(eventOf).map((event) => [event.id, event])) };
}

function eventOf(row: EventRow): MatterEvent {
  const parsed = parseEvent({
    actor: { name: row.actor_name, role: row.actor_role },
    at: row.at,
    body: JSON.parse(row.body),
    id: row.id,
    inc: row.incarnation_id,
    lamport: row.lamport,
    matter: row.matter_id,
    type: row.type,
    unit: row.unit_id,
    v: row.version,
  });
  if (!parsed.ok) throw new Error(`a stored event does not parse: ${parsed.problems.join('; ')}`);
  return parsed.event;
}

/** In words; none when all converged. */
export function findDifferences(desks: readonly HeldAt[]): string[] {
  const problems: string[] = [];
  const all = new Map(desks.flatMap(({ events }) => [...events]));
  for (const events of byMatter([...all.values()]).values()) {
    const matter = foldMatter(events);
    if (!matter) {
      problems.push('a matter has no beginning');
      continue;
    }
    const { title } = matter.facts;
    for (const event of events) {
      const mayKnow = new Set<string>([event.unit, ...audienceOf(event, matter)]);
      for (const { unitId, name, events: held } of desks) {
        if (mayKnow.has(unitId) && !held.has(event.id))
          problems.push(`${name} lacks ${event.type}: ${title}`);
        if (!mayKnow.has(unitId) && held.has(event.id))
          problems.push(`${name} knows ${event.type}: ${title}`);
      }
    }
  }
  return [...problems, ...compareStates(desks)];
}

/** What everybody who works on a matter sees of it. */
function compareStates(desks: readonly HeldAt[]): string[] {
  const seen = new Map<string, string>();
  const problems: string[] = [];
  for (const { name, events } of desks) {
    for (const [id, those] of byMatter([...events.values()])) {
      const matter = foldMatter(those);
      if (!matter) {
        problems.push(`${name} cannot place ${id}`);
        continue;
      }
      const { facts, corrections, procedures, assignments } = matter;
      const state = JSON.stringify([facts, corrections, procedures, assignments.map((one) => one.facts)]);
      if ((seen.get(id) ?? state) !== state) problems.push(`${name} sees another ${facts.title}`);
      seen.set(id, state);
    }
  }
  return problems;
}

function byMatter(events: readonly MatterEvent[]): Map<string, MatterEvent[]> {
  const matters = new Map<string, MatterEvent[]>();
  for (const event of events) matters.set(event.matter, [...(matters.get(event.matter) ?? []), event]);
  return matters;
}
