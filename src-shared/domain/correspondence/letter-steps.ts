/** The steps that letters make: one for each recipient that still owes an answer, due on the earliest day it was given. */
import type { UnitId } from '../identifiers';
import type { MatterState } from '../matter/matter-state';
import type { NextStep } from '../matter/next-step';
import { type LetterView, lettersToAnswer } from './letters';

export function letterSteps(matter: MatterState): NextStep[] {
  const recipients = new Set(matter.letters.flatMap(({ to }) => to));
  return [...recipients].flatMap((unit) => {
    const letters = lettersToAnswer(matter.letters, unit);
    return letters[0] ? stepOf(matter, unit, letters, letters[0]) : [];
  });
}

function stepOf(
  matter: MatterState,
  unit: UnitId,
  letters: readonly LetterView[],
  { replyBy }: LetterView,
): NextStep[] {
  const common = {
    code: 'answer-letter' as const,
    unitId: unit,
    since: Math.min(...letters.map(({ stamp }) => stamp.at)),
    askedBy: [...new Set(letters.map(({ stamp }) => stamp.unit))],
    ...(replyBy === undefined ? {} : { dueOn: replyBy }),
  };
  if (unit === matter.office) return [{ ...common, desk: 'office' }];
  // A unit that no longer works on the matter owes nothing.
  const part = matter.assignments.find(
    ({ facts, state }) => facts.unit.unitId === unit && state !== 'withdrawn',
  );
  if (!part) return [];
  return [{ ...common, desk: 'unit', unitName: part.facts.unit.name, assignmentId: part.id }];
}
