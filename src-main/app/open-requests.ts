/** Packages that were double-clicked. They wait until a person has unlocked the desk; the window is given tokens, never paths. */
import type { Changed } from '@shared/ipc/changed';
import type { DroppedFiles } from './dropped-files';

/** Nobody double-clicks more while the desk is locked. */
const LIMIT = 200;

interface OpenRequestsOptions {
  readonly dropped: DroppedFiles;
  readonly isUnlocked: () => boolean;
  readonly announce: (changed: Changed) => void;
}

export class OpenRequests {
  private waiting: readonly string[] = [];

  constructor(private readonly options: OpenRequestsOptions) {}

  /** The same file twice is one wish. */
  add(path: string): void {
    this.waiting = [...this.waiting.filter((other) => other !== path), path].slice(-LIMIT);
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
