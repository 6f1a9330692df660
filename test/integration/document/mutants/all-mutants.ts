/** At least one mutant a check, all 54. */
import { editParts } from '../sheet/edit-parts';
import { END_MUTANTS } from './end-mutants';
import { HEAD_MUTANTS } from './head-mutants';
import type { Mutant } from './mutant';
import { PAGE_MUTANTS } from './page-mutants';

export const ALL_MUTANTS: readonly Mutant[] = [...PAGE_MUTANTS, ...HEAD_MUTANTS, ...END_MUTANTS].sort(
  (one, other) => one.id - other.id,
);

/** Throws when the edit changed nothing: then it would prove nothing. */
export function broken({ edit, broken: what }: Mutant, bytes: Uint8Array): Uint8Array {
  let changes = 0;
  const after = editParts(bytes, (part, xml) => {
    const edited = edit(part, xml);
    if (edited !== xml) changes++;
    return edited;
  });
  if (changes === 0) throw new Error(`the mutant “${what}” changed nothing`);
  return after;
}
