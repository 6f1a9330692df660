/** The one subscription to `changed`: stale queries ask again, long tasks show how far they are, and packages to be opened wait for the desk. */
import type { Changed } from '@shared/ipc/changed';
import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { onChanged } from './call';
import { isStale } from './topics';

export type TaskProgress = NonNullable<Changed['progress']>;

/** Packages that were double-clicked. They may arrive before the page that imports them, so they are kept until taken. */
interface OpenedPackages {
  /** Grows with every arrival. */
  readonly arrivals: number;
  /** Each token is answered once. */
  readonly take: () => readonly string[];
}

const OpenedContext = createContext<OpenedPackages>({ arrivals: 0, take: () => [] });
const ProgressContext = createContext<ReadonlyMap<string, TaskProgress>>(new Map());

export function ChangesProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const [tasks, setTasks] = useState<ReadonlyMap<string, TaskProgress>>(new Map());
  const opened = useRef<readonly string[]>([]);
  const [arrivals, setArrivals] = useState(0);
  const take = useCallback(() => {
    const tokens = opened.current;
    opened.current = [];
    return tokens;
  }, []);
  useEffect(
    () =>
      onChanged(({ topics, progress, openPackages }) => {
        if (topics.length > 0) {
          void client.invalidateQueries({
            predicate: ({ queryKey }) => isStale(String(queryKey[0]), topics),
          });
        }
        if (progress) setTasks((before) => withProgress(before, progress));
        if (openPackages) {
          opened.current = [...opened.current, ...openPackages];
          setArrivals((before) => before + 1);
        }
      }),
    [client],
  );
  const openedPackages = useMemo(() => ({ arrivals, take }), [arrivals, take]);
  return (
    <OpenedContext value={openedPackages}>
      <ProgressContext value={tasks}>{children}</ProgressContext>
    </OpenedContext>
  );
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

/** Calls back with the tokens of packages that were double-clicked, also those that arrived before. */
export function useOpenedPackages(open: (tokens: readonly string[]) => void): void {
  const { arrivals, take } = useContext(OpenedContext);
  useEffect(() => {
    if (arrivals === 0) return;
    const tokens = take();
    if (tokens.length > 0) open(tokens);
  }, [arrivals, take, open]);
}
