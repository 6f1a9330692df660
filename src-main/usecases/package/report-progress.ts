/** Tells the window how far a long task has come, once a percent: every block would flood it. */
import type { Workspace } from '../workspace';

export type ProgressTask = 'package.export' | 'package.stage' | 'document.produce-batch';

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
