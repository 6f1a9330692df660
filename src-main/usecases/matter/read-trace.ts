/** 痕迹: the events of a matter as people read them, each with how far it has travelled. A view of the truth, never kept apart from it. */
import { labelOfLetter } from '@shared/domain/correspondence/letters';
import { audienceOf } from '@shared/domain/event/audience';
import { compareEvents } from '@shared/domain/event/event-order';
import type { UnitId } from '@shared/domain/identifiers';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { whyIrregular } from '@shared/domain/matter/why-irregular';
import type { TraceEntry } from '@shared/ipc/matter-page-schema';
import type { MatterEvent } from '@shared/package-format/events/event';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { listPeerRows } from '../../database/repositories/peer-repository';
import {
  type EventPassage,
  passagesOfEvents,
  waitingEvents,
} from '../../database/repositories/travel-repository';
import type { OwnIdentity } from '../session/session';

/** In the order of the fold, oldest first. */
export async function readTrace(
  database: ReadableDatabase,
  matter: MatterState,
  events: readonly MatterEvent[],
  self: OwnIdentity,
): Promise<TraceEntry[]> {
  const ids = events.map(({ id }) => id);
  const units = [matter.office, ...matter.assignments.map(({ facts }) => facts.unit.unitId)];
  const waiting = await waitingEvents(database, [...new Set(units)], ids);
  const passages = await passagesOfEvents(database, ids);
  const names = await namesOf(database, matter, self);
  const passagesOf = new Map<string, EventPassage[]>();
  for (const passage of passages) {
    const own = passagesOf.get(passage.eventId);
    if (own) own.push(passage);
    else passagesOf.set(passage.eventId, [passage]);
  }
  const irregular = new Set(matter.irregular);
  return [...events].sort(compareEvents).map((event) => {
    const mine = event.unit === self.unitId;
    const letter = labelOfLetter(event);
    const own = passagesOf.get(event.id) ?? [];
    const packageId = own.findLast(({ direction }) => direction === (mine ? 'out' : 'in'))?.packageId;
    const travel = mine ? travelOf(audienceOf(event, matter), waiting.has(event.id), own) : undefined;
    return {
      eventId: event.id,
      type: event.type,
      at: event.at,
      actor: event.actor,
      unitName: names.get(event.unit) ?? (event.unit === matter.office ? '政府办公室' : '未知单位'),
      mine,
      irregular: irregular.has(event.id),
      ...(irregular.has(event.id) ? { irregularity: whyIrregular(events, event) } : {}),
      ...(letter ? { letter } : {}),
      ...(travel === undefined ? {} : { travel }),
      ...(packageId === undefined ? {} : { packageId }),
    };
  });
}

/** The least that any recipient has: one unit without it is one unit still waiting. */
function travelOf(
  audience: readonly UnitId[],
  waiting: boolean,
  passages: readonly EventPassage[],
): TraceEntry['travel'] {
  if (audience.length === 0) return undefined;
  const out = passages.filter(({ direction }) => direction === 'out');
  const reached = new Set(out.map(({ peerUnitId }) => peerUnitId));
  if (waiting || audience.some((unit) => !reached.has(unit))) return 'pending';
  const confirmed = new Set(
    out.filter(({ state }) => state === 'received').map(({ peerUnitId }) => peerUnitId),
  );
  return audience.every((unit) => confirmed.has(unit)) ? 'received' : 'exported';
}

async function namesOf(
  database: ReadableDatabase,
  matter: MatterState,
  self: OwnIdentity,
): Promise<Map<UnitId, string>> {
  const names = new Map<UnitId, string>();
  for (const { facts } of matter.assignments) names.set(facts.unit.unitId, facts.unit.name);
  for (const { unitId, name } of await listPeerRows(database)) names.set(unitId, name);
  return names.set(self.unitId, self.name);
}
