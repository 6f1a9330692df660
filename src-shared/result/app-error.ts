/** An expected failure with its code; anything else that is thrown is a bug and becomes `INTERNAL` at the boundary. */
import type { AppErrorCode } from './app-error-code';

/** Values a message may quote (a name, a number, a list of problems). Never a path, a key or a secret. */
export type AppErrorDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: AppErrorCode,
    readonly details: AppErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(details)}`, options);
  }
}
