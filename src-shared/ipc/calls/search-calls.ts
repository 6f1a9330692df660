/** Searching and narrowing the list: where a word stands, saved sets of filters, similar answers, and matters entered twice. */
import { z } from 'zod';
import { resultMarkSchema } from '../../document-model/official-document';
import { localDateSchema } from '../../domain/calendar/local-date';
import { assignmentIdSchema, matterIdSchema, pointIdSchema, recordIdSchema } from '../../domain/identifiers';
import { lineOf, sessionSchema, textOf } from '../../domain/matter/matter';
import { matterKindSchema } from '../../domain/matter/matter-kind';
import { deskSchema } from '../../domain/person/actor';
import { SEARCHED_PARTS } from '../../domain/search/searched-parts';
import { call } from '../call';
import { matterQuestionSchema } from './matter-question';

/** Rows whose places are asked for at once: what a window shows. */
export const MOST_PLACES = 60;

export const foundPlaceSchema = z.strictObject({
  part: z.enum(SEARCHED_PARTS),
  before: z.string(),
  hit: z.string(),
  after: z.string(),
});
export type FoundPlace = z.infer<typeof foundPlaceSchema>;

export const savedFilterSchema = z.strictObject({
  id: recordIdSchema,
  name: lineOf(30),
  question: matterQuestionSchema,
});
export type SavedFilter = z.infer<typeof savedFilterSchema>;

export const MOST_SAVED_FILTERS = 50;

export const similarPointSchema = z.strictObject({
  matterId: matterIdSchema,
  assignmentId: assignmentIdSchema,
  pointId: pointIdSchema,
  kind: matterKindSchema,
  number: z.string(),
  session: sessionSchema.optional(),
  title: z.string(),
  point: z.string(),
  answer: z.string(),
  result: resultMarkSchema.optional(),
  unitName: z.string(),
  repliedOn: localDateSchema,
  /** 0 to 1. */
  likeness: z.number().min(0).max(1),
  /** What both have, the longest first: the reason of its place. */
  shared: z.array(z.string()),
});
export type SimilarPoint = z.infer<typeof similarPointSchema>;

export const duplicateSchema = z.strictObject({
  matterId: matterIdSchema,
  kind: matterKindSchema,
  number: z.string(),
  session: sessionSchema.optional(),
  title: z.string(),
  proposers: z.string(),
  receivedOn: localDateSchema,
  /** Certain: the same number of the same session and kind. */
  certain: z.boolean(),
  /** 0 to 1, of title and original text. */
  likeness: z.number().min(0).max(1),
  shared: z.array(z.string()),
});
export type Duplicate = z.infer<typeof duplicateSchema>;

const done = z.strictObject({});

export const searchCalls = {
  /** Those of the matters in which something typed stands, each with at most two places. */
  'matter.find-places': call(
    z.strictObject({ matterIds: z.array(matterIdSchema).max(MOST_PLACES), text: z.string().max(100) }),
    z.array(z.strictObject({ matterId: matterIdSchema, places: z.array(foundPlaceSchema) })),
  ),
  /** The sessions that matters here have. */
  'matter.sessions': call(z.strictObject({}), z.array(sessionSchema)),
  'filter.list': call(
    z.strictObject({ desk: deskSchema }),
    z.strictObject({ saved: z.array(savedFilterSchema), last: matterQuestionSchema.optional() }),
  ),
  /** With an id it changes that one; a name is taken once a person and desk. */
  'filter.save': call(
    z.strictObject({
      desk: deskSchema,
      id: recordIdSchema.optional(),
      name: lineOf(30),
      question: matterQuestionSchema,
    }),
    z.strictObject({ id: recordIdSchema }),
  ),
  'filter.delete': call(z.strictObject({ id: recordIdSchema }), done),
  /** What is looked at now; the next start shows it again. */
  'filter.remember': call(z.strictObject({ desk: deskSchema, question: matterQuestionSchema }), done),
  'similar.find': call(
    z.strictObject({ matterId: matterIdSchema, pointId: pointIdSchema }),
    z.array(similarPointSchema),
  ),
  'matter.find-duplicates': call(
    z.strictObject({
      kind: matterKindSchema,
      session: sessionSchema.optional(),
      number: textOf(50),
      title: textOf(300),
      originalText: textOf(400_000),
      /** The matter that is being corrected. */
      except: matterIdSchema.optional(),
    }),
    z.array(duplicateSchema),
  ),
} as const;
