/** Tells the window how far a long task has come and how long it will still take, a few times a second: every block would flood it. */
import type { CancellableTask } from '@shared/ipc/calls/task-calls';
import type { Workspace } from '../workspace';

export type ProgressTask = CancellableTask | 'document.produce-batch' | 'document.save-all';

const TOLD_EVERY_MS = 200;
/** A guess from less would jump about. */
const KNOWN_AFTER_MS = 2_000;
const KNOWN_FROM = 0.01;

/** `done` of `total` in bytes; `text` is shown as it is: what is being done, or the name of the file at hand. */
export function progressReporter(
  { notify }: Pick<Workspace, 'notify'>,
  task: ProgressTask,
  text?: string | (() => string),
  clock: () => number = () => performance.now(),
): (done: number, total: number) => void {
  const startedAt = clock();
  let toldAt = Number.NEGATIVE_INFINITY;
  return (done, total) => {
    const at = clock();
    if (done < total && at - toldAt < TOLD_EVERY_MS) return;
    toldAt = at;
    const remainingMs = remainingTime(at - startedAt, done, total);
    notify({
      topics: [],
      progress: {
        task,
        done: Math.floor(done),
        total,
        unit: 'bytes',
        ...(text === undefined ? {} : { text: typeof text === 'string' ? text : text() }),
        ...(remainingMs === undefined ? {} : { remainingMs }),
      },
    });
  };
}

/** From the speed so far; undefined until that says something. */
export function remainingTime(elapsedMs: number, done: number, total: number): number | undefined {
  if (elapsedMs < KNOWN_AFTER_MS || done < total * KNOWN_FROM || done <= 0) return undefined;
  return Math.round((elapsedMs * Math.max(0, total - done)) / done);
}

/** The same in items, each of them told: for tasks whose items take longer than a message. */
export function progressOfItems(
  { notify }: Workspace,
  task: ProgressTask,
  total: number,
): (done: number, text?: string) => void {
  return (done, text) =>
    notify({ topics: [], progress: { task, done, total, ...(text === undefined ? {} : { text }) } });
}
