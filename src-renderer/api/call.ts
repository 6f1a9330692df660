/** The only user of the bridge: typed by the contract, throws the `AppError` that the envelope carries. */
import type { Changed } from '@shared/ipc/changed';
import type { CallArgument, CallName, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import type {} from './bridge';

export async function callMain<N extends CallName>(name: N, input: CallArgument<N>): Promise<CallOutput<N>> {
  const envelope = await window.chengfu.call(name, input);
  if (!envelope.ok) throw new AppError(envelope.error.code, envelope.error.details);
  // Main has checked the output against the same contract before it answered.
  return envelope.value as CallOutput<N>;
}

export function onChanged(listener: (changed: Changed) => void): () => void {
  return window.chengfu.onChanged(listener);
}

/** Hands dropped files to the preload, which alone sees their paths; the token stands for them in a call. */
export function tokensOfDrop(files: readonly File[]): Promise<string> {
  return window.chengfu.tokensOfDrop([...files]);
}

/** Anything thrown in the window as the failure that is shown: a bug of our own is `INTERNAL`. */
export function asAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('INTERNAL', {}, { cause: error });
}
