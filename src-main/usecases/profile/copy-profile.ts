/** A profile of somebody else as the beginning of our own: under an id that no other office gives, from version 1. */
import { randomUUID } from 'node:crypto';
import type { UnitId } from '@shared/domain/identifiers';
import type { Profile } from '@shared/domain/profile/profile';
import { ownIdPrefix } from '@shared/domain/profile/profile-id';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import type { WritableDatabase } from '../../database/drizzle-session';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';
import { getProfile } from './get-profile';
import { addVersion, learnProfiles } from './known-profiles';
import { requireRuleMaker } from './require-rule-maker';

/** @throws AppError NOT_FOUND, ACTION_FORBIDDEN, PROFILE_INVALID for a name that is none. */
export async function copyProfile(
  workspace: Workspace,
  { id, version, name }: CallInput<'profile.copy'>,
): Promise<CallOutput<'profile.copy'>> {
  requireRuleMaker(workspace);
  const copied = await getProfile(workspace, { id, version });
  const own = await workspace.database.write((tx) =>
    addAsOwn(tx, workspace, { ...copied, name: name.trim() }, 'profile.copied', `${id} ${version}`),
  );
  await learnProfiles(workspace);
  workspace.notify({ topics: ['settings'] });
  return { id: own.id };
}

export async function addAsOwn(
  tx: WritableDatabase,
  workspace: Pick<Workspace, 'session' | 'now'>,
  profile: Profile,
  act: string,
  from: string,
): Promise<Profile> {
  const { identity, actor } = workspace.session;
  const own: Profile = { ...profile, id: newOwnId(identity.unitId), version: 1 };
  await addVersion(tx, own, {
    origin: 'own',
    officeUnitId: identity.unitId,
    addedAt: workspace.now(),
    addedBy: actor.name,
  });
  await recordAct(tx, workspace, act, own.id, { name: own.name, from });
  return own;
}

/** Whose it is can be read off it; chance keeps two of one office apart, also after a restore. */
function newOwnId(unitId: UnitId): string {
  return `${ownIdPrefix(unitId)}${randomUUID().slice(0, 8)}`;
}
