/** Long tasks are stopped by their name, all of that name, and their bar goes however they end. */
import { RunningTasks } from '@main/usecases/running-tasks';
import { expect, it } from 'vitest';

const untilStopped = (signal: AbortSignal) =>
  new Promise<string>((resolve) => signal.addEventListener('abort', () => resolve('stopped')));

it('stops every task of a name and no other', async () => {
  const tasks = new RunningTasks();
  const first = tasks.run('package.stage', untilStopped);
  const second = tasks.run('package.stage', untilStopped);
  let other = 'running';
  const third = tasks.run('package.export', untilStopped).then((end) => {
    other = end;
  });
  expect(tasks.cancel('package.stage')).toBe(true);
  expect(await Promise.all([first, second])).toEqual(['stopped', 'stopped']);
  expect(other).toBe('running');
  expect(tasks.cancel('package.stage')).toBe(false);
  expect(tasks.cancel('package.export')).toBe(true);
  await third;
});

it('tells the end of the last of a name, after a failure too', async () => {
  const ended: string[] = [];
  const tasks = new RunningTasks((task) => ended.push(task));
  const long = tasks.run('file.add', untilStopped);
  await expect(tasks.run('file.add', () => Promise.reject(new Error('disk')))).rejects.toThrow('disk');
  expect(ended).toEqual([]);
  tasks.cancel('file.add');
  await long;
  expect(ended).toEqual(['file.add']);
});
