/**
 * Every version of every profile that this desk has ever known. A version is added once and never changes, so that what is in
 * memory can only lack the newest for a moment, and a matter always finds the rules it was registered under (PRODUCT 4).
 */
import { parseProfile } from '@shared/domain/profile/parse-profile';
import { type Profile, profileShape } from '@shared/domain/profile/profile';
import { canonicalize } from '@shared/package-format/canonical-json';
import type { ReadableDatabase, WritableDatabase } from '../../database/drizzle-session';
import {
  insertProfile,
  listProfileRows,
  type ProfileRow,
} from '../../database/repositories/profile-repository';
import type { Database } from '../../database/session';
import type { Workspace } from '../workspace';

/** Bytes; the largest shape stays below it, every text at its limit. */
export const LARGEST_PROFILE = 512 * 1024;

export type ProfileKey = Pick<Profile, 'id' | 'version'>;

/** At the start. Shipped versions are kept, too: a later release of the application may carry newer ones only. */
export async function openProfiles(
  database: Database,
  shipped: readonly Profile[],
  now: () => number,
): Promise<Profile[]> {
  const rows = await database.read(listProfileRows);
  const unknown = shipped.filter((profile) => !rows.some((row) => isVersion(row, profile)));
  if (unknown.length > 0) {
    await database.write(async (tx) => {
      for (const profile of unknown) await insertProfile(tx, shippedRow(profile, now()));
    });
  }
  const stored = rows.filter((row) => !shipped.some((profile) => isVersion(row, profile)));
  return [...shipped, ...stored.map(profileOfRow)];
}

/** After the transaction that added versions. */
export async function learnProfiles({ database, profiles }: Pick<Workspace, 'database' | 'profiles'>) {
  const rows = await database.read(listProfileRows);
  const added = rows.filter((row) => !profiles.some((profile) => isVersion(row, profile)));
  profiles.push(...added.map(profileOfRow));
}

/** The newest version of an id, in the present transaction. */
export async function newestRow(database: ReadableDatabase, id: string): Promise<ProfileRow | undefined> {
  return (await listProfileRows(database)).filter((row) => row.id === id).at(-1);
}

/** Its shape only: a version that was in force stays readable when a later release finds more to object to. */
export function profileOfRow({ content }: ProfileRow): Profile {
  return profileShape.parse(JSON.parse(content));
}

export function isVersion(one: ProfileKey, other: ProfileKey): boolean {
  return one.id === other.id && one.version === other.version;
}

export async function addVersion(
  tx: WritableDatabase,
  profile: Profile,
  made: Pick<ProfileRow, 'origin' | 'officeUnitId' | 'addedAt' | 'addedBy'>,
): Promise<void> {
  const { id, version } = parseProfile(profile);
  await insertProfile(tx, { id, version, content: canonicalize(profile), ...made });
}

function shippedRow(profile: Profile, addedAt: number): ProfileRow {
  const { id, version } = profile;
  const content = canonicalize(profile);
  return { id, version, origin: 'shipped', officeUnitId: null, content, addedAt, addedBy: '' };
}
