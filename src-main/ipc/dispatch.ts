/** From a call's name to its answer: own-property look-up → input schema → handler → output schema. Never throws, whatever comes in. */
import type { CallDefinition } from '@shared/ipc/call';
import { AppError } from '@shared/result/app-error';
import type { Envelope, Failure } from '@shared/result/envelope';

export interface DispatchOptions {
  readonly contract: Readonly<Record<string, CallDefinition>>;
  readonly handlers: Readonly<Record<string, (input: never) => Promise<unknown>>>;
  /** Writes a bug to the local log and answers the incident number that the person can quote. */
  readonly reportBug: (call: string, error: unknown) => string;
}

export type Dispatch = (name: unknown, input: unknown) => Promise<Envelope<unknown>>;

export function createDispatch({ contract, handlers, reportBug }: DispatchOptions): Dispatch {
  return async (name, input) => {
    if (typeof name !== 'string' || !Object.hasOwn(contract, name))
      return failure({ code: 'UNKNOWN_CALL', details: {} });
    const definition = contract[name];
    const handler = handlers[name];
    if (!definition || !handler) return failure({ code: 'UNKNOWN_CALL', details: { name } });
    const parsed = definition.input.safeParse(input);
    if (!parsed.success) {
      const fields = parsed.error.issues.map((issue) => issue.path.map(String).join('.'));
      return failure({ code: 'INPUT_INVALID', details: { fields: [...new Set(fields)].slice(0, 20) } });
    }
    try {
      const value = definition.output.parse(await handler(parsed.data as never));
      return { ok: true, value };
    } catch (error) {
      if (error instanceof AppError) return failure({ code: error.code, details: error.details });
      return failure({ code: 'INTERNAL', details: { incident: reportBug(name, error) } });
    }
  };
}

function failure(error: Failure): Envelope<never> {
  return { ok: false, error };
}
