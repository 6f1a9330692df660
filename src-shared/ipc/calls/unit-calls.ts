/** The unit desk: signing for, plan, progress, contacts, opinion, and the reply from autosaved draft to signed original. */
import { z } from 'zod';
import { localDateSchema } from '../../domain/calendar/local-date';
import { PLAN_STAGES } from '../../domain/deadline/backward-plan';
import {
  assignmentIdSchema,
  matterIdSchema,
  pointIdSchema,
  recordIdSchema,
  sm3Schema,
  unitIdSchema,
} from '../../domain/identifiers';
import { fileReferenceSchema, lineOf, textOf } from '../../domain/matter/matter';
import { MOST_SETTLED } from '../../domain/reply/draft-tree';
import { findingSchema } from '../../domain/reply/finding';
import { planContentSchema } from '../../domain/reply/plan';
import { replyContentSchema } from '../../domain/reply/reply-content';
import {
  CONTACT_LEVELS,
  CONTACT_STAGES,
  signedOriginalSchema,
} from '../../package-format/events/unit-events';
import { call } from '../call';

const where = { matterId: matterIdSchema, assignmentId: assignmentIdSchema };
const done = z.strictObject({});

/** A handling plan while it is being written: half a form is kept as it is (nothing typed is lost). */
export const planDraftSchema = z.strictObject({
  principalLeader: textOf(50),
  deputyLeader: textOf(50),
  section: textOf(100),
  clerk: textOf(50),
  measures: z
    .array(
      z.strictObject({
        pointId: pointIdSchema.optional(),
        text: textOf(4000),
        target: textOf(200).optional(),
        person: textOf(50),
        dueOn: localDateSchema.optional(),
      }),
    )
    .max(200),
  milestones: z
    .array(z.strictObject({ stage: z.enum(PLAN_STAGES), on: localDateSchema.optional() }))
    .max(PLAN_STAGES.length)
    .optional(),
});
export type PlanDraft = z.infer<typeof planDraftSchema>;

export const opinionDraftSchema = z.strictObject({
  text: textOf(20_000),
  contactName: textOf(50),
  contactPhone: textOf(50),
  files: z.array(fileReferenceSchema).max(50),
});
export type OpinionDraft = z.infer<typeof opinionDraftSchema>;

export const workingDraftSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reply'), content: replyContentSchema }),
  z.strictObject({ kind: z.literal('plan'), content: planDraftSchema }),
  z.strictObject({ kind: z.literal('opinion'), content: opinionDraftSchema }),
]);
export type WorkingDraft = z.infer<typeof workingDraftSchema>;

export const DRAFT_KINDS = ['reply', 'plan', 'opinion'] as const;

export const savedDraftSchema = z.strictObject({
  draft: workingDraftSchema,
  /** 0 while nothing was saved: the content is then the proposal made from the matter. */
  version: z.int().min(0),
  savedAt: z.int().optional(),
  savedBy: z.string().optional(),
});
export type SavedDraft = z.infer<typeof savedDraftSchema>;

export const milestoneProposalSchema = z.strictObject({
  /** The day of the answer; absent where none is due. */
  dueOn: localDateSchema.optional(),
  /** Empty where no answer is due or its day has passed. */
  milestones: z.array(
    z.strictObject({ stage: z.enum(PLAN_STAGES), on: localDateSchema, explanation: z.string() }),
  ),
  /** Years that were counted without a holiday table. */
  yearsWithoutTable: z.array(z.int()),
});
export type MilestoneProposalView = z.infer<typeof milestoneProposalSchema>;

