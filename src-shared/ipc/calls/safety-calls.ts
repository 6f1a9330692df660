/** What keeps a desk safe: its password and recovery sheet, whole backups, and the signs that its past was put back. */
import { z } from 'zod';
import { localDateSchema } from '../../domain/calendar/local-date';
import { personIdSchema } from '../../domain/identifiers';
import { call } from '../call';
import { passwordSchema } from './session-calls';

const recoverySheetSchema = z.strictObject({
  /** Counts the sheets of this unit; only the newest opens. */
  number: z.int().min(1),
  madeAt: z.int(),
  /** Who is to keep it. */
  keeper: z.string(),
});
export type RecoverySheet = z.output<typeof recoverySheetSchema>;

export const REMIND_DAYS = { least: 1, most: 90, usual: 7 } as const;

export const safetySchema = z.strictObject({
  sheet: recoverySheetSchema.optional(),
  backup: z.strictObject({
    last: z.strictObject({ at: z.int(), folderName: z.string() }).optional(),
    remindDays: z.int().min(REMIND_DAYS.least).max(REMIND_DAYS.most),
    due: z.boolean(),
  }),
  /** A new incarnation began and nobody has read yet what that means. */
  incarnation: z
    .strictObject({ reason: z.enum(['restored', 'rolled-back', 'known-by-peer']), at: z.int() })
    .optional(),
  /** Reading the whole database found damage: the next start offers a backup. */
  damaged: z.boolean(),
  /** The clock of this machine is before what it recorded last. */
  clockBehind: z.strictObject({ now: z.int(), recordedAt: z.int() }).optional(),
});
export type Safety = z.output<typeof safetySchema>;

/** A set that was looked at: nothing of it has been taken over. */
export const foundBackupSchema = z.strictObject({
  token: z.string(),
  folderName: z.string(),
  unitName: z.string(),
  madeAt: z.int(),
  files: z.int(),
  size: z.int(),
});
export type FoundBackup = z.output<typeof foundBackupSchema>;

const recoveryDigits = z.string().regex(/^[0-9]{40}$/);
const done = z.strictObject({});

export const safetyCalls = {
  'safety.get': call(z.strictObject({}), safetySchema),
  'safety.acknowledge': call(z.strictObject({}), done),
  'keys.change-password': call(
    z.strictObject({ oldPassword: z.string().min(1).max(200), newPassword: passwordSchema }),
    done,
  ),
  /** The code is answered once, to be printed; the sheet before it opens nothing any more. */
  'keys.make-sheet': call(
    z.strictObject({ password: z.string().min(1).max(200), keeper: z.string().trim().min(1).max(50) }),
    recoverySheetSchema.extend({ code: recoveryDigits, madeOn: localDateSchema }),
  ),
  /** Before unlocking: whether there is a sheet to go by. */
  'keys.sheet': call(z.strictObject({}), z.strictObject({ sheet: recoverySheetSchema.optional() })),
  /** Opens the desk with the recovery code, under a new password. */
  'keys.recover': call(
    z.strictObject({ code: recoveryDigits, newPassword: passwordSchema, personId: personIdSchema }),
    done,
  ),
  /** Undefined when the person chose no folder. */
  'backup.make': call(
    z.strictObject({}),
    z.strictObject({ folderName: z.string(), files: z.int(), size: z.int(), copied: z.int() }).optional(),
  ),
  'backup.remind': call(z.strictObject({ days: z.int().min(REMIND_DAYS.least).max(REMIND_DAYS.most) }), done),
  'backup.find': call(z.strictObject({}), foundBackupSchema.optional()),
  /** Verifies every file, then opens the desk anew from it; locked afterwards. */
  'backup.restore': call(z.strictObject({ token: z.string().max(100) }), done),
} as const;
