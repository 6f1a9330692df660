/** An extension (D6, S2 六): asked for before the due date, approved by a leader, and kept as one more step of the same clock. */
import { AppError } from '../../result/app-error';
import { addDays, addMonths, type LocalDate } from '../calendar/local-date';
import { freezeDueDate } from './compute-due-date';
import type { DueDate } from './due-date';
import type { DeadlineRule } from './rule';

export interface Extension {
  readonly requestedOn: LocalDate;
  readonly approvedOn: LocalDate;
  readonly newDueOn: LocalDate;
}

/**
 * The due date moved by an approved extension. `rule` is the one the due date was computed by.
 * Throws `ACTION_FORBIDDEN` when it was asked for after the due date, and `INPUT_INVALID` when the new day is not later,
 * the approval precedes the request, or the rule's maximum would be passed (`latest` in the details).
 */
export function extendDueDate(due: DueDate, rule: DeadlineRule, extension: Extension): DueDate {
  const { requestedOn, approvedOn, newDueOn } = extension;
  if (requestedOn > due.dueOn) {
    throw new AppError('ACTION_FORBIDDEN', { reason: 'extension-after-due', dueOn: due.dueOn });
  }
  if (approvedOn < requestedOn) {
    throw new AppError('INPUT_INVALID', { field: 'approvedOn', earliest: requestedOn });
  }
  if (newDueOn <= due.dueOn) {
    throw new AppError('INPUT_INVALID', { field: 'newDueOn', earliest: addDays(due.dueOn, 1) });
  }
  requireWithinMaximum('newDueOn', rule, due.startOn, newDueOn);
  return freezeDueDate({
    ...due,
    steps: [...due.steps, { kind: 'extend', approvedOn, from: due.dueOn, to: newDueOn }],
    dueOn: newDueOn,
  });
}

/** Throws `INPUT_INVALID {field, latest}` when a chosen day passes the rule's maximum. */
export function requireWithinMaximum(
  field: string,
  rule: DeadlineRule,
  startOn: LocalDate,
  chosenOn: LocalDate,
): void {
  const latest = latestDay(rule, startOn);
  if (latest !== undefined && chosenOn > latest) {
    throw new AppError('INPUT_INVALID', { field, latest, value: chosenOn });
  }
}

/** The last day that the rule's maximum allows; undefined without one. Working-day rules carry none (`deadlineRuleSchema`). */
export function latestDay(rule: DeadlineRule, startOn: LocalDate): LocalDate | undefined {
  if (rule.maximumAmount === undefined || rule.unit === 'working-day') return undefined;
  return rule.unit === 'natural-month'
    ? addMonths(startOn, rule.maximumAmount)
    : addDays(startOn, rule.maximumAmount);
}
