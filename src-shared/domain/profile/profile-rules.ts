/** Looks up the rule behind a clock; a profile that has been parsed never names a rule it lacks. */
import { AppError } from '../../result/app-error';
import type { HolidayTable } from '../calendar/holiday-table';
import type { LocalDate } from '../calendar/local-date';
import { computeDueDate } from '../deadline/compute-due-date';
import type { DueDate } from '../deadline/due-date';
import type { DeadlineRule } from '../deadline/rule';
import type { MatterKind } from '../matter/matter-kind';
import type { DeadlinePurpose } from './deadline-purpose';
import type { KindProfile, Profile } from './profile';

/** Undefined where the profile has no rule of that id. */
export function findRule({ rules }: Profile, ruleId: string): DeadlineRule | undefined {
  return rules.find(({ id }) => id === ruleId);
}

/** Throws `NOT_FOUND` when the profile has no rule of that id. */
export function ruleOf(profile: Profile, ruleId: string): DeadlineRule {
  const rule = findRule(profile, ruleId);
  if (rule === undefined) {
    throw new AppError('NOT_FOUND', { what: 'deadline-rule', id: ruleId });
  }
  return rule;
}

/** The rule of a kind's clock, or `undefined` where the profile keeps no such clock. */
export function ruleForPurpose(
  profile: Profile,
  kind: MatterKind,
  purpose: DeadlinePurpose,
): DeadlineRule | undefined {
  const ruleId = profile.kinds[kind].deadlines[purpose];
  return ruleId === undefined ? undefined : ruleOf(profile, ruleId);
}

/**
 * The due date of a clock that starts on a day: for `redo` the day of the feedback (D15), for `publish` the day of the
 * reply (D16). `undefined` where the profile keeps no such clock. Throws `HOLIDAYS_MISSING {year}`.
 */
export function dueDateForPurpose(
  profile: Profile,
  kind: MatterKind,
  purpose: DeadlinePurpose,
  startOn: LocalDate,
  tables: readonly HolidayTable[],
): DueDate | undefined {
  const rule = ruleForPurpose(profile, kind, purpose);
  return rule === undefined ? undefined : computeDueDate(rule, startOn, profile, tables);
}

/** Calendar days before a due date from which a clock is 临期. */
export function warnDaysFor(profile: Profile, kind: MatterKind, purpose: DeadlinePurpose): number {
  return warnDaysOf(profile.warnDays, profile.kinds[kind], purpose);
}

/** The same from its parts: the kind's own word, then the purpose's, then the general one. */
export function warnDaysOf(
  { general, byPurpose }: Profile['warnDays'],
  kind: Pick<KindProfile, 'warnDays'>,
  purpose: DeadlinePurpose,
): number {
  return kind.warnDays[purpose] ?? byPurpose[purpose] ?? general;
}
