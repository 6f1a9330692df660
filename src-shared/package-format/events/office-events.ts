/** Events that only the assigning office writes (SEALED-PACKAGE 3). A released schema never changes; a new shape is a new version. */
import { z } from 'zod';
import {
  assignmentFactsSchema,
  contactPersonSchema,
  duePurposeSchema,
  frozenClockSchema,
  unitNameSchema,
} from '../../domain/assignment/assignment';
import { localDateSchema } from '../../domain/calendar/local-date';
import { letterFields } from '../../domain/correspondence/letter-fields';
import { NOTICE_KINDS } from '../../domain/correspondence/letter-kinds';
import { dueDateSchema } from '../../domain/deadline/due-date';
import {
  assignmentIdSchema,
  eventIdSchema,
  matterIdSchema,
  pointIdSchema,
  recordIdSchema,
} from '../../domain/identifiers';
import { fileReferenceSchema, lineOf, matterFactsSchema, textOf } from '../../domain/matter/matter';
import { matterKindSchema } from '../../domain/matter/matter-kind';

export const SATISFACTIONS = ['satisfied', 'basically-satisfied', 'dissatisfied'] as const;
export const satisfactionSchema = z.enum(SATISFACTIONS);
export type Satisfaction = z.infer<typeof satisfactionSchema>;

const reviewCommentSchema = z.strictObject({
  pointId: pointIdSchema.optional(),
  text: textOf(4000).min(1),
});

export const officeEventBodies = {
  'matter.registered': matterFactsSchema,
  'matter.corrected': z.strictObject({ facts: matterFactsSchema, reason: textOf(1000).min(1) }),
  'matter.assigned': assignmentFactsSchema,
  /** What is given replaces what the assignment said; the rest stays. */
  'assignment.corrected': z.strictObject({
    assignmentId: assignmentIdSchema,
    reason: textOf(1000).min(1),
    pointIds: z.array(pointIdSchema).min(1).optional(),
    requirement: textOf(4000).optional(),
    officeContact: contactPersonSchema.optional(),
    clocks: z.array(frozenClockSchema).max(20).optional(),
  }),
  /** 并案: handled together, still answered one by one. The newest counts; an empty list parts them again. */
  'matter.merged': z.strictObject({
    reason: textOf(1000).min(1),
    matters: z
      .array(
        z.strictObject({
          matterId: matterIdSchema,
          kind: matterKindSchema,
          number: lineOf(50),
          title: lineOf(300),
        }),
      )
      .max(50),
  }),
  /** 销号: a point is closed by this act and by nothing else (S0 三2, S2 四). */
  'point.closed': z.strictObject({
    pointId: pointIdSchema,
    on: localDateSchema,
    reason: textOf(1000).min(1),
    files: z.array(fileReferenceSchema).max(50),
  }),
  'point.reopened': z.strictObject({ pointId: pointIdSchema, reason: textOf(1000).min(1) }),
  'assignment.withdrawn': z.strictObject({ assignmentId: assignmentIdSchema, reason: textOf(1000).min(1) }),
  'return.decided': z.strictObject({
    assignmentId: assignmentIdSchema,
    decision: z.enum(['accepted', 'refused']),
    reason: textOf(1000).min(1),
    reassignedTo: unitNameSchema.optional(),
  }),
  'draft.reviewed': z.strictObject({
    assignmentId: assignmentIdSchema,
    draftId: recordIdSchema,
    decision: z.enum(['approved', 'returned']),
    comments: z.array(reviewCommentSchema).max(200),
  }),
  /** 督办, 视察, 回访, 考评, 总结 and the stages of resolutions and bills: facts with date, person and document (S4 四). */
  'procedure.recorded': z.strictObject({
    procedure: lineOf(50),
    on: localDateSchema,
    person: lineOf(100),
    text: textOf(4000),
    files: z.array(fileReferenceSchema).max(50),
  }),
  'reply.delivered': z.strictObject({
    assignmentId: assignmentIdSchema,
    on: localDateSchema,
    way: lineOf(100),
  }),
  /** Filled in by the deputy or member, registered by the office; no unit may change it (S4 六). */
  'feedback.registered': z.strictObject({
    assignmentId: assignmentIdSchema,
    proposer: lineOf(100),
    receivedOn: localDateSchema,
    attitude: satisfactionSchema,
    process: satisfactionSchema,
    result: satisfactionSchema,
    overall: satisfactionSchema,
    opinion: textOf(4000),
  }),
  'redo.ordered': z.strictObject({
    assignmentId: assignmentIdSchema,
    feedbackEventId: eventIdSchema.optional(),
    reason: textOf(1000).min(1),
    due: dueDateSchema,
  }),
  /** The office stands by the reply and says why; the form stays on the record. */
  'redo.declined': z.strictObject({
    assignmentId: assignmentIdSchema,
    feedbackEventId: eventIdSchema,
    reason: textOf(1000).min(1),
  }),
  /** 督办单, 催办单, 约谈, 通报 and whatever else the office sends to units about a matter (PRODUCT 6). */
  'notice.issued': z.strictObject({
    ...letterFields,
    kind: z.enum(NOTICE_KINDS),
    /** Where it concerns one unit's part. */
    assignmentId: assignmentIdSchema.optional(),
    /** An extension that was granted: the clock of that part as it runs from now on (D6). */
    extension: z.strictObject({ purpose: duePurposeSchema, due: dueDateSchema }).optional(),
    /** The unit's word that a promise is kept, which the office did not find so: the promise stands open again (PRODUCT 5). */
    unkept: eventIdSchema.optional(),
  }),
  'matter.published': z.strictObject({ on: localDateSchema, where: lineOf(200) }),
  'matter.archived': z.strictObject({
    on: localDateSchema,
    place: lineOf(200),
    /** Why points are left open (S0 三2 销号式落实). */
    openPointsReason: textOf(1000).min(1).optional(),
  }),
} as const;
