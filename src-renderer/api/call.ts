/** The only user of the bridge: typed by the contract, throws the `AppError` that the envelope carries. */
import type { Changed } from '@shared/ipc/changed';
import type { CallArgument, CallName, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import type { Envelope } from '@shared/result/envelope';
import type {} from './bridge';

export async function callMain<N extends CallName>(name: N, input: CallArgument<N>): Promise<CallOutput<N>> {
  const envelope = await window.chengfu.call(name, input);
  if (!envelope.ok) throw new AppError(envelope.error.code, envelope.error.details);
  return envelope.value;
}

export function onChanged(listener: (changed: Changed) => void): () => void {
  return window.chengfu.onChanged(listener);
}

/** Where a call takes a file from: the dialog, or a token that stands for a dropped file. */
export type FileSource = CallArgument<'file.add'>;

/** Where an import begins: a file, a folder or disc, volumes that are complete, or a copy that waited for a decision. */
export type PackageSource = CallArgument<'package.stage'>;

/** Hands dropped files to the preload, which alone sees their paths; one source for all, so that they are read in the right order. */
export async function sourceOfDrop(files: readonly File[]): Promise<FileSource> {
  return { from: 'drop', tokens: [...(await window.chengfu.pathsOfDrop(files))] };
}

/** Anything thrown in the window as the failure that is shown: a bug of our own is `INTERNAL`. */
export function asAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('INTERNAL', {}, { cause: error });
}

/** What came of a call as a value: for whoever must act upon its failure. */
export async function envelopeOf<T>(called: Promise<T>): Promise<Envelope<T>> {
  try {
    return { ok: true, value: await called };
  } catch (error) {
    const { code, details } = asAppError(error);
    return { ok: false, error: { code, details } };
  }
}
