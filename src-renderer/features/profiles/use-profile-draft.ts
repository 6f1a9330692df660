/** The edit of a profile in the window; what is not yet in force is a draft like any other. */
import type { Profile } from '@shared/domain/profile/profile';
import { useCallback, useMemo, useRef } from 'react';
import { callMain } from '../../api/call';
import { type AutosavedDraft, type DraftStore, useAutosavedDraft } from '../../api/use-autosaved-draft';
import { setAt } from './set-at';

export interface ProfileDraft extends Omit<AutosavedDraft<Profile>, 'change'> {
  /** Of the edit that is on the disk; 0 while nothing was changed. */
  readonly version: () => number;
  readonly change: (path: string, value: unknown) => void;
}

export function useProfileDraft(id: string): ProfileDraft {
  const saved = useRef(0);
  const store = useMemo(
    (): DraftStore<Profile> => ({
      load: async () => {
        const stored = await callMain('profile.draft', { id });
        saved.current = stored.version;
        return stored;
      },
      save: async (content, version) => {
        const value = await callMain('profile.save-draft', { id, content, version });
        saved.current = value.version;
        return value;
      },
    }),
    [id],
  );
  const { change: edit, ...draft } = useAutosavedDraft(store);
  const change = useCallback(
    (path: string, value: unknown) => edit((content) => setAt(content, path, value)),
    [edit],
  );
  const version = useCallback(() => saved.current, []);
  return { ...draft, version, change };
}
