/** Inside the unit: versions of what is written, and the approval of a reply. Local to the desk; nothing here is an event or travels. */
import { z } from 'zod';
import {
  approvalActSchema,
  approvalSettingsSchema,
  approvalStateSchema,
  REVIEW_STEPS,
} from '../../domain/approval/approval-workflow';
import { versionReasonSchema } from '../../domain/approval/draft-version';
import { localDateSchema } from '../../domain/calendar/local-date';
import { assignmentIdSchema, matterIdSchema, personIdSchema, pointIdSchema } from '../../domain/identifiers';
import { textOf } from '../../domain/matter/matter';
import { matterKindSchema } from '../../domain/matter/matter-kind';
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

export const approvalCommentSchema = z.strictObject({
  /** Without one, on the whole. */
  pointId: pointIdSchema.optional(),
  text: textOf(2000),
});
export type ApprovalComment = z.infer<typeof approvalCommentSchema>;

export const approvalStepSchema = z.strictObject({
  act: approvalActSchema,
  from: approvalStateSchema,
  to: approvalStateSchema,
  round: z.int(),
  versionNumber,
  by: z.string(),
  role: roleSchema,
  at: z.int(),
  comments: z.array(approvalCommentSchema),
});
export type ApprovalStep = z.infer<typeof approvalStepSchema>;

export const approvalSchema = z.strictObject({
  /** False where the unit has not switched it on: everything else is then without effect. */
  on: z.boolean(),
  state: approvalStateSchema,
  /** The chain, in its order. */
  steps: z.array(z.enum(REVIEW_STEPS)),
  /** Of the reply under approval; none while it was never passed on. */
  versionNumber: versionNumber.optional(),
  /** Who is asked by name. */
  askedId: personIdSchema.optional(),
  /** Earliest first. */
  acts: z.array(approvalStepSchema),
  /** What the acting person may do now. */
  allowed: z.array(approvalActSchema),
  /** The step after this one. */
  next: z.enum(REVIEW_STEPS).optional(),
});
export type Approval = z.infer<typeof approvalSchema>;

/** Why a matter is on the list of the acting person. */
export const approvalTaskSchema = z.strictObject({
  ...where,
  kind: matterKindSchema,
  number: z.string(),
  title: z.string(),
  what: z.enum(['review', 'revise', 'submit']),
  state: approvalStateSchema,
  /** Who acted last. */
  by: z.string(),
  since: z.int(),
  dueOn: localDateSchema.optional(),
});
export type ApprovalTask = z.infer<typeof approvalTaskSchema>;

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
  'approval.get': call(z.strictObject(where), approvalSchema),
  /**
   * One act of the acting person upon the reply. ACTION_FORBIDDEN where table or role forbid it, STALE_VERSION when another acted or
   * the text was saved since, APPROVAL_NOBODY where nobody works here who could act next.
   */
  'approval.act': call(
    z.strictObject({
      ...where,
      act: approvalActSchema,
      /** How many acts were seen. */
      seen: z.int().min(0),
      /** The saved text that was seen, where it is passed on for the first time. */
      version: z.int().min(0).optional(),
      /** Who is asked next, by name. */
      askedId: personIdSchema.optional(),
      comments: z.array(approvalCommentSchema).max(1000),
    }),
    z.strictObject({ state: approvalStateSchema }),
  ),
  /** What waits for the acting person, longest first. */
  'approval.tasks': call(z.strictObject({}), z.array(approvalTaskSchema)),
  'approval.settings': call(z.strictObject({}), approvalSettingsSchema),
  /** Switched off, texts under approval go back to their writers; APPROVAL_NOBODY where a step has nobody to take it. */
  'approval.save-settings': call(approvalSettingsSchema, approvalSettingsSchema),
} as const;
