/** 办理规则 as a list: which there are, whose they are, and which new matters are registered under. */
import type { Profile } from '@shared/domain/profile/profile';
import type { PROFILE_ORIGINS, ProfileView } from '@shared/ipc/calls/profile-calls';
import { peerNames } from '../../database/repositories/peer-repository';
import {
  listProfileDraftIds,
  listProfileRows,
  type ProfileRow,
} from '../../database/repositories/profile-repository';
import { readUnitSettings } from '../desk/unit-settings';
import type { Workspace } from '../workspace';
import { profileOfRow } from './known-profiles';

export async function listProfiles({ database }: Workspace): Promise<ProfileView[]> {
  return database.read(async (reader) => {
    const rows = await listProfileRows(reader);
    const drafts = await listProfileDraftIds(reader);
    const { profileId } = await readUnitSettings(reader);
    const names = await peerNames(reader);
    return [...new Set(rows.map(({ id }) => id))]
      .flatMap((id): ProfileView[] => {
        const versions = rows.filter((row) => row.id === id);
        const newest = versions.at(-1);
        if (!newest) return [];
        const officeName = newest.officeUnitId === null ? undefined : names.get(newest.officeUnitId);
        return [
          viewOf(newest, versions, { officeName, inForce: id === profileId, hasDraft: drafts.has(id) }),
        ];
      })
      .sort(inOrder);
  });
}

/** What a profile follows, on one line. */
export function sourceOf({ source }: Profile): string {
  return source.number === undefined ? source.title : `${source.title}（${source.number}）`;
}

function viewOf(
  newest: ProfileRow,
  versions: readonly ProfileRow[],
  also: { readonly officeName: string | undefined; readonly inForce: boolean; readonly hasDraft: boolean },
): ProfileView {
  const profile = profileOfRow(newest);
  const { officeName, inForce, hasDraft } = also;
  return {
    id: newest.id,
    name: profile.name,
    version: newest.version,
    source: sourceOf(profile),
    origin: newest.origin,
    ...(newest.origin === 'received' && officeName !== undefined ? { officeName } : {}),
    inForce,
    hasDraft,
    versions: [...versions].reverse().map(({ version, addedAt, addedBy }) => ({ version, addedAt, addedBy })),
  };
}

/** 通用 before the places it was made for; the rest by name. */
function inOrder(left: ProfileView, right: ProfileView): number {
  const rank = ({ inForce, origin }: ProfileView) =>
    inForce
      ? 0
      : 1 + (['own', 'received', 'shipped'] satisfies (typeof PROFILE_ORIGINS)[number][]).indexOf(origin);
  return (
    rank(left) - rank(right) ||
    Number(right.id === 'general') - Number(left.id === 'general') ||
    left.name.localeCompare(right.name, 'zh-CN')
  );
}
