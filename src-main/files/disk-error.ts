/** Turns the failures of a disk into codes with a next step; a path stays out of them. */
import { AppError } from '@shared/result/app-error';

const FULL = new Set(['ENOSPC', 'EDQUOT']);
const BROKEN_OR_CLOSED = new Set(['EIO', 'EROFS', 'EACCES', 'EPERM', 'ENXIO', 'EFBIG']);

/** EFBIG is a medium's own limit: FAT32 takes no file of 4 GiB. */
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

export function isMissing(error: unknown): boolean {
  return systemCode(error) === 'ENOENT';
}

export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
