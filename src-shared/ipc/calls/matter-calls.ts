/** Matters: list, page, registration, procedures and closing acts of the office. */
import { z } from 'zod';
import { assignmentRoleSchema, contactPersonSchema } from '../../domain/assignment/assignment';
import { localDateSchema } from '../../domain/calendar/local-date';
import {
  assignmentIdSchema,
  matterIdSchema,
  pointIdSchema,
  recordIdSchema,
  unitIdSchema,
} from '../../domain/identifiers';
import {
  fileReferenceSchema,
  gradeSchema,
  lineOf,
  matterFactsSchema,
  sessionSchema,
  textOf,
} from '../../domain/matter/matter';
import { matterKindSchema } from '../../domain/matter/matter-kind';
import { STEP_CODES } from '../../domain/matter/next-step';
import { deskSchema } from '../../domain/person/actor';
import { warningsSchema } from '../../domain/profile/warnings';
import { satisfactionSchema } from '../../package-format/events/office-events';
import { call } from '../call';
import { producedDocumentSchema, traceEntrySchema } from '../matter-page-schema';
import { matterStateSchema } from '../matter-state-schema';
import { LOOSENED, MATTER_TABS, matterFilterSchema } from './matter-question';

export const stepViewSchema = z.strictObject({
  code: z.enum(STEP_CODES),
  desk: deskSchema,
  /** True when this machine's unit has to act, on a desk it holds. */
  mine: z.boolean(),
  unitId: unitIdSchema,
  unitName: z.string(),
  assignmentId: assignmentIdSchema.optional(),
  dueOn: localDateSchema.optional(),
  /** The first day on which that is 临期 by the matter's own rules. */
  soonOn: localDateSchema.optional(),
});
export type StepView = z.infer<typeof stepViewSchema>;

export const matterRowSchema = z.strictObject({
  id: matterIdSchema,
  kind: matterKindSchema,
  number: z.string(),
  session: sessionSchema.optional(),
  title: z.string(),
  proposers: z.string(),
  units: z.string(),
  grade: gradeSchema.optional(),
  keyMatter: z.boolean(),
  procedure: z.string(),
  /** As the matter's own rules name that stage; absent where they take the table's name. */
  stageName: z.string().optional(),
  /** How many other matters are handled together with it (并案); absent for none. */
  mergedWith: z.int().min(1).optional(),
  step: stepViewSchema.optional(),
  /** The nearest open due date of the matter; absent when nothing is open. */
  dueOn: localDateSchema.optional(),
  /** The first day on which that is 临期 by the matter's own rules. */
  soonOn: localDateSchema.optional(),
  /** Section and person of the own unit to whom it was given. */
  handler: z.string().optional(),
  latestType: z.string(),
  latestAt: z.int(),
  archived: z.boolean(),
});
export type MatterRow = z.infer<typeof matterRowSchema>;

export const matterDetailSchema = z.strictObject({
  matter: matterStateSchema,
  isOffice: z.boolean(),
  myAssignmentIds: z.array(assignmentIdSchema),
  /** Requests to return that come after D12 have no effect. */
  lateRequestsLapse: z.boolean(),
  /** When the clocks of this matter turn 临期. */
  warnings: warningsSchema,
  trace: z.array(traceEntrySchema),
  documents: z.array(producedDocumentSchema),
});
export type MatterDetail = z.infer<typeof matterDetailSchema>;

const idOnly = z.strictObject({ matterId: matterIdSchema });
const done = z.strictObject({});

/** A matter as the office enters it: ids of points are given by the application. */
export const matterEntrySchema = matterFactsSchema.omit({ points: true, profile: true }).extend({
  points: z.array(z.strictObject({ id: pointIdSchema.optional(), text: textOf(4000).min(1) })).max(1000),
});
export type MatterEntry = z.infer<typeof matterEntrySchema>;

export const newAssignmentSchema = z.strictObject({
  unitId: unitIdSchema,
  role: assignmentRoleSchema,
  pointIds: z.array(pointIdSchema).min(1).optional(),
});

export const clockPreviewSchema = z.strictObject({
  unitId: unitIdSchema,
  purpose: z.string(),
  dueOn: localDateSchema,
  explanation: z.array(z.string()),
});

