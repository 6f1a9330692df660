/** Identity cards: our own, those of others, and every change of trust in them. What cannot be undone asks for a reason, and replacing asks whether the unit was called. */
import { z } from 'zod';
import { localDateSchema } from '../../domain/calendar/local-date';
import { unitIdSchema } from '../../domain/identifiers';
import { lineOf } from '../../domain/matter/matter';
import { deskSchema } from '../../domain/person/actor';
import { call } from '../call';
import { fileSourceSchema, PEER_STATUSES } from './exchange-calls';
import { decisionReasonSchema } from './quarantine-calls';

const formerCardSchema = z.strictObject({
  name: z.string(),
  serial: z.int(),
  status: z.enum(['superseded', 'revoked']),
  settledAt: z.int().optional(),
  reason: z.string().optional(),
});
export type FormerCard = z.infer<typeof formerCardSchema>;

export const peerSchema = z.strictObject({
  unitId: unitIdSchema,
  name: z.string(),
  code: z.string(),
  /** The desk we know the peer by: an assigning office, or an undertaking unit. */
  desk: deskSchema,
  status: z.enum(PEER_STATUSES),
  serial: z.int(),
  validTo: localDateSchema,
  /** 40 digits in 8 groups; shown only once verified, for a pending one must be typed from paper. */
  fingerprint: z.string().optional(),
  /** Typed by a person, or vouched for by the office's directory. */
  trustedBy: z.enum(['typed', 'directory']).optional(),
  lastReceivedAt: z.int().optional(),
  /** A card that does not follow the one in force and waits for a person's word. */
  candidate: z
    .strictObject({
      name: z.string(),
      code: z.string(),
      serial: z.int(),
      validTo: localDateSchema,
      addedAt: z.int(),
    })
    .optional(),
  revoked: z.strictObject({ at: z.int(), reason: z.string() }).optional(),
  formerCards: z.array(formerCardSchema),
});
export type Peer = z.infer<typeof peerSchema>;

const ownCardSchema = z.strictObject({
  unitId: unitIdSchema,
  name: z.string(),
  code: z.string(),
  serial: z.int(),
  validFrom: localDateSchema,
  validTo: localDateSchema,
  fingerprint: z.string(),
  /** To be renewed within sixty days, or past its end. */
  ending: z.boolean(),
  formerCards: z.array(formerCardSchema),
  /** Units that do not seal to the newest card yet. */
  awaiting: z.array(z.strictObject({ unitId: unitIdSchema, name: z.string() })),
  /** An office revoked this very card. */
  revoked: z.strictObject({ office: z.string(), on: localDateSchema, reason: z.string() }).optional(),
});

const verification = z.strictObject({ trusted: z.boolean(), wrongGroups: z.array(z.int()) });

export const cardCalls = {
  'card.own': call(z.strictObject({}), ownCardSchema),
  /** Writes the own `.cfc` where the person chooses; false when the dialog was cancelled. */
  'card.export': call(z.strictObject({}), z.strictObject({ written: z.boolean(), fileName: z.string() })),
  /** New keys and the next card; the password is asked for because the key box is written anew. */
  'card.rotate': call(
    z.strictObject({
      password: z.string().min(1).max(200),
      name: lineOf(100),
      code: lineOf(50),
      /** The old key may be in wrong hands: it counts as revoked from now on. */
      lost: z.boolean(),
    }),
    ownCardSchema,
  ),
  'card.import': call(
    fileSourceSchema,
    /** `trusted`: known already, or a rotation of a card that is trusted. `candidate`: waits beside the trusted one. Otherwise its fingerprint is to be typed. */
    z
      .strictObject({ unitId: unitIdSchema, name: z.string(), trusted: z.boolean(), candidate: z.boolean() })
      .optional(),
  ),
  /** The typed fingerprint, 8 groups of 5; wrong groups are named, nothing else is told. */
  'card.verify': call(
    z.strictObject({ unitId: unitIdSchema, typed: z.string().max(100), desk: deskSchema }),
    verification,
  ),
  /** The candidate in place of the card in force. */
  'card.replace': call(
    z.strictObject({
      unitId: unitIdSchema,
      typed: z.string().max(100),
      desk: deskSchema,
      formerCard: z.enum(['superseded', 'revoked']),
      /** A person spoke with the unit. */
      called: z.literal(true),
      reason: decisionReasonSchema,
    }),
    verification,
  ),
  'card.refuse-candidate': call(
    z.strictObject({ unitId: unitIdSchema, reason: decisionReasonSchema }),
    z.strictObject({}),
  ),
  'card.revoke': call(
    z.strictObject({ unitId: unitIdSchema, called: z.literal(true), reason: decisionReasonSchema }),
    z.strictObject({}),
  ),
  'peer.list': call(z.strictObject({}), z.array(peerSchema)),
} as const;
