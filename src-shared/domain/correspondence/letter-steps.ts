/** The steps that letters make: one for each recipient that still owes an answer, due on the earliest day it was given. */
import type { UnitId } from '../identifiers';
import type { MatterState } from '../matter/matter-state';
import type { NextStep } from '../matter/next-step';
import { type LetterView, lettersToAnswer } from './letters';

export function letterSteps(matter: MatterState): NextStep[] {
  const recipients = new Set(matter.letters.flatMap(({ to }) => to));
  return [...recipients].flatMap((unit) => {
    const letters = lettersToAnswer(matter.letters, unit);
    // More time is decided upon in a place of its own (D6).
    const extensions = letters.filter(({ kind }) => kind === 'extension');
    const others = letters.filter(({ kind }) => kind !== 'extension');
    return [
      ...(extensions[0] ? stepOf(matter, unit, 'decide-extension', extensions, extensions[0]) : []),
      ...(others[0] ? stepOf(matter, unit, 'answer-letter', others, others[0]) : []),
    ];
  });
}

function stepOf(
  matter: MatterState,
  unit: UnitId,
  code: 'answer-letter' | 'decide-extension',
  letters: readonly LetterView[],
  { replyBy }: LetterView,
): NextStep[] {
  const common = {
    code,
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
