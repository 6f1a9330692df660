/** Everything a reply letter says, as the clerk edits it; the letter is made from this and nothing else. */
import { z } from 'zod';
import { resultMarkSchema } from '../../document-model/official-document';
import { localDateSchema } from '../calendar/local-date';
import { fileReferenceSchema, lineOf, textOf } from '../matter/matter';
import { answerSchema } from './answer';

/** 公开属性 of the reply. */
export const PUBLICITIES = ['public', 'on-request', 'not-public'] as const;

export const replyContentSchema = z.strictObject({
  title: textOf(300),
  salutation: textOf(500),
  opening: textOf(4000),
  answers: z.array(answerSchema).max(1000),
  closing: textOf(4000),
  resultMark: resultMarkSchema.optional(),
  documentNumber: textOf(60),
  dateOfIssue: localDateSchema.optional(),
  attachments: z.array(fileReferenceSchema).max(50),
  contactName: textOf(50),
  contactPhone: textOf(50),
  leaderName: textOf(50),
  copies: z.array(lineOf(100)).max(50),
  publicity: z.enum(PUBLICITIES).optional(),
});
export type ReplyContent = z.infer<typeof replyContentSchema>;
