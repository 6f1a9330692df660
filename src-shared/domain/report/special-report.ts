/** 专题报告 (S0 三2): a hot or overall issue is investigated and reported to the government, and the deputy mayor in charge leads. */
import { answerOfOffice } from '../coordination/positions-sheets';
import type { LetterView } from '../correspondence/letters';
import type { PointId } from '../identifiers';
import type { AssignmentView, MatterState } from '../matter/matter-state';
import type { Answer } from '../reply/answer';

type UnitLetter = Extract<LetterView, { desk: 'unit' }>;
type OfficeLetter = Extract<LetterView, { desk: 'office' }>;

export interface SpecialReport {
  readonly report: UnitLetter;
  readonly pointIds: readonly PointId[];
  /** The office's letter that answers it. */
  readonly answer?: OfficeLetter | undefined;
}

export function specialReports(matter: MatterState, part: AssignmentView): SpecialReport[] {
  return matter.letters.flatMap((letter) =>
    letter.desk === 'unit' && letter.assignmentId === part.id && letter.specialReportOn !== undefined
      ? [{ report: letter, pointIds: letter.specialReportOn, answer: answerOfOffice(matter, letter) }]
      : [],
  );
}

/** Whether no special report was sent on a point; asked for a point whose disposal is `hot-issue`. */
export function owesSpecialReport(
  matter: MatterState,
  assignment: AssignmentView,
  pointId: PointId,
): boolean {
  return !specialReports(matter, assignment).some(({ pointIds }) => pointIds.includes(pointId));
}

/** The points that an answer disposes of as hot or overall issues. */
export function hotPoints(answers: readonly Answer[]): PointId[] {
  return answers.filter(({ disposal }) => disposal === 'hot-issue').map(({ pointId }) => pointId);
}
