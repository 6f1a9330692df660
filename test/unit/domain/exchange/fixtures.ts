/** Events of one matter of 云州市, as an office and a unit would write them. */
import { localDate } from '@shared/domain/calendar/local-date';
import {
  assignmentIdSchema,
  eventIdSchema,
  incarnationIdSchema,
  type MatterId,
  matterIdSchema,
  pointIdSchema,
  type UnitId,
  unitIdSchema,
} from '@shared/domain/identifiers';
import type { EventBody, EventType, MatterEvent } from '@shared/package-format/events/event';

const uuid = (group: number, n: number) =>
  `${group.toString(16).padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

export const OFFICE = unitIdSchema.parse(uuid(1, 1));
export const EDUCATION = unitIdSchema.parse(uuid(1, 2));
export const FINANCE = unitIdSchema.parse(uuid(1, 3));
export const MATTER = matterIdSchema.parse(uuid(2, 1));
export const OTHER_MATTER = matterIdSchema.parse(uuid(2, 2));
export const DAY = localDate(2026, 3, 2);

export const assignmentId = (n: number) => assignmentIdSchema.parse(uuid(3, n));

/** `lamport` also makes the id, so that equal numbers are the same event. */
export function event<T extends EventType>(
  lamport: number,
  unit: UnitId,
  type: T,
  body: EventBody<T>,
  matter: MatterId = MATTER,
): MatterEvent {
  return {
    actor: { name: '吴经办', role: unit === OFFICE ? 'supervisor' : 'clerk' },
    at: 1_772_000_000_000 + lamport,
    body,
    id: eventIdSchema.parse(uuid(4, lamport)),
    inc: incarnationIdSchema.parse(uuid(5, 1)),
    lamport,
    matter,
    type,
    unit,
    v: 1,
  } as MatterEvent;
}

export function registered(lamport: number, matter: MatterId = MATTER): MatterEvent {
  return event(
    lamport,
    OFFICE,
    'matter.registered',
    {
      kind: 'cppcc-proposal',
      number: '0126',
      title: '关于改造老旧小区供水管网的提案',
      proposers: [{ name: '何委员', kind: 'member' }],
      originalText: '供水管网老化。',
      points: [{ id: pointIdSchema.parse(uuid(6, 1)), no: 1, text: '改造供水管网' }],
      keyMatter: false,
      classification: 'none',
      urgency: 'none',
      attachments: [],
      receivedOn: DAY,
      profile: { id: 'general', version: 1 },
    },
    matter,
  );
}

export function assigned(
  lamport: number,
  unitId: UnitId,
  role: 'lead' | 'co-handler' | 'sole' = 'sole',
): MatterEvent {
  return event(lamport, OFFICE, 'matter.assigned', {
    id: assignmentId(lamport),
    unit: { unitId, name: unitId === EDUCATION ? '云州市教育局' : '云州市财政局' },
    role,
    assignedOn: DAY,
    clocks: [],
  });
}

export function accepted(lamport: number, of: number, unit: UnitId = EDUCATION): MatterEvent {
  const body = { assignmentId: assignmentId(of), on: DAY, handler: '吴经办' };
  return event(lamport, unit, 'assignment.accepted', body);
}

export function withdrawn(lamport: number, of: number): MatterEvent {
  const body = { assignmentId: assignmentId(of), reason: '职责调整' };
  return event(lamport, OFFICE, 'assignment.withdrawn', body);
}
