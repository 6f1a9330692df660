/**
 * From when a report that returns is asked for: not before there is a period to report on. A quarter or a month is reported once it
 * has ended or begun (D8, D9), a stage when its end is near (D7); until then it is nobody's turn.
 */
import { addDays, type LocalDate } from '../calendar/local-date';
import type { DueDate } from '../deadline/due-date';
import { openPeriodClock } from '../matter/matter-clocks';
import type { MatterState } from '../matter/matter-state';
import type { NextStep } from '../matter/next-step';

/** `warnDays`: when the rules of the matter call this date 临期. */
export function reportAskedFrom({ steps, startOn, dueOn }: DueDate, warnDays: number): LocalDate {
  const [start] = steps;
  const isStage = start?.kind !== 'start' || start.event === 'stage-end';
  const periodOver = addDays(startOn, 1);
  const near = addDays(dueOn, -warnDays);
  return isStage && near > periodOver ? near : periodOver;
}

/** Any other step is asked for as soon as it stands. */
export function isAskedFor(
  { code, assignmentId }: Pick<NextStep, 'code' | 'assignmentId'>,
  matter: MatterState,
  today: LocalDate,
  warnDaysOf: (due: DueDate) => number,
): boolean {
  if (code !== 'submit-report') return true;
  const part = matter.assignments.find(({ id }) => id === assignmentId);
  const due = part && openPeriodClock(part, matter)?.due;
  return due === undefined || reportAskedFrom(due, warnDaysOf(due)) <= today;
}
