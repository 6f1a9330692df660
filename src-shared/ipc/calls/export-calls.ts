/** Packages on their way out and after: many units in one go, parts for several discs, what one package contained, and how things stand unit by unit. */
import { z } from 'zod';
import { localDateSchema } from '../../domain/calendar/local-date';
import { matterIdSchema, packageIdSchema, recordIdSchema, unitIdSchema } from '../../domain/identifiers';
import { classificationSchema } from '../../domain/matter/matter';
import { deskSchema } from '../../domain/person/actor';
import { APP_ERROR_CODES } from '../../result/app-error-code';
import { call } from '../call';
import { NAMINGS, PEER_STATUSES, packageRowSchema } from './exchange-calls';

export const exportedPackageSchema = z.strictObject({
  packageId: packageIdSchema,
  unitId: unitIdSchema,
  unitName: z.string(),
  fileName: z.string(),
  fingerprint: z.string(),
  size: z.int(),
});
export type ExportedPackage = z.infer<typeof exportedPackageSchema>;

const failedExportSchema = z.strictObject({
  unitId: unitIdSchema,
  unitName: z.string(),
  /** Of a package that stands in the list all the same. */
  fileName: z.string().optional(),
  code: z.enum(APP_ERROR_CODES),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
});
export type FailedExport = z.infer<typeof failedExportSchema>;

export const batchExportSchema = z.strictObject({
  /** The folder's name alone. */
  folder: z.string(),
  exported: z.array(exportedPackageSchema),
  failed: z.array(failedExportSchema),
  cancelled: z.boolean(),
  /** Units that were not reached before it was stopped. */
  left: z.int(),
  /** The own new card, once for the folder, where a recipient does not seal to it yet. */
  cardFile: z.string().optional(),
});
export type BatchExport = z.infer<typeof batchExportSchema>;

export const packageDetailSchema = z.strictObject({
  row: packageRowSchema,
  createdAt: z.int(),
  classification: classificationSchema,
  events: z.array(
    z.strictObject({
      matterId: matterIdSchema,
      number: z.string(),
      title: z.string(),
      /** An event type; the window words it. */
      what: z.string(),
      at: z.int(),
      actorName: z.string(),
    }),
  ),
  files: z.array(z.strictObject({ name: z.string(), size: z.int(), type: z.string() })),
  /** Receipts for the other side's packages that ride on it. */
  receipts: z.int(),
  receivedAt: z.int().optional(),
  confirmedBy: z.enum(['receipt', 'telephone']).optional(),
  media: z.array(z.strictObject({ mediumId: recordIdSchema, number: z.string(), kind: z.string() })),
  /** Parts begun for several discs. */
  volumes: z.strictObject({ partSize: z.int(), count: z.int(), written: z.array(z.int()) }).optional(),
});
export type PackageDetail = z.infer<typeof packageDetailSchema>;

export const unitOverviewSchema = z.strictObject({
  unitId: unitIdSchema,
  name: z.string(),
  desk: deskSchema.optional(),
  /** Absent: no card is here. */
  card: z.strictObject({ status: z.enum(PEER_STATUSES), validTo: localDateSchema }).optional(),
  lastSentAt: z.int().optional(),
  lastReceivedAt: z.int().optional(),
  waiting: z.strictObject({ matters: z.int(), receipts: z.int() }),
  unconfirmed: z.strictObject({ count: z.int(), since: z.int() }).optional(),
  /** Lowest first, at most twenty of them. */
  missing: z.array(z.int()),
  missingCount: z.int(),
  /** Days since its last package, or since the first one to it where none ever came. */
  silentDays: z.int().optional(),
  /** Silent for longer than the limit, and something between the two units waits. */
  alarming: z.boolean(),
});
export type UnitOverview = z.infer<typeof unitOverviewSchema>;

/** What fits one disc or stick; `partSize` in bytes, header included. */
export const partSizeSchema = z.int().min(1_048_576).max(1_099_511_627_776);

/** `silentLimit`: days without a package after which a unit's silence is told, 1 to 365. */
export const exchangeSettingsSchema = z.strictObject({ silentLimit: z.int().min(1).max(365) });
export type ExchangeSettings = z.infer<typeof exchangeSettingsSchema>;

export const exportCalls = {
  /** One package for each unit (need to know), all into one folder that is asked for; what fails is listed and the rest is done. */
  'package.export-batch': call(
    z.strictObject({ unitIds: z.array(unitIdSchema).min(1).max(1000), naming: z.enum(NAMINGS) }),
    batchExportSchema.optional(),
  ),
  /** All packages to a unit that are not known to have arrived, byte for byte, into one folder. */
  'package.export-unconfirmed': call(z.strictObject({ unitId: unitIdSchema }), batchExportSchema.optional()),
  'package.get': call(z.strictObject({ packageId: packageIdSchema }), packageDetailSchema),
  /** Seals and records what waits, without a medium yet: the parts are written by `package.write-volume`. */
  'package.seal': call(
    z.strictObject({
      unitId: unitIdSchema,
      matterIds: z.array(matterIdSchema).min(1).optional(),
      naming: z.enum(NAMINGS),
    }),
    exportedPackageSchema,
  ),
  /** How many parts of that size a recorded package makes. */
  'package.plan-volumes': call(
    z.strictObject({ packageId: packageIdSchema, partSize: partSizeSchema }),
    z.strictObject({ count: z.int(), partSize: z.int(), written: z.array(z.int()) }),
  ),
  /** One part onto the disc that lies in the drive now, read back; nothing when the dialog was cancelled. The same part may be written again. */
  'package.write-volume': call(
    z.strictObject({ packageId: packageIdSchema, partSize: partSizeSchema, index: z.int().min(1).max(999) }),
    z.strictObject({ fileName: z.string(), count: z.int(), written: z.array(z.int()) }).optional(),
  ),
  /** What a filter of the record may offer: only what occurs. */
  'package.occurring': call(
    z.strictObject({}),
    z.strictObject({
      kinds: z.array(z.string()),
      units: z.array(z.strictObject({ unitId: unitIdSchema, name: z.string() })),
    }),
  ),
  'exchange.overview': call(
    z.strictObject({}),
    z.strictObject({ silentLimit: z.int(), units: z.array(unitOverviewSchema) }),
  ),
  'exchange.save-settings': call(exchangeSettingsSchema, z.strictObject({})),
} as const;
