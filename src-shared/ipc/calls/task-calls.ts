/** Stopping a long task: everything of that name that runs ends with CANCELLED, and nothing of it is left behind. */
import { z } from 'zod';

/** A further one is a line here; its use case runs inside `workspace.tasks.run` under the name and hands the signal on. */
export const CANCELLABLE_TASKS = [
  'package.export',
  'package.export-again',
  'package.export-batch',
  'package.write-volume',
  'package.stage',
  'file.add',
  'package.confirm',
  'backup.make',
  'backup.restore',
] as const;
export type CancellableTask = (typeof CANCELLABLE_TASKS)[number];

export const taskCalls = {
  /** Whether anything of that name ran. */
  'task.cancel': { input: z.strictObject({ task: z.enum(CANCELLABLE_TASKS) }), output: z.boolean() },
} as const;
