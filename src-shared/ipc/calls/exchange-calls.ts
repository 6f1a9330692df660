/** Exchange: packages out, packages in with the plan of changes shown before anything is written. */
import { z } from 'zod';
import { letterLabelSchema } from '../../domain/correspondence/letters';
import { matterIdSchema, packageIdSchema, unitIdSchema } from '../../domain/identifiers';
import { matterKindSchema } from '../../domain/matter/matter-kind';
import { call } from '../call';
import { MOST_FILES_AT_ONCE } from '../limits';

export const PEER_STATUSES = ['pending', 'trusted', 'revoked', 'expired'] as const;

/** Where the window asks for a file: a native dialog, or files dropped on it (tokens that the preload was given). */
export const fileSourceSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('dialog') }),
  z.strictObject({
    from: z.literal('drop'),
    tokens: z.array(z.string().max(100)).min(1).max(MOST_FILES_AT_ONCE),
  }),
]);

/** One line of the plan of changes. `what` is an event type; the window words it. */
export const planLineSchema = z.strictObject({
  matterId: matterIdSchema,
  matterKind: matterKindSchema.optional(),
  matterNumber: z.string(),
  matterTitle: z.string(),
  what: z.string(),
  unitName: z.string().optional(),
  letter: letterLabelSchema.optional(),
  effect: z.enum(['new-matter', 'update', 'already-known', 'waits-for-base', 'no-effect']),
  at: z.int(),
  actorName: z.string(),
});

export const importPlanSchema = z.strictObject({
  stagingId: z.string(),
  packageId: packageIdSchema,
  kind: z.string(),
  sender: z.strictObject({ unitId: unitIdSchema, name: z.string() }),
  createdAt: z.int(),
  classification: z.string(),
  fingerprint: z.string(),
  counts: z.strictObject({
    matters: z.int(),
    newMatters: z.int(),
    updates: z.int(),
    waiting: z.int(),
    withoutEffect: z.int(),
    known: z.int(),
  }),
  lines: z.array(planLineSchema),
  files: z.array(z.strictObject({ name: z.string(), size: z.int(), type: z.string() })),
  fileCount: z.int(),
  receipts: z.int(),
  /** Units whose cards the office's directory brings. */
  directory: z.array(z.string()),
  /** Units whose cards the office's list revokes. */
  revoked: z.array(z.string()),
  /** The sender was known and numbers its packages anew: its machine was restored, and may lack what we believe it has. */
  speaksAnew: z.boolean(),
  /**
   * Rules of the sender; `older`: a newer version is here already, and this one is kept for its matters; `conflict`: this version is
   * here and says something else, which stays.
   */
  profiles: z.array(
    z.strictObject({
      name: z.string(),
      version: z.int(),
      effect: z.enum(['new', 'older', 'known', 'conflict']),
    }),
  ),
  /** Our own packages that come back, because our machine had forgotten them. */
  returned: z.int(),
  /** Among what comes back, packages that a revoked card of ours signed: nothing of them is taken in. */
  returnedRevoked: z.int(),
  /** Numbers of the sender's series that have not arrived: “缺第 3 号包”. */
  missing: z.array(z.int()),
  /** Changes when the present state changes: the plan that was confirmed is the plan that is written. */
  planHash: z.string(),
});
export type ImportPlan = z.infer<typeof importPlanSchema>;

export const importOutcomeSchema = z.strictObject({
  packageId: packageIdSchema,
  matterIds: z.array(matterIdSchema),
  newMatters: z.int(),
  appliedEvents: z.int(),
  /** 12 digits to read out by telephone where no medium may travel back. */
  receiptCode: z.string(),
});
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;

export const pendingExportSchema = z.strictObject({
  recipient: z.strictObject({ unitId: unitIdSchema, name: z.string() }),
  kind: z.string(),
  /** False while the recipient's card is missing or not trusted. */
  sendable: z.boolean(),
  matters: z.array(
    z.strictObject({
      matterId: matterIdSchema,
      number: z.string(),
      title: z.string(),
      what: z.array(z.string()),
      /** Which letters are among it, in the order of the package. */
      letters: z.array(z.strictObject({ type: z.string(), ...letterLabelSchema.shape })),
    }),
  ),
  receipts: z.int(),
  /** Packages of the recipient that its machine has forgotten. */
  returning: z.int(),
  /** It has to hear that this machine numbers anew, or it would not send again what this machine lacks. */
  restarted: z.boolean(),
  bytes: z.int(),
});
export type PendingExport = z.infer<typeof pendingExportSchema>;

export const PACKAGE_STATES = ['exported', 'received', 'quarantined', 'refused', 'imported'] as const;

export const packageRowSchema = z.strictObject({
  packageId: packageIdSchema,
  direction: z.enum(['out', 'in']),
  kind: z.string(),
  peerName: z.string(),
  peerUnitId: unitIdSchema,
  seq: z.int(),
  at: z.int(),
  fileName: z.string(),
  size: z.int(),
  fingerprint: z.string(),
  matters: z.array(z.strictObject({ matterId: matterIdSchema, number: z.string(), title: z.string() })),
  /** out: exported, received (a receipt, or the telephone number), or what the receipt said instead; in: imported. */
  state: z.enum(PACKAGE_STATES),
  /** Nobody sends a receipt for it: it carries nothing but receipts itself. */
  unanswered: z.literal(true).optional(),
  /** Of imported ones only: who sent a package hears the number from the other side and must not be able to read it off. */
  receiptCode: z.string().optional(),
});
export type PackageRow = z.infer<typeof packageRowSchema>;

export const NAMINGS = ['neutral', 'descriptive'] as const;

export const exchangeCalls = {
  'package.pending': call(z.strictObject({}), z.array(pendingExportSchema)),
  'package.export': call(
    z.strictObject({
      unitId: unitIdSchema,
      matterIds: z.array(matterIdSchema).min(1).optional(),
      naming: z.enum(NAMINGS),
    }),
    z
      .strictObject({
        packageId: packageIdSchema,
        fileName: z.string(),
        fingerprint: z.string(),
        size: z.int(),
        /** The own new card, written beside the package because the recipient does not seal to it yet. */
        cardFile: z.string().optional(),
      })
      .optional(),
  ),
  /** The same file once more, byte for byte. */
  'package.export-again': call(
    z.strictObject({ packageId: packageIdSchema }),
    z.strictObject({ fileName: z.string() }).optional(),
  ),
  /** What it said waits for export again: the package was refused, or its file is gone. */
  'package.send-anew': call(z.strictObject({ packageId: packageIdSchema }), z.strictObject({})),
  'package.list': call(
    z.strictObject({
      direction: z.enum(['out', 'in']).optional(),
      unitId: unitIdSchema.optional(),
      state: z.enum(PACKAGE_STATES).optional(),
      kind: z.string().max(40).optional(),
      /** In file name, fingerprint, unit, number or title of a matter, or number of the medium. */
      text: z.string().max(100).optional(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    z.strictObject({ rows: z.array(packageRowSchema), total: z.int() }),
  ),
  'package.confirm-by-telephone': call(
    z.strictObject({ packageId: packageIdSchema, code: z.string().max(20) }),
    z.strictObject({ received: z.boolean() }),
  ),
} as const;
