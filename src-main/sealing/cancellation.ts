/** Sealing and opening can take minutes: each piece asks whether a person still waits for it. */
import { AppError } from '@shared/result/app-error';

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('CANCELLED');
}
