/** A bridge for looking at the window without the main process: answers from given handlers, checked by the contract like the real one. */
import type { ChengfuBridge } from '@shared/ipc/bridge';
import type { Changed } from '@shared/ipc/changed';
import { type CallName, CONTRACT, type Handlers } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';

export interface FakeBridge extends ChengfuBridge<File> {
  readonly announce: (changed: Changed) => void;
}

export function fakeBridge(handlers: Partial<Handlers>): FakeBridge {
  const listeners = new Set<(changed: Changed) => void>();
  return {
    async call(name, input) {
      const definition = CONTRACT[name];
      const handler = handlers[name] as ((input: unknown) => Promise<unknown>) | undefined;
      try {
        if (!handler) throw new AppError('UNKNOWN_CALL', { name });
        const value = definition.output.parse(await handler(definition.input.parse(input)));
        return { ok: true, value: value as never };
      } catch (error) {
        if (error instanceof AppError)
          return { ok: false, error: { code: error.code, details: error.details } };
        console.error(name satisfies CallName, error);
        return { ok: false, error: { code: 'INTERNAL', details: { incident: 'P-0001' } } };
      }
    },
    onChanged(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    pathsOfDrop: async (files) => files.map((file) => file.name),
    announce(changed) {
      for (const listener of listeners) listener(changed);
    },
  };
}
