/** Everything a use case may touch, built once by `openWorkspace` and passed in; no use case reaches for anything else. */
import type { HolidayTable } from '@shared/domain/calendar/holiday-table';
import type { Profile } from '@shared/domain/profile/profile';
import type { Changed } from '@shared/ipc/changed';
import type { Backups } from '../database/backup';
import type { Database } from '../database/session';
import type { ContentStore } from '../files/content-store';
import type { PackageEngine } from '../sealing/engine/package-engine';
import type { KeyBoxCost } from '../sealing/key-box';
import type { Desktop } from './desktop';
import type { ForeignDocuments } from './format/foreign-documents';
import type { MatterColumns } from './matter/matter-columns';
import type { RunningTasks } from './running-tasks';
import type { Session } from './session/session';

export interface WorkspaceFolders {
  /** Everything of this desk lies below it. */
  readonly data: string;
  /** Read-only copies opened by other programs; cleaned at start. */
  readonly temporary: string;
}

export interface Workspace {
  readonly database: Database;
  readonly backups: Backups;
  readonly contentStore: ContentStore;
  readonly session: Session;
  readonly folders: WorkspaceFolders;
  /** Every version known here. Versions are added, never changed (`learnProfiles`). */
  readonly profiles: Profile[];
  /** Never computed with directly: an imported table may stand in their place (`holidayTablesInForce`). */
  readonly shippedHolidayTables: readonly HolidayTable[];
  readonly desktop: Desktop;
  /** Reads documents of unknown origin. */
  readonly foreignDocuments: ForeignDocuments;
  /** Seals, stages and opens packages. */
  readonly packageEngine: PackageEngine;
  readonly tasks: RunningTasks;
  /** Every matter as the list knows it; asked inside a read, after it has caught up. */
  readonly matterColumns: MatterColumns;
  readonly keyBoxCost: KeyBoxCost;
  /** Milliseconds UTC. */
  readonly now: () => number;
  readonly notify: (changed: Changed) => void;
}
