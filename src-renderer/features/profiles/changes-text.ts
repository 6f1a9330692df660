/** What an edit changes, line by line in a clerk's words, to be copied where the edit itself cannot be saved. */
import type { Profile } from '@shared/domain/profile/profile';
import { changesOfProfile } from '@shared/domain/profile/profile-changes';

export function changesText(before: Profile, after: Profile): string {
  return changesOfProfile(before, after)
    .map(({ place, before: was, after: is }) => `${place}：${was ?? '—'} → ${is ?? '删去'}`)
    .join('\n');
}