const assignInput = z.strictObject({
  matterId: matterIdSchema,
  assignments: z.array(newAssignmentSchema).min(1).max(60),
  assignedOn: localDateSchema,
  /** A limit of the matter's own; replaces the profile's for the reply. */
  ownLimitOn: localDateSchema.optional(),
  requirement: textOf(4000).optional(),
  officeContact: contactPersonSchema.optional(),
});

export const matterCalls = {
  'matter.list': call(
    matterFilterSchema,
    z.strictObject({
      rows: z.array(matterRowSchema),
      total: z.int(),
      counts: z.record(z.enum(MATTER_TABS), z.int()),
      /** Where nothing was found: how many matters there are without one of the filters, if any. */
      loosened: z.array(z.strictObject({ without: z.enum(LOOSENED), total: z.int() })).optional(),
    }),
  ),
  'matter.get': call(idOnly, matterDetailSchema),
  'matter.register': call(matterEntrySchema, idOnly),
  'matter.correct': call(
    z.strictObject({ matterId: matterIdSchema, entry: matterEntrySchema, reason: textOf(1000).min(1) }),
    done,
  ),
  'matter.preview-clocks': call(assignInput, z.array(clockPreviewSchema)),
  'matter.assign': call(assignInput, z.strictObject({ assignmentIds: z.array(assignmentIdSchema) })),
  'matter.record-procedure': call(
    z.strictObject({
      matterId: matterIdSchema,
      procedure: lineOf(50),
      on: localDateSchema,
      person: lineOf(100),
      text: textOf(4000),
      files: z.array(fileReferenceSchema).max(50),
      /** The labelled lines that the table of stages asks for, by label. */
      values: z.record(lineOf(40), lineOf(500)).optional(),
      /** 补录: why the stage is recorded although one before it is missing. */
      madeGood: lineOf(500).optional(),
    }),
    done,
  ),
  'matter.publish': call(
    z.strictObject({ matterId: matterIdSchema, on: localDateSchema, where: lineOf(200) }),
    done,
  ),
  'matter.archive': call(
    z.strictObject({
      matterId: matterIdSchema,
      on: localDateSchema,
      place: lineOf(200),
      openPointsReason: textOf(1000).min(1).optional(),
    }),
    done,
  ),
  'assignment.withdraw': call(
    z.strictObject({
      matterId: matterIdSchema,
      assignmentId: assignmentIdSchema,
      reason: textOf(1000).min(1),
    }),
    done,
  ),
  'assignment.decide-return': call(
    z.strictObject({
      matterId: matterIdSchema,
      assignmentId: assignmentIdSchema,
      decision: z.enum(['accepted', 'refused']),
      reason: textOf(1000).min(1),
      /** Reassigns at once; the new assignment takes role and points over. */
      reassignTo: unitIdSchema.optional(),
    }),
    done,
  ),
  'reply.review': call(
    z.strictObject({
      matterId: matterIdSchema,
      assignmentId: assignmentIdSchema,
      draftId: recordIdSchema,
      decision: z.enum(['approved', 'returned']),
      comments: z
        .array(z.strictObject({ pointId: pointIdSchema.optional(), text: textOf(4000).min(1) }))
        .max(200),
    }),
    done,
  ),
  'reply.record-delivery': call(
    z.strictObject({
      matterId: matterIdSchema,
      assignmentId: assignmentIdSchema,
      on: localDateSchema,
      way: lineOf(100),
    }),
    done,
  ),
  'feedback.register': call(
    z.strictObject({
      matterId: matterIdSchema,
      assignmentId: assignmentIdSchema,
      proposer: lineOf(100),
      receivedOn: localDateSchema,
      attitude: satisfactionSchema,
      process: satisfactionSchema,
      result: satisfactionSchema,
      overall: satisfactionSchema,
      opinion: textOf(4000),
    }),
    done,
  ),
  'redo.decline': call(
    z.strictObject({
      matterId: matterIdSchema,
      assignmentId: assignmentIdSchema,
      reason: textOf(1000).min(1),
    }),
    done,
  ),
  'redo.order': call(
    z.strictObject({
      matterId: matterIdSchema,
      assignmentId: assignmentIdSchema,
      reason: textOf(1000).min(1),
    }),
    done,
  ),
} as const;
