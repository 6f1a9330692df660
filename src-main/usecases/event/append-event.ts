/** Records an act: event, files, audience, projection and audit row in the caller's one transaction. */
import { randomUUID } from 'node:crypto';
import { localDateOf } from '@shared/domain/calendar/local-date';
import { audienceOf } from '@shared/domain/event/audience';
import { type EventId, eventIdSchema, type MatterId } from '@shared/domain/identifiers';
import type { MatterState } from '@shared/domain/matter/matter-state';
import type { Actor } from '@shared/domain/person/actor';
import {
  deskOfEvent,
  EVENT_VERSION,
  type EventBody,
  type EventType,
  type MatterEvent,
  parseEvent,
} from '@shared/package-format/events/event';
import { AppError } from '@shared/result/app-error';
import type { WritableDatabase } from '../../database/drizzle-session';
import { appendAudit } from '../../database/repositories/audit-repository';
import { referBlobs } from '../../database/repositories/blob-repository';
import { insertEvent } from '../../database/repositories/event-repository';
import { tickLamport } from '../../database/repositories/identity-repository';
import { enqueueEvents } from '../../database/repositories/outbox-repository';
import type { OwnIdentity } from '../session/session';
import { filesOfEvent } from './files-of-event';
import { type ProjectedMatter, projectMatter } from './project-matter';

/** Who acts, where and when. */
export interface Acting {
  readonly identity: OwnIdentity;
  readonly actor: Actor;
  readonly at: number;
}

export interface NewEvent<T extends EventType = EventType> {
  readonly type: T;
  readonly matterId: MatterId;
  readonly body: EventBody<T>;
}

export async function appendEvent<T extends EventType>(
  tx: WritableDatabase,
  acting: Acting,
  { type, matterId, body }: NewEvent<T>,
): Promise<MatterState> {
  const event = checked({
    actor: acting.actor,
    at: acting.at,
    // A round trip drops `undefined`: an absent field is absent in the exchange (SEALED-PACKAGE 3).
    body: JSON.parse(JSON.stringify(body)),
    id: newEventId(),
    inc: acting.identity.incarnationId,
    lamport: await tickLamport(tx),
    matter: matterId,
    type,
    unit: acting.identity.unitId,
    v: EVENT_VERSION,
  });
  await insertEvent(tx, event, acting.at);
  await referBlobs(tx, { kind: 'event', id: event.id }, filesOfEvent(event), acting.at);
  const projected = await projectMatter(tx, matterId, acting.identity, localDateOf(acting.at));
  if (!projected) throw new Error(`the matter ${matterId} has no registration`);
  const { matter } = projected;
  // The fold is the last judge: an own act that moves nothing must not look as if it were done.
  if (matter.irregular.includes(event.id)) {
    throw new AppError('ACTION_FORBIDDEN', { act: type, state: 'irregular' });
  }
  await enqueueAudience(tx, projected, acting.identity);
  await appendAudit(tx, {
    at: acting.at,
    actorName: acting.actor.name,
    actorRole: acting.actor.role,
    desk: deskOfEvent(type),
    act: type,
    subject: matterId,
    details: { eventId: event.id },
  });
  return matter;
}

/** A new assignment widens the audience of older events too: its unit needs the registration. */
export async function enqueueAudience(
  tx: WritableDatabase,
  { matter, events }: ProjectedMatter,
  self: OwnIdentity,
): Promise<void> {
  const own = events.filter((event) => event.unit === self.unitId);
  await enqueueEvents(
    tx,
    own.flatMap((event) =>
      audienceOf(event, matter).map((unitId) => ({ unitId, eventId: event.id, matterId: matter.id })),
    ),
  );
}

function newEventId(): EventId {
  return eventIdSchema.parse(randomUUID());
}

function checked(value: unknown): MatterEvent {
  const parsed = parseEvent(value);
  if (!parsed.ok)
    throw new Error(`an event of our own does not fit its schema: ${parsed.problems.join('; ')}`);
  return parsed.event;
}
