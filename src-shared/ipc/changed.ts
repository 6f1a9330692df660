/** The one event that main sends: which queries are stale, and how far a long task has come. */
import { z } from 'zod';

export const TOPICS = ['status', 'matters', 'packages', 'peers', 'drafts', 'settings'] as const;
export type Topic = (typeof TOPICS)[number];

export const changedSchema = z.strictObject({
  topics: z.array(z.enum(TOPICS)),
  progress: z
    .strictObject({ task: z.string(), done: z.int(), total: z.int(), text: z.string().optional() })
    .optional(),
});
export type Changed = z.infer<typeof changedSchema>;
