/** Matters for many packages: registered and assigned, with a text of ordinary length. */
import { randomUUID } from 'node:crypto';
import { appendEvent } from '@main/usecases/event/append-event';
import { localDate } from '@shared/domain/calendar/local-date';
import { assignmentIdSchema, type MatterId, matterIdSchema, pointIdSchema } from '@shared/domain/identifiers';
import type { EventBody, EventType } from '@shared/package-format/events/event';
import type { ModelDesk } from './model-desks';

export const TODAY = localDate(2026, 3, 2);

export async function act<T extends EventType>(
  { workspace }: ModelDesk,
  matterId: MatterId,
  type: T,
  body: EventBody<T>,
) {
  const { identity, actor } = workspace.session;
  await workspace.database.write((tx) =>
    appendEvent<T>(tx, { identity, actor, at: workspace.now() }, { type, matterId, body }),
  );
}

export async function assignMatter(office: ModelDesk, unit: ModelDesk, n: number): Promise<MatterId> {
  const matterId = matterIdSchema.parse(randomUUID());
  await act(office, matterId, 'matter.registered', {
    kind: 'deputy-suggestion',
    number: String(n).padStart(4, '0'),
    title: '关于在城东新区增设公办幼儿园的建议',
    proposers: [{ name: '沈若兰', kind: 'deputy' }],
    originalText: '城东新区近三年新增常住人口四万，公办幼儿园学位不足。',
    points: [{ id: pointIdSchema.parse(randomUUID()), no: 1, text: '在城东新区增设公办幼儿园' }],
    keyMatter: false,
    classification: 'none',
    urgency: 'none',
    attachments: [],
    receivedOn: TODAY,
    profile: { id: 'general', version: 1 },
  });
  await act(office, matterId, 'matter.assigned', {
    id: assignmentIdSchema.parse(randomUUID()),
    unit: { unitId: unit.unitId, name: unit.name },
    role: 'sole',
    assignedOn: TODAY,
    clocks: [],
  });
  return matterId;
}
