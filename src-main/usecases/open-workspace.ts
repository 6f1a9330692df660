/** Builds one desk from its data folder, in reading order: check and migrate, sweep what a crash left, then the rest. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Changed } from '@shared/ipc/changed';
import { databaseFile } from '../database/check';
import { productMigrations } from '../database/migrations';
import { blobsToKeep } from '../database/repositories/blob-repository';
import { startDatabase } from '../database/start';
import { ContentStore } from '../files/content-store';
import { sweepStaging } from '../files/temp-folder';
import { hexOf } from '../sealing/bytes';
import { type PackageEngine, packageEngineInPlace } from '../sealing/engine/package-engine';
import { DEFAULT_KEY_BOX_COST, type KeyBoxCost } from '../sealing/key-box';
import { createSm3Stream } from '../sealing/sm3';
import { beginAfterStart } from './after-start';
import { clearRestore, placeRestored } from './backup/place-restored';
import type { Desktop } from './desktop';
import { type ForeignDocuments, foreignDocumentsInPlace } from './format/foreign-documents';
import type { Resources } from './load-resources';
import { MatterColumns } from './matter/matter-columns';
import { openProfiles } from './profile/known-profiles';
import { sweepQuarantine } from './quarantine/sweep-quarantine';
import { RunningTasks } from './running-tasks';
import { readWitness, settleContinuity } from './session/continuity';
import { beginNewIncarnation } from './session/incarnation';
import { Session } from './session/session';
import { VolumeFolder } from './volume/volume-folder';
import type { Workspace } from './workspace';

export interface WorkspaceOptions {
  /** On a local disk; made when missing. */
  readonly dataFolder: string;
  readonly resources: Resources;
  readonly desktop: Desktop;
  /** The product reads them in a process of their own; without it they are read in place. */
  readonly foreignDocuments?: ForeignDocuments;
  /** The product works on packages in a process of their own; without it they are worked on in place. */
  readonly packageEngine?: PackageEngine;
  readonly now?: () => number;
  readonly notify?: (changed: Changed) => void;
  readonly keyBoxCost?: KeyBoxCost;
  /** The product works on after the start (`after-start`) and reports here what goes wrong; without it nothing does. */
  readonly reportBug?: (error: unknown) => void;
  /** The database was just put back from a backup. */
  readonly restored?: boolean;
}

export interface OpenedWorkspace {
  readonly workspace: Workspace;
  /** Backs up and closes; no use case may run afterwards. */
  readonly close: () => Promise<void>;
}

/** A file that was added but not yet used by a record stays this long: half-written forms may name it. */
const UNUSED_FILES_KEPT_MS = 30 * 24 * 3600 * 1000;

/** @throws AppError DATABASE_DAMAGED, DATABASE_NEWER, E_DISK_FULL. */
export async function openWorkspace(options: WorkspaceOptions): Promise<OpenedWorkspace> {
  const { dataFolder, resources, desktop, now = Date.now, notify = () => {} } = options;
  const temporary = join(dataFolder, 'temporary');
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const places = { file: databaseFile(dataFolder), backupFolder: join(dataFolder, 'backups') };
  const wasPlaced = await placeRestored({ ...places, dataFolder, now });
  const { database, backups, shutDown } = await startDatabase({
    ...places,
    migrations: productMigrations(),
    now,
  });
  const session = new Session();
  const folders = { data: dataFolder, temporary };
  if (options.restored || wasPlaced) {
    const witness = await readWitness(dataFolder);
    await database.write((tx) => beginNewIncarnation(tx, { now, session }, 'restored', { witness }));
    await settleContinuity({ database, session, folders });
  }
  if (wasPlaced) await clearRestore(dataFolder);
  const packageEngine = options.packageEngine ?? packageEngineInPlace;
  const digestOf = async (path: string) => (await packageEngine.run('digestFile', { path })).sm3;
  const contentStore = new ContentStore({ folder: join(dataFolder, 'blobs'), createHasher, digestOf });
  await sweepStaging(dataFolder);
  await sweepQuarantine(database, dataFolder, now);
  await new VolumeFolder(dataFolder).sweep();
  await rm(temporary, { recursive: true, force: true });
  await contentStore.sweep(
    await database.read((reader) => blobsToKeep(reader, now() - UNUSED_FILES_KEPT_MS)),
  );
  const workspace: Workspace = {
    database,
    backups,
    contentStore,
    session,
    folders,
    profiles: await openProfiles(database, resources.profiles, now),
    shippedHolidayTables: resources.holidayTables,
    desktop,
    foreignDocuments: options.foreignDocuments ?? foreignDocumentsInPlace,
    packageEngine,
    tasks: new RunningTasks((task) => notify({ topics: [], progress: { task, done: 1, total: 1 } })),
    matterColumns: new MatterColumns(),
    keyBoxCost: options.keyBoxCost ?? DEFAULT_KEY_BOX_COST,
    now,
    notify,
  };
  const after = options.reportBug && beginAfterStart(workspace, places.file, options.reportBug);
  const close = async () => {
    await after?.stop();
    await shutDown();
  };
  return { workspace, close };
}

async function createHasher() {
  const stream = await createSm3Stream();
  return { update: (bytes: Uint8Array) => stream.update(bytes), digest: () => hexOf(stream.digest()) };
}
