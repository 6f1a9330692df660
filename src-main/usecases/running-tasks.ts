/** Long tasks that a person may stop: each runs under its name, with a signal that a later call can raise for all of that name. */

export class RunningTasks {
  private readonly running = new Map<string, Set<AbortController>>();

  /** `ended` hears of the last one of a name, however it ended: its bar goes. */
  constructor(private readonly ended: (task: string) => void = () => {}) {}

  /** A second one under the name may start meanwhile: packages are double-clicked while others are read. @throws AppError CANCELLED where the work gives way to the signal. */
  async run<T>(task: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const controllers = this.running.get(task) ?? new Set();
    this.running.set(task, controllers.add(controller));
    try {
      return await work(controller.signal);
    } finally {
      controllers.delete(controller);
      if (controllers.size === 0) {
        this.running.delete(task);
        this.ended(task);
      }
    }
  }

  /** Whether there was anything to stop. */
  cancel(task: string): boolean {
    const controllers = [...(this.running.get(task) ?? [])];
    for (const controller of controllers) controller.abort();
    return controllers.length > 0;
  }
}
