/** 临期 by the rules of one matter: how many days before its due date each clock changes its colour (PRODUCT 4, S1 四5). */
import { z } from 'zod';
import { addDays, type LocalDate } from '../calendar/local-date';
import type { DueDate } from '../deadline/due-date';
import { clocksOf } from '../matter/matter-clocks';
import type { MatterState } from '../matter/matter-state';
import type { NextStep } from '../matter/next-step';
import { DEADLINE_PURPOSES } from './deadline-purpose';
import type { KindProfile, Profile } from './profile';
import { warnDaysOf } from './profile-rules';

export const warningsSchema = z.strictObject({
  /** For a clock of no rule of this kind: a letter, a periodic report. */
  general: z.int().min(0).max(365),
  /** By the id of the rule that a due date was computed with: an own limit, a redo and a meeting's decision name theirs. */
  byRule: z.record(z.string(), z.int().min(0).max(365)),
});
export type Warnings = z.infer<typeof warningsSchema>;

/** Where no rules are known at all. */
export const WARNINGS_WITHOUT_RULES: Warnings = { general: 7, byRule: {} };

/** `general`: what the profile says of all kinds; `kind`: what it says of the matter's own. */
export function warningsOf(
  general: Profile['warnDays'],
  kind: Pick<KindProfile, 'deadlines' | 'warnDays'>,
): Warnings {
  const byRule: Record<string, number> = {};
  for (const purpose of DEADLINE_PURPOSES) {
    const ruleId = kind.deadlines[purpose];
    // One rule for two purposes warns as the earlier of them asks.
    if (ruleId !== undefined) {
      byRule[ruleId] = Math.max(byRule[ruleId] ?? 0, warnDaysOf(general, kind, purpose));
    }
  }
  return { general: general.general, byRule };
}

export function warnDaysOfDue({ ruleId }: Pick<DueDate, 'ruleId'>, { general, byRule }: Warnings): number {
  return byRule[ruleId] ?? general;
}

/** A step has the day of a clock of its part, or of a letter, which no rule counts. */
export function warnDaysOfStep(
  { assignmentId, dueOn }: Pick<NextStep, 'assignmentId' | 'dueOn'>,
  matter: MatterState,
  warnings: Warnings,
): number {
  const days = clocksOf(matter)
    .filter((clock) => clock.due.dueOn === dueOn && clock.doneOn === undefined)
    .filter((clock) => assignmentId === undefined || clock.assignmentId === assignmentId)
    .map(({ due }) => warnDaysOfDue(due, warnings));
  return days.length === 0 ? warnings.general : Math.max(...days);
}

/** The first day on which a due date is 临期. */
export function soonOnOf(dueOn: LocalDate, warnDays: number): LocalDate {
  return addDays(dueOn, -warnDays);
}
