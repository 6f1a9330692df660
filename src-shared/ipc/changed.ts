/** The one event that main sends: which queries are stale, how far a long task has come, and which packages wait to be opened. */
import { z } from 'zod';
import { MOST_FILES_AT_ONCE } from './limits';

export const TOPICS = [
  'status',
  'safety',
  'matters',
  'packages',
  'peers',
  'drafts',
  'versions',
  'approvals',
  'handlers',
  'documents',
  'settings',
] as const;
export type Topic = (typeof TOPICS)[number];

export const changedSchema = z.strictObject({
  topics: z.array(z.enum(TOPICS)),
  progress: z
    .strictObject({
      task: z.string(),
      done: z.int(),
      total: z.int(),
      /** What is counted; without it, pieces of work or percent. */
      unit: z.literal('bytes').optional(),
      text: z.string().optional(),
      /** Estimated from the speed so far; absent until it can be. */
      remainingMs: z.int().min(0).optional(),
    })
    .optional(),
  /** Tokens of packages, cards and folders that were double-clicked, sent once and only to an unlocked desk. */
  openPackages: z.array(z.string().max(100)).min(1).max(MOST_FILES_AT_ONCE).optional(),
});
export type Changed = z.infer<typeof changedSchema>;
