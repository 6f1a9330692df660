/** Packages that were refused but kept for a person's decision. Reading one again goes through `package.stage`, like any other package. */
import { z } from 'zod';
import { packageIdSchema, recordIdSchema } from '../../domain/identifiers';
import { lineOf } from '../../domain/matter/matter';
import { APP_ERROR_CODES } from '../../result/app-error-code';
import { call } from '../call';

/** Why a person decided: kept in the audit chain. */
export const decisionReasonSchema = lineOf(200);

export const quarantineItemSchema = z.strictObject({
  id: recordIdSchema,
  fileName: z.string(),
  size: z.int(),
  fingerprint: z.string(),
  code: z.enum(APP_ERROR_CODES),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  /** Two packages in one place of the sender's series: to be cleared up by telephone at once. */
  alarm: z.boolean(),
  /** The signature held: sender, package and number are certain. */
  signed: z.boolean(),
  /** What kept it out is cured: the sender's card is trusted by now, or the other package in its place was never taken in. */
  ready: z.boolean(),
  senderName: z.string().optional(),
  packageId: packageIdSchema.optional(),
  seq: z.int().optional(),
  arrivedAt: z.int(),
  state: z.enum(['waiting', 'released', 'discarded']),
  settledAt: z.int().optional(),
  settledBy: z.string().optional(),
  reason: z.string().optional(),
});
export type QuarantineItem = z.infer<typeof quarantineItemSchema>;

/** One more place from which `package.stage` reads. */
export const quarantineSourceSchema = z.strictObject({
  from: z.literal('quarantine'),
  id: recordIdSchema,
  /** Why the package is accepted although its sender's card has expired; absent: the card must be in date. */
  acceptedExpired: decisionReasonSchema.optional(),
});

export const quarantineCalls = {
  'quarantine.list': call(
    z.strictObject({}),
    z.strictObject({ waiting: z.array(quarantineItemSchema), settled: z.array(quarantineItemSchema) }),
  ),
  'quarantine.discard': call(
    z.strictObject({ id: recordIdSchema, reason: decisionReasonSchema }),
    z.strictObject({}),
  ),
} as const;
