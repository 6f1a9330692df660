/**
 * What a start leaves for the time when the desk is open: the columns of the list, projections that came to say more or whose
 * day has come, and reading the whole database for damage. None of it may hold up a person, and all of it ends with the desk.
 */
import { setImmediate, setTimeout as wait } from 'node:timers/promises';
import { MATTER_SORTS } from '@shared/ipc/calls/matter-question';
import { findDamage, noteDoubt } from '../database/check';
import { askForReports, refreshProjections } from './event/refresh-projections';
import type { Workspace } from './workspace';

/** By then the person has signed in and the first page stands. */
const CHECK_AFTER_MS = 20_000;
const DAY_ASKED_EVERY_MS = 10 * 60_000;

export interface AfterStart {
  /** Waits for what is under way, which is short. */
  readonly stop: () => Promise<void>;
}

export function beginAfterStart(
  workspace: Workspace,
  file: string,
  reportBug: (error: unknown) => void,
): AfterStart {
  const ending = new AbortController();
  const isStopped = () => ending.signal.aborted;
  const work = (async () => {
    await warmColumns(workspace);
    await refreshProjections(workspace, isStopped);
    await askForReports(workspace, isStopped);
    await wait(CHECK_AFTER_MS, undefined, { signal: ending.signal, ref: false });
    await checkWhole(workspace, file);
    // A desk that stays open overnight has another day in the morning.
    while (!isStopped()) {
      await wait(DAY_ASKED_EVERY_MS, undefined, { signal: ending.signal, ref: false });
      await askForReports(workspace, isStopped);
    }
  })().catch((error: unknown) => {
    if (!isStopped()) reportBug(error);
  });
  return {
    stop: async () => {
      ending.abort();
      await work;
    },
  };
}

/** A list that is opened finds its columns and its order made. */
async function warmColumns({ database, matterColumns }: Workspace): Promise<void> {
  await database.read((reader) => matterColumns.catchUp(reader));
  for (const sort of MATTER_SORTS) {
    for (const descending of [false, true]) {
      matterColumns.prepare(sort, descending);
      await setImmediate();
    }
  }
}

/** On a connection of its own, so that nobody waits for it. Damage is told at once and stops the next start. */
export async function checkWhole({ notify }: Pick<Workspace, 'notify'>, file: string): Promise<void> {
  const problem = await findDamage(file, 'quick');
  if (problem === undefined) return;
  await noteDoubt(file, problem);
  notify({ topics: ['safety'] });
}
