/** 载体登记: every disc and stick that carries packages, which packages lie on it, who carries it and why, and when it came back. */
import { z } from 'zod';
import { localDateSchema } from '../../domain/calendar/local-date';
import { MEDIUM_KINDS } from '../../domain/exchange/medium';
import { packageIdSchema, recordIdSchema } from '../../domain/identifiers';
import { classificationSchema, lineOf, textOf } from '../../domain/matter/matter';
import { call } from '../call';

const directionSchema = z.enum(['out', 'in']);

export const mediumPackageSchema = z.strictObject({
  packageId: packageIdSchema,
  peerName: z.string(),
  kind: z.string(),
  fileName: z.string(),
  fingerprint: z.string(),
  size: z.int(),
});
export type MediumPackage = z.infer<typeof mediumPackageSchema>;

export const mediumRowSchema = z.strictObject({
  id: recordIdSchema,
  direction: directionSchema,
  number: z.string(),
  kind: z.enum(MEDIUM_KINDS),
  classification: classificationSchema,
  carrier: z.string(),
  purpose: z.string(),
  registeredAt: z.int(),
  registeredBy: z.string(),
  returnedOn: localDateSchema.optional(),
  note: z.string(),
  packages: z.array(mediumPackageSchema),
});
export type MediumRow = z.infer<typeof mediumRowSchema>;

const packagesField = z.array(packageIdSchema).max(10_000);

export const mediumCalls = {
  /** Newest first. `text` in number, carrier, purpose or note; `open`: those that have not come back. */
  'medium.list': call(
    z.strictObject({
      direction: directionSchema.optional(),
      open: z.boolean().optional(),
      text: z.string().max(100).optional(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(2000),
    }),
    z.strictObject({ rows: z.array(mediumRowSchema), total: z.int() }),
  ),
  /** What a new entry begins with. */
  'medium.propose': call(
    z.strictObject({ direction: directionSchema, packageIds: packagesField }),
    z.strictObject({
      number: z.string(),
      /** The highest of the packages: no medium may be registered below it. */
      classification: classificationSchema,
      carriers: z.array(z.string()),
      packages: z.array(mediumPackageSchema),
    }),
  ),
  /** MEDIUM_CLASSIFICATION, NUMBER_TAKEN, MEDIUM_STILL_OUT. */
  'medium.register': call(
    z.strictObject({
      direction: directionSchema,
      number: lineOf(60),
      kind: z.enum(MEDIUM_KINDS),
      classification: classificationSchema,
      carrier: lineOf(60),
      purpose: lineOf(200),
      note: textOf(500),
      packageIds: packagesField,
    }),
    z.strictObject({ mediumId: recordIdSchema }),
  ),
  /** The day it came back; the note takes the place of the earlier one. */
  'medium.return': call(
    z.strictObject({ mediumId: recordIdSchema, returnedOn: localDateSchema, note: textOf(500) }),
    z.strictObject({}),
  ),
} as const;
