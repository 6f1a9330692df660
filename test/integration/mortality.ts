/** Lets a child process kill itself at a named step of storing: `before adopting`, `after adopting`, `before the transaction`, `begun`, `before the commit`, `after the commit`. */
import type { Workspace } from '@main/usecases/workspace';

export interface Mortality {
  /** Dies here when the step is the wanted one for the wanted time. */
  readonly reached: (step: string) => Promise<void>;
  readonly mortal: (workspace: Workspace) => Workspace;
}

export function mortality(wanted: string, nth: number): Mortality {
  let left = nth;
  const reached = async (step: string): Promise<void> => {
    if (step !== wanted) return;
    left -= 1;
    if (left > 0) return;
    process.kill(process.pid, 'SIGKILL');
    await new Promise(() => {});
  };
  const mortal = (workspace: Workspace): Workspace => {
    const { database, contentStore } = workspace;
    return {
      ...workspace,
      contentStore: overridden(contentStore, {
        adopt: async (staged, sm3) => {
          await reached('before adopting');
          await contentStore.adopt(staged, sm3);
          await reached('after adopting');
        },
      }),
      database: overridden(database, {
        write: async (work) => {
          await reached('before the transaction');
          const value = await database.write(async (tx) => {
            await reached('begun');
            const done = await work(tx);
            await reached('before the commit');
            return done;
          });
          await reached('after the commit');
          return value;
        },
      }),
      notify: ({ progress }) => {
        if (progress && progress.done >= 50) void reached('half sealed');
      },
    };
  };
  return { reached, mortal };
}

/** The object with some of its methods replaced; the others keep their `this`. */
function overridden<T extends object>(target: T, replacements: Partial<T>): T {
  return new Proxy(target, {
    get(object, key) {
      const replacement = Reflect.get(replacements, key);
      if (replacement !== undefined) return replacement;
      const value = Reflect.get(object, key, object);
      return typeof value === 'function' ? value.bind(object) : value;
    },
  });
}
