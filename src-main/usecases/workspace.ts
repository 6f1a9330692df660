/** Everything a use case may touch, built once by the composition root and passed in; no use case reaches for anything else. */
import type { HolidayTable } from '@shared/domain/calendar/holiday-table';
import type { Profile } from '@shared/domain/profile/profile';
import type { Changed } from '@shared/ipc/changed';
import type { Database } from '../database/session';
import type { ContentStore } from '../files/content-store';
import type { Session } from './session/session';

export interface WorkspaceFolders {
  /** Everything of this desk lies below it. */
  readonly data: string;
  /** Files on their way in or out; swept at start. */
  readonly staging: string;
  /** Read-only copies opened by other programs; cleaned at start. */
  readonly temporary: string;
}

export interface Workspace {
  readonly database: Database;
  readonly contentStore: ContentStore;
  readonly session: Session;
  readonly folders: WorkspaceFolders;
  readonly profiles: readonly Profile[];
  readonly holidayTables: readonly HolidayTable[];
  /** Milliseconds UTC. */
  readonly now: () => number;
  readonly notify: (changed: Changed) => void;
}
