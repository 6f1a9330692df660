/** Inside the unit: versions of what is written. Local to the desk; nothing here is an event or travels. */
import { z } from 'zod';
import { versionReasonSchema } from '../../domain/approval/draft-version';
import { assignmentIdSchema, matterIdSchema } from '../../domain/identifiers';
import { textOf } from '../../domain/matter/matter';
import { roleSchema } from '../../domain/person/actor';
import { call } from '../call';
import { DRAFT_KINDS, workingDraftSchema } from './unit-calls';

const where = { matterId: matterIdSchema, assignmentId: assignmentIdSchema };
const ofKind = { ...where, kind: z.enum(DRAFT_KINDS) };
const versionNumber = z.int().min(1);

export const draftVersionSchema = z.strictObject({
  number: versionNumber,
  writtenBy: z.string(),
  keptAt: z.int(),
  /** The steps at which the text stood, earliest first. */
  steps: z.array(
    z.strictObject({
      reason: versionReasonSchema,
      note: z.string(),
      at: z.int(),
      by: z.string(),
      role: roleSchema,
    }),
  ),
});
export type DraftVersion = z.infer<typeof draftVersionSchema>;

export const approvalCalls = {
  /** The newest first. */
  'draft.versions': call(z.strictObject(ofKind), z.array(draftVersionSchema)),
  'draft.version': call(z.strictObject({ ...ofKind, number: versionNumber }), workingDraftSchema),
  /** 存为一版: the saved text. */
  'draft.keep': call(
    z.strictObject({ ...ofKind, note: textOf(200) }),
    z.strictObject({ number: versionNumber }),
  ),
  /** Keeps a text that could not be saved, because another was saved meanwhile. */
  'draft.set-aside': call(
    z.strictObject({ ...where, draft: workingDraftSchema }),
    z.strictObject({ number: versionNumber }),
  ),
  /** An old version becomes the text again; the text that it replaces is kept as a version. STALE_VERSION as for a save. */
  'draft.take-back': call(
    z.strictObject({ ...ofKind, number: versionNumber, version: z.int().min(0) }),
    z.strictObject({ version: z.int() }),
  ),
} as const;
