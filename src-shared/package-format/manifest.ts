/** The manifest of a sealed package, version 1 (SEALED-PACKAGE 3): a closed schema that passes before any field is used. */
import { z } from 'zod';
import { classificationSchema } from '../domain/matter/matter';
import {
  countField,
  instantField,
  keyIdField,
  labelField,
  mediaField,
  ordinalField,
  sm3Field,
  uuidField,
} from './fields';

export const MANIFEST_VERSION = 1;
/** What this reader understands; a package may ask for more with `minReader`. */
export const READER_VERSION = 1;
export const MAX_RECIPIENTS = 64;

/** Only labels the window: what a package does is said by its events. */
export const PACKAGE_KINDS = [
  'assign',
  'reassign',
  'correction',
  'accept',
  'return',
  'plan',
  'progress',
  'co-request',
  'co-opinion',
  'positions',
  'draft',
  'review',
  'reply',
  'urge',
  'supervise',
  'notice',
  'talk',
  'circular',
  'report',
  'extension',
  'feedback',
  'redo',
  'close',
  'receipt',
  'card',
  'directory',
  'revoke',
  'profile',
  'archive',
] as const;
export type PackageKind = (typeof PACKAGE_KINDS)[number];

const ENTRY_TYPES = [
  'events',
  'document',
  'attachment',
  'scan',
  'card',
  'directory',
  'revocation',
  'profile',
] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

const RECEIPT_RESULTS = ['imported', 'quarantined', 'refused'] as const;

const recipientKeys = z
  .array(keyIdField)
  .min(1)
  .max(MAX_RECIPIENTS)
  .refine((ids) => ids.every((id, index) => index === 0 || (ids[index - 1] as string) < id), {
    message: 'ascending, no doubles',
  });

/** `[max, missing…]`: everything up to max arrived except the missing, ascending and below max. */
const haveRange = z
  .array(countField)
  .min(1)
  .max(10_000)
  .refine(
    ([max = 0, ...missing]) =>
      missing.every((n, index) => n >= 1 && n < max && (index === 0 || n > (missing[index - 1] as number))),
    { message: 'max first, then missing numbers below it, ascending' },
  );

const manifestEntrySchema = z.strictObject({
  name: labelField,
  type: z.enum(ENTRY_TYPES),
  media: mediaField,
  size: countField,
  sm3: sm3Field,
});

const receiptSchema = z.strictObject({
  packageId: uuidField,
  fingerprint: sm3Field,
  importedAt: instantField,
  result: z.enum(RECEIPT_RESULTS),
});

export const manifestSchema = z
  .strictObject({
    v: z.literal(MANIFEST_VERSION),
    packageId: uuidField,
    kind: z.enum(PACKAGE_KINDS),
    unitId: uuidField,
    from: keyIdField,
    card: ordinalField,
    to: recipientKeys,
    header: sm3Field,
    createdAt: instantField,
    classification: classificationSchema,
    inc: z.strictObject({ id: uuidField, startedAt: instantField }),
    seq: z.record(uuidField, ordinalField),
    prev: z.record(uuidField, uuidField),
    supersedes: z.array(uuidField).max(10_000),
    requires: z.array(uuidField).max(10_000),
    have: z.record(uuidField, z.record(uuidField, haveRange)),
    receipts: z.array(receiptSchema).max(10_000),
    minReader: ordinalField,
    entries: z.array(manifestEntrySchema).min(1),
  })
  .superRefine((manifest, context) => {
    const problem = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const units = Object.keys(manifest.seq);
    if (units.length === 0 || units.length > MAX_RECIPIENTS) problem('seq', '1..64 recipients');
    for (const [unit, n] of Object.entries(manifest.seq)) {
      if (n > 1 !== Object.hasOwn(manifest.prev, unit)) problem('prev', 'a key exactly where n > 1');
    }
    for (const unit of Object.keys(manifest.prev)) {
      if (!Object.hasOwn(manifest.seq, unit)) problem('prev', 'a recipient not in seq');
    }
    const events = manifest.entries.filter((entry) => entry.type === 'events');
    if (events.length !== 1 || manifest.entries[0]?.type !== 'events') {
      problem('entries', 'exactly one events entry, first');
    }
  });

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestEntry = z.infer<typeof manifestEntrySchema>;

/** What the sender decides; the sealing adds keys, envelope and digests. */
export type ManifestFields = Omit<Manifest, 'v' | 'from' | 'to' | 'header' | 'entries' | 'minReader'>;
