/** What every field of the form knows: the profile as it is typed, what is wrong with it and where, and whether it may be changed. */
import type { Profile } from '@shared/domain/profile/profile';
import type { ProfileProblem } from '@shared/domain/profile/validate-profile';
import { createContext, type ReactNode, useContext, useMemo } from 'react';

export interface Editing {
  readonly profile: Profile;
  readonly problems: readonly ProfileProblem[];
  /** Absent: the form is only read. */
  readonly change?: ((path: string, value: unknown) => void) | undefined;
  /** The place that was asked for last, a new one each time: a section with tabs of its own opens the right one. */
  readonly shown?: { readonly path: string } | undefined;
}

const EditingContext = createContext<Editing | undefined>(undefined);

export function EditingProvider({
  profile,
  problems,
  change,
  shown,
  children,
}: Editing & { readonly children: ReactNode }) {
  const value = useMemo(() => ({ profile, problems, change, shown }), [profile, problems, change, shown]);
  return <EditingContext value={value}>{children}</EditingContext>;
}

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('used outside the form of a profile');
  return editing;
}

/** What is wrong at a place itself; what is wrong inside is told there. */
export function useProblem(path: string): string | undefined {
  const words = useEditing()
    .problems.filter((problem) => problem.path === path)
    .map((problem) => problem.words);
  return words.length === 0 ? undefined : words.join('；');
}
