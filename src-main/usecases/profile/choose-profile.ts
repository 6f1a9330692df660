/** Which profile new matters are registered under. Matters that exist keep theirs. */
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import type { WritableDatabase } from '../../database/drizzle-session';
import { readUnitSettings, writeUnitSettings } from '../desk/unit-settings';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';
import { newestRow } from './known-profiles';

/** @throws AppError NOT_FOUND. */
export async function chooseProfile(
  workspace: Workspace,
  { id }: CallInput<'profile.choose'>,
): Promise<CallOutput<'profile.choose'>> {
  await workspace.database.write(async (tx) => {
    const newest = await newestRow(tx, id);
    if (!newest) throw new AppError('NOT_FOUND', { what: 'profile', id });
    await chooseInTransaction(tx, id);
    await recordAct(tx, workspace, 'profile.chosen', id, { version: newest.version });
  });
  workspace.notify({ topics: ['settings', 'status', 'matters'] });
  return {};
}

export async function chooseInTransaction(tx: WritableDatabase, id: string): Promise<void> {
  await writeUnitSettings(tx, { ...(await readUnitSettings(tx)), profileId: id });
}
