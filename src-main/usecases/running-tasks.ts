/** Long tasks that a person may stop: each runs under its name, once at a time, with a signal that a later call can raise. */
import { AppError } from '@shared/result/app-error';

export class RunningTasks {
  private readonly running = new Map<string, AbortController>();

  /** @throws AppError CANCELLED where the work gives way to the signal; a second start under one name is a bug of the caller. */
  async run<T>(task: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (this.running.has(task)) throw new AppError('ACTION_FORBIDDEN', { act: task, state: 'running' });
    const controller = new AbortController();
    this.running.set(task, controller);
    try {
      return await work(controller.signal);
    } finally {
      this.running.delete(task);
    }
  }

  /** Whether there was anything to stop. */
  cancel(task: string): boolean {
    const controller = this.running.get(task);
    controller?.abort();
    return controller !== undefined;
  }
}
