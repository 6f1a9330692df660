/** 承诺台账: the promises of B results across years, and the words that they are kept. No path crosses here. */
import { z } from 'zod';
import { localDateSchema } from '../../domain/calendar/local-date';
import { assignmentIdSchema, matterIdSchema, pointIdSchema, unitIdSchema } from '../../domain/identifiers';
import { fileReferenceSchema, textOf } from '../../domain/matter/matter';
import { matterKindSchema } from '../../domain/matter/matter-kind';
import { PROMISE_STATES } from '../../domain/promise/promises';
import { call } from '../call';

const promiseStateSchema = z.enum(PROMISE_STATES);

const promiseQuestion = {
  state: promiseStateSchema.optional(),
  unitId: unitIdSchema.optional(),
  /** Of the promised day. */
  year: z.int().min(1900).max(2999).optional(),
  /** In point, answer, unit, number and title. */
  text: z.string().max(100).optional(),
};

export const promiseRowSchema = z.strictObject({
  matterId: matterIdSchema,
  assignmentId: assignmentIdSchema,
  pointId: pointIdSchema,
  kind: matterKindSchema,
  number: z.string(),
  title: z.string(),
  point: z.string(),
  /** What was promised, in the words of the reply. */
  answer: z.string(),
  unitName: z.string(),
  promisedOn: localDateSchema,
  state: promiseStateSchema,
  fulfilledOn: localDateSchema.optional(),
  confirmedOn: localDateSchema.optional(),
  /** This desk may say that it is kept. */
  canFulfil: z.boolean(),
  /** This desk may close the point. */
  canConfirm: z.boolean(),
});
export type PromiseRow = z.infer<typeof promiseRowSchema>;

const place = { matterId: matterIdSchema, assignmentId: assignmentIdSchema, pointId: pointIdSchema };
const done = z.strictObject({});

export const promiseCalls = {
  'promise.list': call(
    z.strictObject({ ...promiseQuestion, offset: z.int().min(0), limit: z.int().min(1).max(1000) }),
    z.strictObject({
      rows: z.array(promiseRowSchema),
      total: z.int(),
      /** By state, of what the other filters leave. */
      counts: z.record(promiseStateSchema, z.int()),
      /** What can be filtered by, whatever is filtered now. */
      years: z.array(z.int()),
      units: z.array(z.strictObject({ unitId: unitIdSchema, name: z.string() })),
    }),
  ),
  /** The unit's word with its evidence; also after the archive. ACTION_FORBIDDEN where nothing was promised. */
  'promise.fulfil': call(
    z.strictObject({
      ...place,
      on: localDateSchema,
      text: textOf(4000).min(1),
      evidence: z.array(fileReferenceSchema).max(50),
    }),
    done,
  ),
  /** The office closes the point of a promise that was reported as kept; also after the archive. */
  'promise.confirm': call(
    z.strictObject({ ...place, on: localDateSchema, reason: textOf(1000).min(1) }),
    done,
  ),
  /** The office did not find it kept: a letter tells the unit, and the promise stands open again; also after the archive. */
  'promise.decline': call(z.strictObject({ ...place, reason: textOf(1000).min(1) }), done),
} as const;
