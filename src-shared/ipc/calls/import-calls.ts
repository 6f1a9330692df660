/** Packages in: a file, a folder or a whole disc is read, everything that would change is shown, and only then confirmed, in the order shown. */
import { z } from 'zod';
import { unitIdSchema } from '../../domain/identifiers';
import { APP_ERROR_CODES } from '../../result/app-error-code';
import { call } from '../call';
import { fileSourceSchema, importOutcomeSchema, importPlanSchema } from './exchange-calls';
import { quarantineSourceSchema } from './quarantine-calls';

/** A go of at most so many packages brings its plans whole; of a larger one the lines of each are asked for. */
export const FEW_PLANS = 12;

const MOST_STAGED = 20_000;
const stagingIdField = z.string().max(100);
const setIdField = z.string().regex(/^[0-9a-f]{32}$/);
const nothing = z.strictObject({});

const failureFields = {
  code: z.enum(APP_ERROR_CODES),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
};

/**
 * `pending`: waits for its typed fingerprint; `rotation`: follows a trusted card by its own key; `candidate`: does not follow the
 * trusted card, and waits beside it; `known`: nothing to do.
 */
export const cardPlanSchema = z.strictObject({
  stagingId: z.string(),
  fileName: z.string(),
  unitId: unitIdSchema,
  name: z.string(),
  serial: z.int(),
  effect: z.enum(['pending', 'rotation', 'candidate', 'known']),
});
export type CardPlanView = z.infer<typeof cardPlanSchema>;

export const volumeSetSchema = z.strictObject({
  setId: setIdField,
  /** What the file was called, without its number; may be empty. */
  label: z.string(),
  count: z.int(),
  total: z.int(),
  /** Of the whole package, as printed on the hand-over slip. */
  fingerprint: z.string(),
  held: z.array(z.int()),
  /** Empty: complete, and waits to be imported. */
  missing: z.array(z.int()),
});
export type VolumeSetView = z.infer<typeof volumeSetSchema>;

const confirmField = z.strictObject({ stagingId: stagingIdField, planHash: z.string().max(100) });
export type ConfirmedPlan = z.infer<typeof confirmField>;

export const importCalls = {
  /** `folder`: a native dialog for a folder or a disc; dropped tokens may stand for folders, too. */
  'package.stage': call(
    z.discriminatedUnion('from', [
      ...fileSourceSchema.options,
      z.strictObject({ from: z.literal('folder') }),
      z.strictObject({ from: z.literal('volumes'), setId: setIdField }),
      quarantineSourceSchema,
    ]),
    z.strictObject({
      cards: z.array(cardPlanSchema),
      /** In the order in which they are to be confirmed. Without `lines` and `files` where there are more than FEW_PLANS. */
      plans: z.array(importPlanSchema),
      refused: z.array(z.strictObject({ fileName: z.string(), ...failureFields })),
      /** Files of other kinds that lie there; links and unfinished copies are among them. */
      ignored: z.int(),
      /** Packages beyond the most that one go takes. */
      left: z.int(),
      /** Parts of packages that came on several discs: they are on this machine now. */
      volumes: z.int(),
    }),
  ),
  /** One plan of a large go, whole. */
  'package.plan': call(z.strictObject({ stagingId: stagingIdField }), importPlanSchema),
  /** Stops at the first that fails. A plan that changed is made anew, with those after it, and shown instead. */
  'package.confirm-all': call(
    z.strictObject({
      cards: z.array(stagingIdField).max(MOST_STAGED),
      packages: z.array(confirmField).max(MOST_STAGED),
    }),
    z.strictObject({
      cards: z.array(z.string()),
      done: z.array(z.strictObject({ stagingId: z.string(), ...importOutcomeSchema.shape })),
      failed: z.strictObject({ stagingId: z.string(), ...failureFields }).optional(),
      /** Set when `failed` is PLAN_CHANGED: the new plans of what is left, in order. */
      plans: z.array(importPlanSchema),
      /** Those of them that can no longer be taken in; their copies are gone. */
      refused: z.array(z.strictObject({ stagingId: z.string(), ...failureFields })),
    }),
  ),
  'package.cancel': call(z.strictObject({ stagingId: stagingIdField }), nothing),
  /** The same for everything that waits: one call, whatever a large go has staged. */
  'package.cancel-all': call(
    z.strictObject({ stagingIds: z.array(stagingIdField).max(MOST_STAGED) }),
    nothing,
  ),
  'volume.list': call(nothing, z.array(volumeSetSchema)),
  /** Gives up what has been read of it; the discs keep theirs. */
  'volume.discard': call(z.strictObject({ setId: setIdField }), nothing),
} as const;
