/** A version as a file: for another office as a model, or for this one to keep. */
import { writeProfileFile } from '@shared/domain/profile/profile-file';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { writeAtPlace } from '../../disk/whole-file';
import { nameFromLabel } from '../../files/safe-name';
import type { FileFilter } from '../desktop';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';
import { getProfile } from './get-profile';

export const PROFILE_FILES: readonly FileFilter[] = [{ name: '办理规则', extensions: ['json'] }];

/** False when the person cancelled. @throws AppError NOT_FOUND, E_DISK_FULL, DISK_WRITE. */
export async function exportProfile(
  workspace: Workspace,
  { id, version }: CallInput<'profile.export'>,
): Promise<CallOutput<'profile.export'>> {
  const profile = await getProfile(workspace, { id, version });
  const name = nameFromLabel(`办理规则 ${profile.name} 第${version}版`, '.json');
  const place = await workspace.desktop.choosePlace('导出办理规则', name, PROFILE_FILES);
  if (place === undefined) return { written: false };
  await writeAtPlace(place, Buffer.from(writeProfileFile(profile), 'utf8'));
  await workspace.database.write((tx) =>
    recordAct(tx, workspace, 'profile.exported', id, { version, name: profile.name }),
  );
  return { written: true };
}
