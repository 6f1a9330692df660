/** 往来文书: a letter to units or to the office, with a finished document, a scan, or a few lines alone. No path crosses here. */
import { z } from 'zod';
import { localDateSchema } from '../../domain/calendar/local-date';
import { letterFields } from '../../domain/correspondence/letter-fields';
import { NOTICE_KINDS, PAPER_KINDS } from '../../domain/correspondence/letter-kinds';
import { assignmentIdSchema, matterIdSchema, pointIdSchema, recordIdSchema } from '../../domain/identifiers';
import { call } from '../call';

const { to, subject, number, text, replyBy, scan, attachments, answers } = letterFields;

const common = {
  matterId: matterIdSchema,
  to,
  subject,
  number,
  text,
  replyBy,
  /** A final that was produced here. */
  fileId: recordIdSchema.optional(),
  scan,
  attachments,
  answers,
  /** Of an extension: asked for, or granted, until then. */
  extendTo: localDateSchema.optional(),
};

export const letterCalls = {
  /** Freezes the letter and queues it for its recipients. ACTION_FORBIDDEN for a kind, recipient or matter that this desk has no say in. */
  'letter.send': call(
    z.discriminatedUnion('desk', [
      z.strictObject({
        ...common,
        desk: z.literal('office'),
        kind: z.enum(NOTICE_KINDS),
        assignmentId: assignmentIdSchema.optional(),
      }),
      z.strictObject({
        ...common,
        desk: z.literal('unit'),
        kind: z.enum(PAPER_KINDS),
        assignmentId: assignmentIdSchema,
        /** Of a report: it is a special report on these points (S0 三2). */
        specialReportOn: z.array(pointIdSchema).min(1).max(1000).optional(),
      }),
    ]),
    z.strictObject({ letterId: recordIdSchema }),
  ),
} as const;
