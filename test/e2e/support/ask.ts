/** Asks the main process as the window does, for what a story needs before it begins or wants to know at its end. */
import type { Page } from '@playwright/test';
import type { ChengfuBridge } from '@shared/ipc/bridge';
import type { CallArgument, CallName, CallOutput } from '@shared/ipc/contract';

export async function ask<N extends CallName>(
  window: Page,
  name: N,
  input: CallArgument<N>,
): Promise<CallOutput<N>> {
  const envelope = await window.evaluate(
    ([call, argument]) =>
      (globalThis as unknown as { chengfu: ChengfuBridge }).chengfu.call(call as never, argument as never),
    [name, input] as const,
  );
  if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code}`);
  return envelope.value as CallOutput<N>;
}
