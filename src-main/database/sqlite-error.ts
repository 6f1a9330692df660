/** Gives SQLite's failures their codes: a full disk and a damaged file are expected, everything else stays what it is. */
import { AppError } from '@shared/result/app-error';

interface SqliteError extends Error {
  readonly code: string;
}

function isSqliteError(error: unknown): error is SqliteError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_');
}

export function toStorageError(error: unknown): unknown {
  if (!isSqliteError(error)) return error;
  if (error.code === 'SQLITE_FULL') return new AppError('E_DISK_FULL', {}, { cause: error });
  if (error.code === 'SQLITE_CORRUPT' || error.code === 'SQLITE_NOTADB') {
    return new AppError('DATABASE_DAMAGED', { problem: error.code }, { cause: error });
  }
  return error;
}

/** A constraint undoes its own statement only; after any other failure SQLite may have rolled the whole transaction back. */
export function isConstraintViolation(error: unknown): boolean {
  return isSqliteError(error) && error.code === 'SQLITE_CONSTRAINT';
}
