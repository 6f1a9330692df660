/**
 * In place of `node:async_hooks`, which makes every promise dearer: the gate of the database uses it to recognise a mistake of its
 * callers, and every other test runs with it.
 */
export class AsyncLocalStorage<T> {
  getStore(): T | undefined {
    return undefined;
  }

  run<R>(_store: T, work: () => R): R {
    return work();
  }
}
