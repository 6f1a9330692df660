/** One version of a profile, whole. */
import type { Profile } from '@shared/domain/profile/profile';
import type { CallInput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import type { Workspace } from '../workspace';
import { isVersion } from './known-profiles';

/** @throws AppError NOT_FOUND. */
export async function getProfile(
  { profiles }: Pick<Workspace, 'profiles'>,
  wanted: CallInput<'profile.get'>,
): Promise<Profile> {
  const found = profiles.find((profile) => isVersion(profile, wanted));
  if (!found) throw new AppError('NOT_FOUND', { what: 'profile', id: wanted.id });
  return found;
}
