/** Turns paths that the preload sends into tokens that the window may hold. A token is good once, and only in this run. */
import { randomUUID } from 'node:crypto';
import { MOST_FILES_AT_ONCE } from '@shared/ipc/limits';
import { AppError } from '@shared/result/app-error';

/** Nobody drops more at once; an endless stream of drops must not grow the memory. */
const LIMIT = MOST_FILES_AT_ONCE;

export class DroppedFiles {
  private readonly paths = new Map<string, string>();

  /** One token a path, in order. */
  keep(paths: readonly string[]): readonly string[] {
    if (paths.length > LIMIT)
      throw new AppError('INPUT_INVALID', { problem: 'too many files', limit: LIMIT });
    return paths.map((path) => {
      const token = randomUUID();
      this.paths.set(token, path);
      for (const oldest of this.paths.keys()) {
        if (this.paths.size <= LIMIT) break;
        this.paths.delete(oldest);
      }
      return token;
    });
  }

  /** The path behind a token, which is used up by asking. */
  take(token: string): string {
    const path = this.paths.get(token);
    if (path === undefined) throw new AppError('NOT_FOUND', { what: 'dropped file' });
    this.paths.delete(token);
    return path;
  }
}
