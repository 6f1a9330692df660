/** A matter of the office's year as events of the exchange, checked against their closed schemas like every stored event. */

import type { Resources } from '@main/usecases/load-resources';
import type { OwnIdentity } from '@main/usecases/session/session';
import { clocksOfRequests } from '@shared/domain/assignment/plan-assignments';
import { addDays, localDate, startOfDay } from '@shared/domain/calendar/local-date';
import { matterIdSchema, type UnitId, unitIdSchema } from '@shared/domain/identifiers';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import { type EventType, type MatterEvent, parseEvent } from '@shared/package-format/events/event';
import { type MatterText, matterText } from './matter-texts';
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

/** How far the matter went: a fifth waits for its assignment, a third is under way, the rest is answered, half of that archived. */
type Fate = 'registered' | 'assigned' | 'accepted' | 'replied' | 'archived';

/** Its history is ten times as long as any other's. */
export const LONG_MATTER = 7;
const LONG_HISTORY = 300;

/** Equal `index`, equal matter. `lamport` counts on from the given value. */
export function madeMatter(index: number, { identity, resources }: Office, lamport: number): MatterEvent[] {
  const random = randomFrom(index + 1);
  const matterId = matterIdSchema.parse(uuidOf(`matter ${index}`));
  const receivedOn = addDays(localDate(2026, 1, 5), between(random, 0, 140));
  const assignedOn = addDays(receivedOn, between(random, 1, 9));
  const fate = index === LONG_MATTER ? 'accepted' : fateOf(random);
  const text = matterText(random);
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
    factsOf(index, random, text, receivedOn),
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
  add('assignment.accepted', unitId, assigned + 30 * HOUR, {
    assignmentId,
    on: addDays(assignedOn, 1),
    handler: '孙八',
  });
  if (index === LONG_MATTER) {
    for (let entry = 0; entry < LONG_HISTORY; entry += 1) {
      add('progress.recorded', unitId, assigned + (31 + entry) * HOUR, {
        assignmentId,
        entryId: uuidOf(`entry ${entry}`),
        on: addDays(assignedOn, 2 + Math.floor(entry / 10)),
        text: `第${entry + 1}次巡查：已完成工程量的一部分，资金按进度拨付。`,
        evidence: [],
      });
    }
  }
  if (fate === 'accepted') return events;
  const content = replyOf(index, text);
  const draftId = uuidOf(`draft ${index}`);
  const document = { name: '答复.docx', media: 'application/octet-stream', size: 1, sm3: 'a'.repeat(64) };
  const draft = { assignmentId, draftId, content, document, approvalSheet: document };
  add('draft.submitted', unitId, assigned + 600 * HOUR, draft);
  const review = { assignmentId, draftId, decision: 'approved', comments: [] };
  add('draft.reviewed', identity.unitId, assigned + 620 * HOUR, review);
  const signedOriginal = { kind: 'paper-follows', on: addDays(assignedOn, 30) };
  const replyId = uuidOf(`reply ${index}`);
  const reply = { assignmentId, replyId, draftId, content, document, signedOriginal };
  add('reply.finalised', unitId, assigned + 700 * HOUR, reply);
  if (fate === 'replied') return events;
  add('matter.archived', identity.unitId, assigned + 900 * HOUR, {
    on: addDays(assignedOn, 37),
    place: '档案室',
  });
  return events;
}

function replyOf(index: number, { title, points, answers }: MatterText) {
  return {
    title: `对第${index + 1}号建议的答复`,
    salutation: '代表：',
    opening: `您提出的《${title}》收悉。现答复如下：`,
    answers: points.map((_point, at) => ({
      pointId: pointIdOf(index, at),
      text: answers[at] ?? '',
      result: at === 0 ? 'A' : 'C',
    })),
    closing: '',
    documentNumber: '云建函〔2026〕1号',
    attachments: [],
    contactName: '孙八',
    contactPhone: '0000-12345678',
    leaderName: '周九',
    copies: [],
  };
}

const pointIdOf = (index: number, at: number) => uuidOf(`point ${index} ${at}`);

function fateOf(random: Random): Fate {
  const chance = random();
  if (chance < 0.2) return 'registered';
  if (chance < 0.35) return 'assigned';
  return chance < 0.55 ? 'accepted' : chance < 0.85 ? 'replied' : 'archived';
}

function factsOf(index: number, random: Random, text: MatterText, receivedOn: string) {
  const { title, originalText, points, proposer } = text;
  const kind = random() < 0.6 ? 'deputy-suggestion' : 'cppcc-proposal';
  return {
    kind,
    number: String(index + 1).padStart(4, '0'),
    session: { term: 9, meeting: between(random, 1, 5) },
    title,
    proposers: [{ name: proposer, kind: kind === 'deputy-suggestion' ? 'deputy' : 'member' }],
    originalText,
    points: points.map((text, at) => ({ id: pointIdOf(index, at), no: at + 1, text })),
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
