/** Opens the key box with its password and takes up the chosen person. Nothing is written with a wrong password. */
import type { CallInput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { readIdentity } from '../../database/repositories/identity-repository';
import { listPeople } from '../../database/repositories/person-repository';
import { derivedBy } from '../../sealing/engine/package-engine';
import { readKeyBox } from '../../sealing/key-box';
import { keyProviderFromBox } from '../../sealing/key-provider';
import type { Workspace } from '../workspace';
import { loadKeyBoxFile } from './key-box-file';

/** @throws AppError NOT_SET_UP, NOT_FOUND, KEYBOX_PASSWORD_WRONG, KEYBOX_DAMAGED. */
export async function unlock(workspace: Workspace, input: CallInput<'session.unlock'>): Promise<void> {
  const { database, session, folders, packageEngine } = workspace;
  const identity = await database.read(readIdentity);
  if (!identity) throw new AppError('NOT_SET_UP');
  const person = (await database.read(listPeople)).find(({ id }) => id === input.personId);
  if (!person) throw new AppError('NOT_FOUND', { what: 'person' });
  const box = await readKeyBox(await loadKeyBoxFile(folders.data), input.password, derivedBy(packageEngine));
  // A key box copied from another unit's folder would sign in this unit's name.
  if (box.unitId !== identity.unitId) throw new AppError('KEYBOX_DAMAGED', { foreign: true });
  session.unlock({ identity, keys: keyProviderFromBox(box), person });
  workspace.notify({ topics: ['status'] });
}

export function lock(workspace: Workspace): void {
  workspace.session.lock();
  workspace.notify({ topics: ['status'] });
}
