/** A document broken in its finished XML, and the check that must see it. */
import type { Edit } from './xml-edits';

export interface Mutant {
  /** Number of the check that must fail. */
  readonly id: number;
  readonly broken: string;
  /** `format/name` of the fixture that is sound before the edit. */
  readonly fixture: string;
  readonly edit: Edit;
  /** The edit is made in the final of the document. */
  readonly inFinal?: true;
}

export const mutant = (id: number, broken: string, fixture: string, edit: Edit): Mutant => ({
  id,
  broken,
  fixture,
  edit,
});
