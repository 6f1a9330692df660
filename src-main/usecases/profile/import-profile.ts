/** A profile from a file. One of our own returns to its place; anybody else's becomes a new one of ours, so that nobody's versions are mixed. */
import type { Profile } from '@shared/domain/profile/profile';
import { readProfileFile } from '@shared/domain/profile/profile-file';
import { ownIdPrefix } from '@shared/domain/profile/profile-id';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { canonicalize } from '@shared/package-format/canonical-json';
import { AppError } from '@shared/result/app-error';
import type { WritableDatabase } from '../../database/drizzle-session';
import { listProfileRows } from '../../database/repositories/profile-repository';
import { recordAct } from '../event/record-act';
import { pathsOfSource } from '../file/file-source';
import { readTextFile } from '../file/read-text-file';
import type { Workspace } from '../workspace';
import { addAsOwn } from './copy-profile';
import { PROFILE_FILES } from './export-profile';
import { addVersion, isVersion, LARGEST_PROFILE, learnProfiles } from './known-profiles';
import { requireRuleMaker } from './require-rule-maker';

/**
 * Undefined when the person cancelled.
 * @throws AppError PROFILE_FILE_DAMAGED, PROFILE_FILE_FOREIGN, PROFILE_FILE_NEWER, PROFILE_INVALID, PROFILE_CONFLICT, DISK_READ.
 */
export async function importProfile(
  workspace: Workspace,
  source: CallInput<'profile.import'>,
): Promise<CallOutput<'profile.import'>> {
  requireRuleMaker(workspace);
  const question = { title: '导入办理规则', filters: PROFILE_FILES, multiple: false };
  const [path] = await pathsOfSource(workspace, source, question);
  if (path === undefined) return undefined;
  const text = await readTextFile(path, LARGEST_PROFILE, {
    tooLong: () => new AppError('PROFILE_FILE_FOREIGN'),
    notText: () => new AppError('PROFILE_FILE_DAMAGED'),
  });
  const read = readProfileFile(text);
  const { profile, known } = await workspace.database.write((tx) => takeIn(tx, workspace, read));
  await learnProfiles(workspace);
  workspace.notify({ topics: ['settings'] });
  return { id: profile.id, name: profile.name, version: profile.version, known };
}

async function takeIn(
  tx: WritableDatabase,
  workspace: Workspace,
  read: Profile,
): Promise<{ readonly profile: Profile; readonly known: boolean }> {
  const same = (await listProfileRows(tx)).find((row) => isVersion(row, read));
  if (same?.content === canonicalize(read)) return { profile: read, known: true };
  const { identity, actor } = workspace.session;
  if (!read.id.startsWith(ownIdPrefix(identity.unitId))) {
    const from = `${read.id} ${read.version}`;
    return { profile: await addAsOwn(tx, workspace, read, 'profile.imported', from), known: false };
  }
  if (same) throw new AppError('PROFILE_CONFLICT', { name: read.name, version: read.version });
  await addVersion(tx, read, {
    origin: 'own',
    officeUnitId: identity.unitId,
    addedAt: workspace.now(),
    addedBy: actor.name,
  });
  await recordAct(tx, workspace, 'profile.imported', read.id, { version: read.version, name: read.name });
  return { profile: read, known: false };
}
