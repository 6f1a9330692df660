/** Turns what the operating system says about a file into a code that tells the clerk what to do. */
import { AppError } from '@shared/result/app-error';

const FULL = new Set(['ENOSPC', 'EDQUOT']);

function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Our own codes and cancellations pass through; a bug stays a bug. */
export function asWriteError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  if (isAbort(error)) return new AppError('CANCELLED', {}, { cause: error });
  const code = systemCode(error);
  if (code === undefined) return error;
  if (FULL.has(code)) return new AppError('E_DISK_FULL', {}, { cause: error });
  return new AppError('DISK_WRITE', { system: code }, { cause: error });
}

/** `medium`: read from a disc or stick, where an input error means damage: burn it again. */
export function asReadError(error: unknown, medium: boolean): unknown {
  if (error instanceof AppError) return error;
  if (isAbort(error)) return new AppError('CANCELLED', {}, { cause: error });
  const code = systemCode(error);
  if (code === undefined) return error;
  if (medium && code === 'EIO') return new AppError('E_MEDIA_DAMAGED', {}, { cause: error });
  return new AppError('DISK_READ', { system: code }, { cause: error });
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('CANCELLED');
}
