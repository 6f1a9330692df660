/** Turns the failures of a disk into codes with a next step; a path stays out of them. */
import { AppError } from '@shared/result/app-error';

const FULL = new Set(['ENOSPC', 'EDQUOT']);
const LOCKED = new Set(['EROFS', 'EACCES', 'EPERM']);
const BROKEN_OR_CLOSED = new Set(['EIO', 'EROFS', 'EACCES', 'EPERM', 'ENXIO', 'EFBIG']);

/**
 * In the own data folder, where a missing folder or a name taken is a bug and stays one.
 */
export function toDiskWriteError(error: unknown): unknown {
  const code = systemCode(error);
  if (code === undefined) return error;
  if (FULL.has(code)) return new AppError('E_DISK_FULL', {}, { cause: error });
  return BROKEN_OR_CLOSED.has(code) ? new AppError('DISK_WRITE', { reason: code }, { cause: error }) : error;
}

export function toDiskReadError(error: unknown): unknown {
  const code = systemCode(error);
  if (code === undefined || !BROKEN_OR_CLOSED.has(code)) return error;
  return new AppError('DISK_READ', { reason: code }, { cause: error });
}

/**
 * At a place that a person chose, which may be pulled out, full or locked at any moment: whatever the system says is expected,
 * and the words are about that place, not about this machine's disk. A bug without a system code stays a bug.
 */
export function asWriteError(error: unknown): unknown {
  const code = systemCode(error);
  if (error instanceof AppError || code === undefined) return asStagingError(error);
  if (FULL.has(code)) return new AppError('E_DISK_FULL', { medium: true }, { cause: error });
  if (LOCKED.has(code)) return new AppError('MEDIUM_READ_ONLY', {}, { cause: error });
  if (code === 'ENAMETOOLONG') return new AppError('PATH_TOO_LONG', {}, { cause: error });
  if (code === 'EFBIG') return new AppError('MEDIUM_FILE_LIMIT', {}, { cause: error });
  return new AppError('DISK_WRITE', { system: code }, { cause: error });
}

/** The same for a copy in the own staging folder. Our own codes and cancellations pass through. */
export function asStagingError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  if (isAbort(error)) return new AppError('CANCELLED', {}, { cause: error });
  const code = systemCode(error);
  if (code === undefined) return error;
  if (FULL.has(code)) return new AppError('E_DISK_FULL', {}, { cause: error });
  return new AppError('DISK_WRITE', { system: code }, { cause: error });
}

/** Read from this machine's own disk. */
export function asReadError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  if (isAbort(error)) return new AppError('CANCELLED', {}, { cause: error });
  const code = systemCode(error);
  return code === undefined ? error : new AppError('DISK_READ', { system: code }, { cause: error });
}

/** Read from a disc or stick, where an input error means damage: burn it again. */
export function asMediumReadError(error: unknown): unknown {
  return !(error instanceof AppError) && systemCode(error) === 'EIO'
    ? new AppError('E_MEDIA_DAMAGED', {}, { cause: error })
    : asReadError(error);
}

export function isMissing(error: unknown): boolean {
  return systemCode(error) === 'ENOENT';
}

export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
