/** 各方理据 that a lead has reported, each with the decision that the government's office gave on it (S2 五). */
import type { LetterView } from '../correspondence/letters';
import type { AssignmentView, MatterState } from '../matter/matter-state';

type UnitLetter = Extract<LetterView, { desk: 'unit' }>;
type OfficeLetter = Extract<LetterView, { desk: 'office' }>;

export interface PositionsSheet {
  readonly sheet: UnitLetter;
  /** The office's letter that answers it. */
  readonly decision?: OfficeLetter | undefined;
}

export function positionsSheets(matter: MatterState, part: AssignmentView): PositionsSheet[] {
  return matter.letters.flatMap((letter) =>
    letter.desk === 'unit' && letter.kind === 'positions' && letter.assignmentId === part.id
      ? [{ sheet: letter, decision: answerOfOffice(matter, letter) }]
      : [],
  );
}

/** The office's first letter in answer to one of a unit's. */
export function answerOfOffice(matter: MatterState, asked: LetterView): OfficeLetter | undefined {
  return matter.letters.find(
    (letter): letter is OfficeLetter => letter.desk === 'office' && letter.answers === asked.letterId,
  );
}
