/** The question that the list of matters is asked: tab, filters, words, order. One schema for the call, the address of the page and what is saved. */
import { z } from 'zod';
import { resultMarkSchema } from '../../document-model/official-document';
import { assignmentRoleSchema } from '../../domain/assignment/assignment';
import { localDateSchema } from '../../domain/calendar/local-date';
import { unitIdSchema } from '../../domain/identifiers';
import { gradeSchema, sessionSchema } from '../../domain/matter/matter';
import { matterKindSchema } from '../../domain/matter/matter-kind';
import { STEP_CODES } from '../../domain/matter/next-step';
import { turnSchema } from '../../domain/matter/turn';
import { satisfactionSchema } from '../../package-format/events/office-events';

/** Tabs of the list, each a question a clerk asks. */
export const MATTER_TABS = ['all', 'mine', 'overdue', 'soon', 'waiting', 'dissatisfied', 'closed'] as const;
export const MATTER_SORTS = ['due', 'number', 'registered', 'latest', 'title'] as const;

/** Everything a person can narrow the list by; a saved set of filters is exactly this. */
export const matterQuestionSchema = z.strictObject({
  tab: z.enum(MATTER_TABS),
  kind: matterKindSchema.optional(),
  session: sessionSchema.optional(),
  grade: gradeSchema.optional(),
  keyOnly: z.boolean().optional(),
  unitId: unitIdSchema.optional(),
  /** Together with a unit: what that unit is. */
  role: assignmentRoleSchema.optional(),
  /** Any open step. */
  step: z.enum(STEP_CODES).optional(),
  /** The mark of a reply or of one of its points. */
  result: resultMarkSchema.optional(),
  satisfaction: satisfactionSchema.optional(),
  dueFrom: localDateSchema.optional(),
  dueUntil: localDateSchema.optional(),
  /** The acting person's own work, or all of his section's; a unit's own sharing. */
  whose: z.enum(['me', 'section']).optional(),
  /** What a figure on 今天 counts. */
  turn: turnSchema.optional(),
  /** Searched in everything that `searchedParts` names; at most 100 characters. */
  text: z.string().max(100).optional(),
  sort: z.enum(MATTER_SORTS),
  descending: z.boolean(),
});
export type MatterQuestion = z.infer<typeof matterQuestionSchema>;

/** What can be taken back to find more. */
export const LOOSENED = [
  'tab',
  'kind',
  'session',
  'grade',
  'keyOnly',
  'unitId',
  'role',
  'step',
  'result',
  'satisfaction',
  'dueFrom',
  'dueUntil',
  'whose',
  'turn',
  'text',
] as const;

export const matterFilterSchema = matterQuestionSchema.extend({
  offset: z.int().min(0),
  limit: z.int().min(1).max(500),
});
export type MatterFilter = z.infer<typeof matterFilterSchema>;
