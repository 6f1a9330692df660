/** A matter of the office's year as events of the exchange, checked against their closed schemas like every stored event. */

import type { Resources } from '@main/usecases/load-resources';
import type { OwnIdentity } from '@main/usecases/session/session';
import { clocksOfRequests } from '@shared/domain/assignment/plan-assignments';
import { addDays, localDate, startOfDay } from '@shared/domain/calendar/local-date';
import { matterIdSchema, type UnitId, unitIdSchema } from '@shared/domain/identifiers';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import { type EventType, type MatterEvent, parseEvent } from '@shared/package-format/events/event';
import { matterText } from './matter-texts';
import { between, pick, type Random, randomFrom, uuidOf } from './random';

const UNIT_NAMES = [
  '云州市住房和城乡建设局',
  '云州市人力资源和社会保障局',
  '云州市财政局',
  '云州市民政局',
  '云州市教育局',
  '云州市交通运输局',
  '云州市卫生健康委员会',
  '云州市农业农村局',
];
const PROFILE = 'general';
const HOUR = 3_600_000;

export interface Office {
  readonly identity: OwnIdentity;
  readonly resources: Resources;
}

/** How far the matter went: half of all are under way, a third wait for their assignment, the rest is archived. */
type Fate = 'registered' | 'assigned' | 'accepted' | 'archived';

/** Equal `index`, equal matter. `lamport` counts on from the given value. */
export function madeMatter(index: number, { identity, resources }: Office, lamport: number): MatterEvent[] {
  const random = randomFrom(index + 1);
  const matterId = matterIdSchema.parse(uuidOf(`matter ${index}`));
  const receivedOn = addDays(localDate(2026, 1, 5), between(random, 0, 140));
  const assignedOn = addDays(receivedOn, between(random, 1, 9));
  const fate = fateOf(random);
  const events: MatterEvent[] = [];

  const add = (type: EventType, unit: UnitId, at: number, body: unknown) => {
    const ours = unit === identity.unitId;
    const parsed = parseEvent({
      actor: ours ? { name: '钱七', role: 'supervisor' } : { name: '孙八', role: 'clerk' },
      at,
      body,
      id: uuidOf(`event ${index} ${events.length}`),
      inc: ours ? identity.incarnationId : uuidOf(`incarnation ${unit}`),
      lamport: lamport + events.length + 1,
      matter: matterId,
      type,
      unit,
      v: 1,
    });
    if (!parsed.ok) throw new Error(`made event: ${parsed.problems.join('; ')}`);
    events.push(parsed.event);
  };

  add(
    'matter.registered',
    identity.unitId,
    startOfDay(receivedOn) + 9 * HOUR,
    factsOf(index, random, receivedOn),
  );
  if (fate === 'registered') return events;

  const name = pick(random, UNIT_NAMES, 1.5);
  const unitId = unitIdSchema.parse(uuidOf(name));
  const assignmentId = uuidOf(`assignment ${index}`);
  const assigned = startOfDay(assignedOn) + 10 * HOUR;
  const clocks = clocksOf(events, unitId, assignedOn, resources);
  const role = 'sole';
  add('matter.assigned', identity.unitId, assigned, {
    id: assignmentId,
    unit: { unitId, name },
    role,
    assignedOn,
    clocks,
  });
  if (fate === 'assigned') return events;
  if (fate === 'accepted') {
    add('assignment.accepted', unitId, assigned + 30 * HOUR, {
      assignmentId,
      on: addDays(assignedOn, 1),
      handler: '孙八',
    });
    return events;
  }
  add('matter.archived', identity.unitId, assigned + 900 * HOUR, {
    on: addDays(assignedOn, 37),
    place: '档案室',
  });
  return events;
}

function fateOf(random: Random): Fate {
  const chance = random();
  if (chance < 0.3) return 'registered';
  return chance < 0.55 ? 'assigned' : chance < 0.8 ? 'accepted' : 'archived';
}

function factsOf(index: number, random: Random, receivedOn: string) {
  const { title, originalText, points, proposer } = matterText(random);
  const kind = random() < 0.6 ? 'deputy-suggestion' : 'cppcc-proposal';
  return {
    kind,
    number: String(index + 1).padStart(4, '0'),
    session: { term: 9, meeting: between(random, 1, 5) },
    title,
    proposers: [{ name: proposer, kind: kind === 'deputy-suggestion' ? 'deputy' : 'member' }],
    originalText,
    points: points.map((text, at) => ({ id: uuidOf(`point ${index} ${at}`), no: at + 1, text })),
    grade: between(random, 1, 4),
    keyMatter: random() < 0.05,
    classification: 'none',
    urgency: 'none',
    attachments: [],
    receivedOn,
    profile: { id: PROFILE, version: 1 },
  };
}

function clocksOf(
  events: readonly MatterEvent[],
  unitId: UnitId,
  assignedOn: ReturnType<typeof localDate>,
  { profiles, holidayTables: tables }: Resources,
) {
  const matter = foldMatter(events);
  const profile = profiles.find(({ id }) => id === PROFILE);
  if (!matter || !profile) throw new Error('the matter or its profile is missing');
  return clocksOfRequests(matter, [{ unitId, role: 'sole' }], { assignedOn, profile, tables })[0] ?? [];
}
