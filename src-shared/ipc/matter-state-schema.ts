/** The folded matter as it crosses the boundary; the same shape as `MatterState`, kept in step by the compiler. */
import { z } from 'zod';
import { assignmentFactsSchema, frozenClockSchema } from '../domain/assignment/assignment';
import { localDateSchema } from '../domain/calendar/local-date';
import {
  assignmentIdSchema,
  eventIdSchema,
  matterIdSchema,
  recordIdSchema,
  unitIdSchema,
} from '../domain/identifiers';
import { matterFactsSchema } from '../domain/matter/matter';
import type { MatterState } from '../domain/matter/matter-state';
import { actorSchema } from '../domain/person/actor';
import { ASSIGNMENT_STATES } from '../domain/workflow/assignment-workflow';
import { officeEventBodies } from '../package-format/events/office-events';
import { unitEventBodies } from '../package-format/events/unit-events';

const stampSchema = z.strictObject({
  eventId: eventIdSchema,
  at: z.int(),
  lamport: z.int(),
  actor: actorSchema,
  unit: unitIdSchema,
});

const stamp = { stamp: stampSchema };
const office = officeEventBodies;
const unit = unitEventBodies;

const assignmentViewSchema = z.strictObject({
  id: assignmentIdSchema,
  facts: assignmentFactsSchema,
  original: assignmentFactsSchema.optional(),
  stamp: stampSchema,
  state: z.enum(ASSIGNMENT_STATES),
  before: z.enum(ASSIGNMENT_STATES),
  accepted: unit['assignment.accepted'].extend(stamp).optional(),
  returnRequests: z.array(unit['return.requested'].extend(stamp)),
  returnDecisions: z.array(office['return.decided'].extend(stamp)),
  corrections: z.array(office['assignment.corrected'].extend(stamp)),
  withdrawal: office['assignment.withdrawn'].extend(stamp).optional(),
  plans: z.array(unit['plan.submitted'].extend(stamp)),
  progress: z.array(unit['progress.recorded'].extend(stamp)),
  contacts: z.array(unit['contact.recorded'].extend(stamp)),
  coordinations: z.array(unit['coordination.recorded'].extend(stamp)),
  reports: z.array(unit['report.submitted'].extend(stamp)),
  fulfilments: z.array(
    unit['promise.fulfilled'].extend({ ...stamp, round: z.int().min(1), declined: stampSchema.optional() }),
  ),
  opinions: z.array(unit['opinion.submitted'].extend(stamp)),
  drafts: z.array(
    unit['draft.submitted'].extend({ ...stamp, review: office['draft.reviewed'].extend(stamp).optional() }),
  ),
  replies: z.array(unit['reply.finalised'].extend(stamp)),
  deliveries: z.array(office['reply.delivered'].extend(stamp)),
  feedback: z.array(office['feedback.registered'].extend({ ...stamp, round: z.int().min(1) })),
  redoRefusals: z.array(office['redo.declined'].extend(stamp)),
  redos: z.array(office['redo.ordered'].extend(stamp)),
  extensions: z.array(frozenClockSchema.extend({ ...stamp, round: z.int().min(0) })),
});

const answered = z.array(
  z.strictObject({ unit: unitIdSchema, on: localDateSchema, letterId: recordIdSchema.optional() }),
);

const letterSchema = z.discriminatedUnion('desk', [
  office['notice.issued'].extend({ ...stamp, desk: z.literal('office'), answered }),
  unit['paper.submitted'].extend({ ...stamp, desk: z.literal('unit'), answered }),
]);

export const matterStateSchema = z.strictObject({
  id: matterIdSchema,
  office: unitIdSchema,
  facts: matterFactsSchema,
  registered: stampSchema,
  corrections: z.array(office['matter.corrected'].extend(stamp)),
  assignments: z.array(assignmentViewSchema),
  procedures: z.array(office['procedure.recorded'].extend(stamp)),
  letters: z.array(letterSchema),
  pointActs: z.array(
    z.discriminatedUnion('act', [
      office['point.closed'].extend({ ...stamp, act: z.literal('closed') }),
      office['point.reopened'].extend({ ...stamp, act: z.literal('reopened') }),
    ]),
  ),
  merged: office['matter.merged'].extend(stamp).optional(),
  published: office['matter.published'].extend(stamp).optional(),
  archived: office['matter.archived'].extend(stamp).optional(),
  irregular: z.array(eventIdSchema),
}) satisfies z.ZodType<MatterState>;
