/** Packages, cards and folders that were double-clicked. They wait until a person has unlocked the desk; the window is given tokens, never paths. */
import type { Changed } from '@shared/ipc/changed';
import { MOST_FILES_AT_ONCE } from '@shared/ipc/limits';
import type { DroppedFiles } from './dropped-files';

/** Nobody opens more at once while the desk is locked. */
const LIMIT = MOST_FILES_AT_ONCE;

interface OpenRequestsOptions {
  readonly dropped: DroppedFiles;
  readonly isUnlocked: () => boolean;
  readonly announce: (changed: Changed) => void;
}

export class OpenRequests {
  private waiting: readonly string[] = [];

  constructor(private readonly options: OpenRequestsOptions) {}

  /** The same file twice is one wish. */
  add(paths: readonly string[]): void {
    const wished = new Set(paths);
    this.waiting = [...this.waiting.filter((other) => !wished.has(other)), ...wished].slice(-LIMIT);
    this.handOver();
  }

  /** Called whenever the desk may have been unlocked. */
  handOver(): void {
    const { dropped, isUnlocked, announce } = this.options;
    if (this.waiting.length === 0 || !isUnlocked()) return;
    const openPackages = [...dropped.keep(this.waiting)];
    this.waiting = [];
    announce({ topics: [], openPackages });
  }
}
