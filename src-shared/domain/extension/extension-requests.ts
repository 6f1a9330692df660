/** 延期 (D6, S2 六): requests of a unit with what the office decided on them, and the clock that they are about. */
import type { DuePurpose } from '../assignment/assignment';
import type { LocalDate } from '../calendar/local-date';
import { answerOfOffice } from '../coordination/positions-sheets';
import type { LetterView } from '../correspondence/letters';
import { clocksOfAssignment, type MatterClock } from '../matter/matter-clocks';
import type { AssignmentView, MatterState } from '../matter/matter-state';

type UnitLetter = Extract<LetterView, { desk: 'unit' }>;
type OfficeLetter = Extract<LetterView, { desk: 'office' }>;

export interface ExtensionRequest {
  readonly request: UnitLetter;
  /** Absent while the office has not decided. */
  readonly decision?:
    | { readonly letter: OfficeLetter /** Absent: refused. */; readonly until?: LocalDate | undefined }
    | undefined;
}

/** What a unit answers with, and so what may be granted more time. */
export function extendedPurpose({ facts }: AssignmentView): DuePurpose {
  return facts.role === 'co-handler' ? 'co-opinion' : 'reply';
}

/** The clock of the answer as it runs; undefined where none runs or the answer is given. */
export function extendableClock(matter: MatterState, part: AssignmentView): MatterClock | undefined {
  const purpose = extendedPurpose(part);
  const clock = clocksOfAssignment(part, matter).find((candidate) => candidate.purpose === purpose);
  return clock?.doneOn === undefined ? clock : undefined;
}

export function extensionRequests(matter: MatterState, part: AssignmentView): ExtensionRequest[] {
  return matter.letters.flatMap((letter): ExtensionRequest[] => {
    if (letter.desk !== 'unit' || letter.kind !== 'extension' || letter.assignmentId !== part.id) return [];
    const answer = answerOfOffice(matter, letter);
    return [
      {
        request: letter,
        ...(answer ? { decision: { letter: answer, until: answer.extension?.due.dueOn } } : {}),
      },
    ];
  });
}

/** The request that waits for the office. */
export function openExtensionRequest(matter: MatterState, part: AssignmentView): UnitLetter | undefined {
  return extensionRequests(matter, part).find(({ decision }) => decision === undefined)?.request;
}
