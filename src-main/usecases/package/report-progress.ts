/** Tells the window how far a long task has come, once a percent: every block would flood it. */
import type { Workspace } from '../workspace';

export type ProgressTask =
  | 'package.export'
  | 'package.stage'
  | 'document.produce-batch'
  | 'document.save-all';

/** `text` is shown as it is: the name of the file at hand. */
export function progressReporter(
  { notify }: Workspace,
  task: ProgressTask,
  text?: string,
): (done: number, total: number) => void {
  let told = -1;
  return (done, total) => {
    const percent = total === 0 ? 100 : Math.floor((done * 100) / total);
    if (percent === told) return;
    told = percent;
    notify({
      topics: [],
      progress: { task, done: percent, total: 100, ...(text === undefined ? {} : { text }) },
    });
  };
}

/** The same in items, each of them told: for tasks whose items take longer than a message. */
export function progressOfItems(
  { notify }: Workspace,
  task: ProgressTask,
  total: number,
): (done: number) => void {
  return (done) => notify({ topics: [], progress: { task, done, total } });
}
