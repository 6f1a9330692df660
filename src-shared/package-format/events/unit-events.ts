/** Events that only the assigned unit writes (SEALED-PACKAGE 3). A released schema never changes; a new shape is a new version. */
import { z } from 'zod';
import { unitNameSchema } from '../../domain/assignment/assignment';
import { localDateSchema } from '../../domain/calendar/local-date';
import { letterFields } from '../../domain/correspondence/letter-fields';
import { PAPER_KINDS } from '../../domain/correspondence/letter-kinds';
import { assignmentIdSchema, pointIdSchema, recordIdSchema } from '../../domain/identifiers';
import { fileReferenceSchema, lineOf, textOf } from '../../domain/matter/matter';
import { MOST_SETTLED } from '../../domain/reply/draft-tree';
import { submittedPlanSchema } from '../../domain/reply/plan';
import { replyContentSchema } from '../../domain/reply/reply-content';

export const CONTACT_STAGES = ['before', 'during', 'after'] as const;
/** Who of the unit spoke: 主要负责人, 分管负责人, 职能科室, 经办人. */
export const CONTACT_LEVELS = ['principal', 'deputy', 'section', 'clerk'] as const;

/** Texts of a periodic report under its prescribed headings (S1 三1). */
export const reportSectionsSchema = z
  .array(z.strictObject({ heading: lineOf(40), text: textOf(20_000) }))
  .min(1)
  .max(12);

/** What replaces the paper: a scan of the signed and sealed original, or the day on which the paper follows (PRODUCT 7). */
export const signedOriginalSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('scan'), file: fileReferenceSchema }),
  z.strictObject({ kind: z.literal('paper-follows'), on: localDateSchema }),
]);

export const unitEventBodies = {
  'assignment.accepted': z.strictObject({
    assignmentId: assignmentIdSchema,
    on: localDateSchema,
    handler: lineOf(50),
    phone: lineOf(50).optional(),
  }),
  'return.requested': z.strictObject({
    assignmentId: assignmentIdSchema,
    on: localDateSchema,
    reason: textOf(2000).min(1),
    suggestedUnit: unitNameSchema.optional(),
    /** True when asked for after D12 had passed: shown to the office, which decides. */
    late: z.boolean(),
  }),
  'plan.submitted': submittedPlanSchema.extend({ assignmentId: assignmentIdSchema }),
  'progress.recorded': z.strictObject({
    assignmentId: assignmentIdSchema,
    entryId: recordIdSchema,
    pointId: pointIdSchema.optional(),
    on: localDateSchema,
    text: textOf(4000).min(1),
    evidence: z.array(fileReferenceSchema).max(50),
    /** 走访调研 before handling (S0 二2): where, and who went; the text says what was found. */
    research: z.strictObject({ place: lineOf(200), by: lineOf(100) }).optional(),
  }),
  'contact.recorded': z.strictObject({
    assignmentId: assignmentIdSchema,
    entryId: recordIdSchema,
    stage: z.enum(CONTACT_STAGES),
    on: localDateSchema,
    with: lineOf(100),
    by: lineOf(100),
    level: z.enum(CONTACT_LEVELS).optional(),
    way: lineOf(100),
    outcome: textOf(2000).min(1),
  }),
  'opinion.submitted': z.strictObject({
    assignmentId: assignmentIdSchema,
    opinionId: recordIdSchema,
    on: localDateSchema,
    text: textOf(20_000).min(1),
    contactName: lineOf(50),
    contactPhone: lineOf(50),
    files: z.array(fileReferenceSchema).max(50),
  }),
  /** 各方理据, 专题报告, 延期申请, 会办函, 对来文的回复: what a unit sends to the office or to those who share its part (PRODUCT 6). */
  'paper.submitted': z.strictObject({
    ...letterFields,
    kind: z.enum(PAPER_KINDS),
    assignmentId: assignmentIdSchema,
    /** An application for more time: until when. */
    extendTo: localDateSchema.optional(),
    /** A special report: the hot or overall issues that it is about (S0 三2). */
    specialReportOn: z.array(pointIdSchema).min(1).max(1000).optional(),
  }),
  /** One round of coordination with units that see it otherwise (S1 二1, S2 五). */
  'coordination.recorded': z.strictObject({
    assignmentId: assignmentIdSchema,
    coordinationId: recordIdSchema,
    on: localDateSchema,
    with: z.array(lineOf(100)).min(1).max(30),
    issue: lineOf(300),
    outcome: z.enum(['agreed', 'disagreed']),
    text: textOf(4000),
    files: z.array(fileReferenceSchema).max(50),
  }),
  /** D7, D8, D9: the answer to the periodic clock that starts on `period.startOn`. */
  'report.submitted': z.strictObject({
    assignmentId: assignmentIdSchema,
    reportId: recordIdSchema,
    on: localDateSchema,
    period: z.strictObject({ startOn: localDateSchema, name: lineOf(40) }),
    sections: reportSectionsSchema,
    evidence: z.array(fileReferenceSchema).max(50),
  }),
  /** A promise of a B result is kept; it may be years after the reply, and after the archive (PRODUCT 5). */
  'promise.fulfilled': z.strictObject({
    assignmentId: assignmentIdSchema,
    pointId: pointIdSchema,
    on: localDateSchema,
    text: textOf(4000).min(1),
    evidence: z.array(fileReferenceSchema).max(50),
  }),
  'draft.submitted': z.strictObject({
    assignmentId: assignmentIdSchema,
    draftId: recordIdSchema,
    /** The draft this one replaces; absent for the first. */
    parentId: recordIdSchema.optional(),
    /** Drafts that stood beside the parent and are settled by this one (SEALED-PACKAGE 6). */
    alsoReplaces: z.array(recordIdSchema).min(1).max(MOST_SETTLED).optional(),
    content: replyContentSchema,
    document: fileReferenceSchema,
    approvalSheet: fileReferenceSchema,
  }),
  'reply.finalised': z.strictObject({
    assignmentId: assignmentIdSchema,
    replyId: recordIdSchema,
    draftId: recordIdSchema,
    content: replyContentSchema,
    document: fileReferenceSchema,
    signedOriginal: signedOriginalSchema,
  }),
} as const;
