/** What the tests of keys and backups share: a unit's desk with two files in its store, and one more machine to restore on. */
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readIdentity } from '@main/database/repositories/identity-repository';
import { listPeople } from '@main/database/repositories/person-repository';
import { FoundSets, findBackup } from '@main/usecases/backup/find-backup';
import { makeBackup } from '@main/usecases/backup/make-backup';
import { stageRestore } from '@main/usecases/backup/stage-restore';
import type { Desktop } from '@main/usecases/desktop';
import { type OpenedWorkspace, openWorkspace } from '@main/usecases/open-workspace';
import { createExchange } from '@main/usecases/package/exchange';
import { unlock } from '@main/usecases/session/unlock';
import type { Workspace } from '@main/usecases/workspace';
import { onTestFinished } from 'vitest';
import { CHEAP_KEY_BOX, PASSWORD, PlayedDesktop, type TestDesk, temporaryFolder } from '../exchange/support';

export interface Machine extends OpenedWorkspace {
  readonly desktop: PlayedDesktop;
  readonly dataFolder: string;
}

/** A data folder as it lies on the disk, opened; nobody has unlocked it. `now` in milliseconds. */
export async function openMachine(dataFolder: string, now: () => number): Promise<Machine> {
  const desktop = new PlayedDesktop();
  const { workspace, close } = await openWorkspace({
    dataFolder,
    resources: { profiles: [], holidayTables: [] },
    desktop,
    now,
    keyBoxCost: CHEAP_KEY_BOX,
  });
  let isClosed = false;
  const closeOnce = async () => {
    if (!isClosed) await close();
    isClosed = true;
  };
  onTestFinished(closeOnce);
  return { workspace, close: closeOnce, desktop, dataFolder };
}

/** A machine on which nothing was ever set up. */
export async function blankMachine(now: () => number): Promise<Machine> {
  return openMachine(join(await temporaryFolder(), 'data'), now);
}

/** The same unit at work on another folder or with another clock. */
export async function unlockedDesk(machine: Machine, desk: TestDesk): Promise<TestDesk> {
  const { workspace, desktop, close } = machine;
  const [person] = await workspace.database.read(listPeople);
  if (!person) throw new Error('nobody works here');
  await unlock(workspace, { password: PASSWORD, personId: person.id });
  return { ...desk, workspace, desktop, close, exchange: createExchange(workspace) };
}

/** Says where, in the folder dialog. */
export function choose(desktop: Desktop, folder: string): void {
  desktop.chooseFolder = async () => folder;
}

export async function backUpTo(workspace: Workspace, desktop: PlayedDesktop, parent: string) {
  await mkdir(parent, { recursive: true });
  choose(desktop, parent);
  const made = await makeBackup(workspace);
  if (!made) throw new Error('the backup was cancelled');
  return { ...made, path: join(parent, made.folderName) };
}

/** Up to the mark; the machine has to be opened again. */
export async function stageFrom(
  { workspace, desktop }: Pick<Machine, 'workspace' | 'desktop'>,
  folder: string,
) {
  choose(desktop, folder);
  const sets = new FoundSets();
  const found = await findBackup(workspace, sets);
  if (!found) throw new Error('no backup was chosen');
  await stageRestore(workspace, sets.take(found.token));
  return found;
}

/** Every file below a folder with its bytes, by its path. */
export async function filesBelow(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(await Promise.all(files.map(async (path) => [path, await readFile(path)] as const)));
}

export async function copyOf(folder: string): Promise<string> {
  const target = join(await temporaryFolder(), 'copy');
  await cp(folder, target, { recursive: true });
  return target;
}

export async function identityOf({ database }: Workspace) {
  const identity = await database.read(readIdentity);
  if (!identity) throw new Error('not set up');
  return identity;
}
