/** 生效: the saved edit becomes the next version. It is added beside the others; no matter that exists is moved by it (PRODUCT 4). */
import { parseProfile } from '@shared/domain/profile/parse-profile';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import {
  dropProfileDraft,
  highestVersionNamed,
  readProfileDraft,
} from '../../database/repositories/profile-repository';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';
import { chooseInTransaction } from './choose-profile';
import { contentOf } from './edit-profile';
import { addVersion, learnProfiles } from './known-profiles';
import { requireOwnProfile, requireRuleMaker } from './require-rule-maker';

/**
 * @throws AppError STALE_VERSION when the edit is not the one the person saw, or another version came in force since it was begun;
 * PROFILE_INVALID with every contradiction; then nothing changes.
 */
export async function putInForce(
  workspace: Workspace,
  { id, draftVersion }: CallInput<'profile.put-in-force'>,
): Promise<CallOutput<'profile.put-in-force'>> {
  requireRuleMaker(workspace);
  const version = await workspace.database.write(async (tx) => {
    const newest = await requireOwnProfile(tx, id);
    const draft = await readProfileDraft(tx, id);
    if (draft?.version !== draftVersion) {
      throw new AppError('STALE_VERSION', { version: draft?.version ?? 0 });
    }
    const edited = contentOf(draft);
    if (edited.version !== newest.version) throw new AppError('STALE_VERSION', { version: newest.version });
    // A machine put back from a backup may have forgotten a version that units hold: its number is never given to another.
    const last = Math.max(newest.version, await highestVersionNamed(tx, id));
    const profile = parseProfile({ ...edited, version: last + 1 });
    const { identity, actor } = workspace.session;
    await addVersion(tx, profile, {
      origin: 'own',
      officeUnitId: identity.unitId,
      addedAt: workspace.now(),
      addedBy: actor.name,
    });
    await dropProfileDraft(tx, id);
    await chooseInTransaction(tx, id);
    await recordAct(tx, workspace, 'profile.put-in-force', id, {
      version: profile.version,
      name: profile.name,
    });
    return profile.version;
  });
  await learnProfiles(workspace);
  workspace.notify({ topics: ['settings', 'status', 'matters'] });
  return { version };
}
