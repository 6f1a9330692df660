/** Which profile counts: a matter keeps the one it was registered under, so that a new version moves no old deadline (PRODUCT 4). */
import type { MatterFacts } from '@shared/domain/matter/matter';
import type { Profile } from '@shared/domain/profile/profile';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { readUnitSettings } from '../desk/unit-settings';
import type { Workspace } from '../workspace';

/** The version named by the matter; where only another one is known here, the newest. @throws AppError NOT_FOUND. */
export function profileOfMatter(workspace: Pick<Workspace, 'profiles'>, facts: MatterFacts): Profile {
  return findProfileOfMatter(workspace, facts) ?? missing(facts.profile.id);
}

/** Undefined where the rules have not come here, or not again after a restore: a unit works on without them. */
export function findProfileOfMatter(
  { profiles }: Pick<Workspace, 'profiles'>,
  { profile: { id, version } }: MatterFacts,
): Profile | undefined {
  const exact = profiles.find((profile) => profile.id === id && profile.version === version);
  return exact ?? newestProfile(profiles, id);
}

/** The profile that the desk works by where no matter says which. @throws AppError NOT_FOUND. */
export async function profileInForce(
  { profiles }: Pick<Workspace, 'profiles'>,
  database: ReadableDatabase,
): Promise<Profile> {
  const { profileId } = await readUnitSettings(database);
  return newestProfile(profiles, profileId) ?? missing(profileId);
}

function newestProfile(profiles: readonly Profile[], id: string): Profile | undefined {
  return profiles
    .filter((profile) => profile.id === id)
    .sort((left, right) => right.version - left.version)[0];
}

function missing(id: string): never {
  throw new AppError('NOT_FOUND', { what: 'profile', id });
}