export const unitCalls = {
  'assignment.sign-for': call(
    z.strictObject({ ...where, on: localDateSchema, handler: lineOf(50), phone: lineOf(50).optional() }),
    done,
  ),
  'assignment.request-return': call(
    z.strictObject({ ...where, reason: textOf(2000).min(1), suggestedUnitId: unitIdSchema.optional() }),
    z.strictObject({ late: z.boolean() }),
  ),
  /** The working draft, or a proposal made from the matter where none was saved yet. */
  'draft.get': call(z.strictObject({ ...where, kind: z.enum(DRAFT_KINDS) }), savedDraftSchema),
  /** Autosave. STALE_VERSION when another window or person saved since `version`. */
  'draft.save': call(
    z.strictObject({ ...where, draft: workingDraftSchema, version: z.int().min(0) }),
    z.strictObject({ version: z.int(), savedAt: z.int() }),
  ),
  /** 倒排计划: inner dates proposed backwards from the answer's due date, each with its reason; nothing is written. */
  'plan.propose-milestones': call(z.strictObject(where), milestoneProposalSchema),
  /** Days of the unit's own plans that are near or past and not reached. */
  'plan.near': call(
    z.strictObject({}),
    z.array(
      z.strictObject({
        matterId: matterIdSchema,
        assignmentId: assignmentIdSchema,
        number: z.string(),
        title: z.string(),
        stage: z.enum(PLAN_STAGES),
        on: localDateSchema,
      }),
    ),
  ),
  'plan.submit': call(z.strictObject({ ...where, content: planContentSchema }), done),
  'progress.record': call(
    z.strictObject({
      ...where,
      pointId: pointIdSchema.optional(),
      on: localDateSchema,
      text: textOf(4000).min(1),
      evidence: z.array(fileReferenceSchema).max(50),
      research: z.strictObject({ place: lineOf(200), by: lineOf(100) }).optional(),
    }),
    done,
  ),
  'contact.record': call(
    z.strictObject({
      ...where,
      stage: z.enum(CONTACT_STAGES),
      on: localDateSchema,
      with: lineOf(100),
      by: lineOf(100),
      level: z.enum(CONTACT_LEVELS).optional(),
      way: lineOf(100),
      outcome: textOf(2000).min(1),
    }),
    done,
  ),
  'opinion.submit': call(
    z.strictObject({
      ...where,
      text: textOf(20_000).min(1),
      contactName: lineOf(50),
      contactPhone: lineOf(50),
      files: z.array(fileReferenceSchema).max(50),
    }),
    done,
  ),
  /** A picture or a short text of a record, to be looked at in the window; `none` for what only its own program shows. */
  'evidence.preview': call(
    z.strictObject({ sm3: sm3Schema }),
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('image'),
        media: z.enum(['image/png', 'image/jpeg']),
        // No pattern: one over megabytes would exhaust the stack of its engine.
        base64: z.string(),
      }),
      z.strictObject({ kind: z.literal('text'), text: z.string() }),
      z.strictObject({ kind: z.literal('none') }),
    ]),
  ),
  /** What the matter's profile asks of the handling beside the answer. */
  'handling.requirements': call(
    z.strictObject({ matterId: matterIdSchema }),
    z.strictObject({ contacts: z.int().min(0), fieldResearch: z.boolean() }),
  ),
  'reply.check': call(z.strictObject(where), z.array(findingSchema)),
  /** Makes the .docx from the saved draft, keeps it, and answers its record. */
  'reply.produce': call(
    z.strictObject({ ...where, kind: z.enum(['reply-draft', 'reply-final', 'approval-sheet']) }),
    z.strictObject({ documentId: recordIdSchema, name: z.string() }),
  ),
  /** Freezes the saved draft with its documents and submits it for review. REPLY_INCOMPLETE lists what blocks it. */
  'reply.submit-draft': call(
    z.strictObject({
      ...where,
      /** The parallel drafts that were compared and are settled by this one. */
      settles: z
        .array(recordIdSchema)
        .max(MOST_SETTLED + 1)
        .optional(),
    }),
    done,
  ),
  /** The final reply: number and date given, document made without placeholders, signed original attached or announced. */
  'reply.finalise': call(
    z.strictObject({
      ...where,
      documentNumber: lineOf(60),
      dateOfIssue: localDateSchema,
      signedOriginal: signedOriginalSchema,
    }),
    done,
  ),
  'reply.suggest-number': call(z.strictObject(where), z.strictObject({ documentNumber: z.string() })),
} as const;
