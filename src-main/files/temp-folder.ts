/** Staging folders inside the data folder, so that a finished file reaches its place by a rename. What a crash left is swept at start. */
import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { toDiskWriteError } from '../disk/disk-error';

const STAGING = 'staging';

export interface StagingFolder {
  readonly path: string;
  /** May be called twice, and after a cancelled import. */
  readonly remove: () => Promise<void>;
}

export async function createStagingFolder(dataFolder: string): Promise<StagingFolder> {
  const path = join(dataFolder, STAGING, randomUUID());
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw toDiskWriteError(error);
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Only at start, before any import: every staging folder that exists then belongs to a session that died. */
export async function sweepStaging(dataFolder: string): Promise<void> {
  await rm(join(dataFolder, STAGING), { recursive: true, force: true });
}
