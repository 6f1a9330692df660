/** The office's further acts upon what it assigned: corrections, 销号, 并案. */
import { z } from 'zod';
import { contactPersonSchema } from '../../domain/assignment/assignment';
import { localDateSchema } from '../../domain/calendar/local-date';
import { assignmentIdSchema, matterIdSchema, pointIdSchema } from '../../domain/identifiers';
import { fileReferenceSchema, textOf } from '../../domain/matter/matter';
import { matterKindSchema } from '../../domain/matter/matter-kind';
import { answerSchema } from '../../domain/reply/answer';
import { call } from '../call';
import { clockPreviewSchema } from './matter-calls';

const done = z.strictObject({});
const place = { matterId: matterIdSchema, assignmentId: assignmentIdSchema };

/** What becomes of the clocks: a limit of its own, or computed anew from the matter as it stands. */
const correctedClocksField = z.union([
  z.strictObject({ ownLimitOn: localDateSchema }),
  z.literal('recompute'),
]);

export const mergedAnswersSchema = z.strictObject({
  matterId: matterIdSchema,
  kind: matterKindSchema,
  number: z.string(),
  title: z.string(),
  /** Undefined where this desk does not hold the matter, or has written nothing yet. */
  answers: z.array(z.strictObject({ pointText: z.string(), answer: answerSchema })),
});
export type MergedAnswers = z.infer<typeof mergedAnswersSchema>;

export const officeActCalls = {
  /** Only what is given changes. INPUT_INVALID where nothing would. */
  'assignment.correct': call(
    z.strictObject({
      ...place,
      reason: textOf(1000).min(1),
      pointIds: z.array(pointIdSchema).min(1).optional(),
      requirement: textOf(4000).optional(),
      officeContact: contactPersonSchema.optional(),
      clocks: correctedClocksField.optional(),
    }),
    done,
  ),
  'assignment.preview-correction': call(
    z.strictObject({ ...place, clocks: correctedClocksField }),
    z.array(clockPreviewSchema.omit({ unitId: true })),
  ),
  'point.close': call(
    z.strictObject({
      matterId: matterIdSchema,
      pointId: pointIdSchema,
      on: localDateSchema,
      reason: textOf(1000).min(1),
      files: z.array(fileReferenceSchema).max(50),
    }),
    done,
  ),
  'point.reopen': call(
    z.strictObject({ matterId: matterIdSchema, pointId: pointIdSchema, reason: textOf(1000).min(1) }),
    done,
  ),
  /** 并案 with others; an empty list parts them again. Each of the group is told. */
  'matter.merge': call(
    z.strictObject({
      matterId: matterIdSchema,
      matterIds: z.array(matterIdSchema).max(50),
      reason: textOf(1000).min(1),
    }),
    done,
  ),
  /** What this desk answered, or is writing, in the matters merged with this one. */
  'matter.merged-answers': call(z.strictObject({ matterId: matterIdSchema }), z.array(mergedAnswersSchema)),
} as const;
