/** The one subscription to `changed`: stale queries ask again, and long tasks show how far they are. */
import type { Changed } from '@shared/ipc/changed';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { onChanged } from './call';
import { isStale } from './topics';

export type TaskProgress = NonNullable<Changed['progress']>;

const ProgressContext = createContext<ReadonlyMap<string, TaskProgress>>(new Map());

export function ChangesProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const [tasks, setTasks] = useState<ReadonlyMap<string, TaskProgress>>(new Map());
  useEffect(
    () =>
      onChanged(({ topics, progress }) => {
        if (topics.length > 0) {
          void client.invalidateQueries({
            predicate: ({ queryKey }) => isStale(String(queryKey[0]), topics),
          });
        }
        if (progress) setTasks((before) => withProgress(before, progress));
      }),
    [client],
  );
  return <ProgressContext value={tasks}>{children}</ProgressContext>;
}

function withProgress(
  before: ReadonlyMap<string, TaskProgress>,
  progress: TaskProgress,
): ReadonlyMap<string, TaskProgress> {
  const next = new Map(before);
  if (progress.done >= progress.total) next.delete(progress.task);
  else next.set(progress.task, progress);
  return next;
}

/** The running task of that name, or the latest one begun when no name is given. */
export function useProgress(task?: string): TaskProgress | undefined {
  const tasks = useContext(ProgressContext);
  return task === undefined ? [...tasks.values()].at(-1) : tasks.get(task);
}
