/** Events of the kit and the golden files: one suggestion, registered and assigned, as the office would write them in version 1 for ever. */
import { canonicalText, type Json } from './canonical-text';
import { drawnUuid, type KitUnit } from './kit-units';
import type { Fields } from './kit-writer';

const AT = Date.UTC(2026, 1, 27, 2);

export interface EventSeed {
  readonly seed: string;
  readonly by: KitUnit;
  readonly type: string;
  readonly body: Json;
  readonly lamport: number;
  readonly role?: string;
  readonly person?: string;
}

export async function kitEvent({ seed, by, type, body, lamport, ...actor }: EventSeed): Promise<Fields> {
  return {
    actor: { name: actor.person ?? '周督查', role: actor.role ?? 'supervisor' },
    at: AT + lamport * 60_000,
    body,
    id: await drawnUuid(`event ${seed} ${lamport}`),
    inc: await drawnUuid(`incarnation ${by.name}`),
    lamport,
    matter: await drawnUuid(`matter ${seed}`),
    type,
    unit: by.unitId,
    v: 1,
  };
}

export interface NamedFile {
  readonly name: string;
  readonly sm3: string;
  readonly size: number;
}

export async function registered(
  seed: string,
  office: KitUnit,
  attachments: readonly NamedFile[] = [],
): Promise<Fields> {
  const body: Fields = {
    kind: 'deputy-suggestion',
    number: '0487',
    session: { term: 17, meeting: 5 },
    title: '关于在城东新区增设公办幼儿园的建议',
    proposers: [{ name: '沈若兰', kind: 'deputy' }],
    originalText: '城东新区近三年新增常住人口四万，公办幼儿园学位不足。',
    points: [{ id: await drawnUuid(`point ${seed}`), no: 1, text: '在城东新区增设公办幼儿园' }],
    keyMatter: false,
    classification: 'none',
    urgency: 'none',
    attachments: attachments.map(({ name, sm3, size }) => ({ media: 'text/plain', name, sm3, size })),
    receivedOn: '2026-02-27',
    profile: { id: 'general', version: 1 },
  };
  return kitEvent({ seed, by: office, type: 'matter.registered', body, lamport: 1 });
}

export async function assigned(seed: string, office: KitUnit, unit: KitUnit): Promise<Fields> {
  const body: Fields = {
    id: await drawnUuid(`assignment ${seed}`),
    unit: { unitId: unit.unitId, name: unit.name },
    role: 'sole',
    assignedOn: '2026-02-27',
    clocks: [],
  };
  return kitEvent({ seed, by: office, type: 'matter.assigned', body, lamport: 2 });
}

/** A line with one of its fields changed. */
export function changed(event: Fields, fields: Fields): string {
  return canonicalText({ ...event, ...fields });
}
