/** One event: the envelope of SEALED-PACKAGE 3 around a body whose closed schema belongs to the type and its version. */
import { z } from 'zod';
import { eventIdSchema, incarnationIdSchema, matterIdSchema, unitIdSchema } from '../../domain/identifiers';
import { actorSchema, type Desk } from '../../domain/person/actor';
import { officeEventBodies } from './office-events';
import { unitEventBodies } from './unit-events';

export const EVENT_BODIES = { ...officeEventBodies, ...unitEventBodies } as const;

export type EventType = keyof typeof EVENT_BODIES;
export type EventBody<T extends EventType = EventType> = z.infer<(typeof EVENT_BODIES)[T]>;

export const EVENT_TYPES = Object.keys(EVENT_BODIES) as EventType[];

/** The newest version of every type; all are 1 in the first release. */
export const EVENT_VERSION = 1;

interface EventEnvelope {
  readonly actor: z.infer<typeof actorSchema>;
  /** Instant of the act, milliseconds UTC. */
  readonly at: number;
  readonly id: z.infer<typeof eventIdSchema>;
  readonly inc: z.infer<typeof incarnationIdSchema>;
  /** Lamport clock of the author: greater than that of everything the author had seen. */
  readonly lamport: number;
  readonly matter: z.infer<typeof matterIdSchema>;
  /** The author. */
  readonly unit: z.infer<typeof unitIdSchema>;
  readonly v: number;
}

export type EventOf<T extends EventType> = EventEnvelope & { readonly type: T; readonly body: EventBody<T> };
export type MatterEvent = { [T in EventType]: EventOf<T> }[EventType];

const envelopeSchema = z.strictObject({
  actor: actorSchema,
  at: z.int().min(0),
  body: z.unknown(),
  id: eventIdSchema,
  inc: incarnationIdSchema,
  lamport: z.int().min(1),
  matter: matterIdSchema,
  type: z.string().min(1).max(100),
  unit: unitIdSchema,
  v: z.int().min(1).max(1000),
});

export function isEventType(type: string): type is EventType {
  return Object.hasOwn(EVENT_BODIES, type);
}

/** The desk that may write a type. */
export function deskOfEvent(type: EventType): Desk {
  return Object.hasOwn(officeEventBodies, type) ? 'office' : 'unit';
}

export type ParsedEvent =
  | { readonly ok: true; readonly event: MatterEvent }
  | { readonly ok: false; readonly problems: readonly string[]; readonly unknownType?: string };

/** Checks one decoded line against its closed schema and reports every problem with its path. */
export function parseEvent(value: unknown): ParsedEvent {
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) return { ok: false, problems: envelope.error.issues.map(describeIssue) };
  const { type, v } = envelope.data;
  if (!isEventType(type) || v > EVENT_VERSION) {
    return { ok: false, problems: [`unknown event ${type} v${v}`], unknownType: `${type} v${v}` };
  }
  const body = EVENT_BODIES[type].safeParse(envelope.data.body);
  if (!body.success)
    return { ok: false, problems: body.error.issues.map((issue) => `body.${describeIssue(issue)}`) };
  // The pair (type, body) has just been checked against the same table; TypeScript cannot follow the look-up.
  return { ok: true, event: { ...envelope.data, type, body: body.data } as MatterEvent };
}

function describeIssue(issue: { path: PropertyKey[]; message: string }): string {
  return `${issue.path.map(String).join('.')}: ${issue.message}`;
}
