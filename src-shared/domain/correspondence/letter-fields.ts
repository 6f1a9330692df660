/** What every letter says, whoever writes it: a closed set of fields shared by the events of both desks. */
import { z } from 'zod';
import { localDateSchema } from '../calendar/local-date';
import { recordIdSchema, unitIdSchema } from '../identifiers';
import { type FileReference, fileReferenceSchema, lineOf, textOf } from '../matter/matter';

export const letterFields = {
  letterId: recordIdSchema,
  /** Recipients by name: units of the matter, or its office. Nobody else is sent it. */
  to: z.array(unitIdSchema).min(1).max(60),
  on: localDateSchema,
  subject: lineOf(300),
  /** 发文字号, where it is a numbered document. */
  number: lineOf(60).optional(),
  text: textOf(4000),
  /** The day by which each recipient answers. */
  replyBy: localDateSchema.optional(),
  /** The finished .docx. */
  document: fileReferenceSchema.optional(),
  /** The signed and sealed paper. */
  scan: fileReferenceSchema.optional(),
  attachments: z.array(fileReferenceSchema).max(50),
  /** The letter that this one answers. */
  answers: recordIdSchema.optional(),
};

interface LetterFiles {
  readonly document?: FileReference | undefined;
  readonly scan?: FileReference | undefined;
  readonly attachments: readonly FileReference[];
}

export function filesOfLetter({ document, scan, attachments }: LetterFiles): FileReference[] {
  return [...(document ? [document] : []), ...(scan ? [scan] : []), ...attachments];
}
