/** What crosses the process boundary: a value or a coded failure, never an exception. */
import type { AppErrorDetails } from './app-error';
import type { AppErrorCode } from './app-error-code';

export interface Failure {
  readonly code: AppErrorCode;
  readonly details: AppErrorDetails;
}

export type Envelope<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure };
