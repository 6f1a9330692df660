/** What may be asked for and granted as more time (D6, S2 六): before the due date, and within the maximum of the rule (D14). */
import { AppError } from '../../result/app-error';
import { addDays, type LocalDate } from '../calendar/local-date';
import type { DueDate } from '../deadline/due-date';
import { latestDay } from '../deadline/extend-due-date';
import type { DeadlineRule } from '../deadline/rule';

export interface WantedExtension {
  readonly requestedOn: LocalDate;
  readonly newDueOn: LocalDate;
}

/**
 * Throws `EXTENSION_LATE {dueOn}` for a request after the due date, `INPUT_INVALID {field, earliest}` for a day that is not
 * later, `EXTENSION_TOO_LONG {latest}` beyond the rule's maximum. `rule` may be unknown on a unit's desk: the office judges again.
 */
export function requireExtendable(
  due: DueDate,
  rule: DeadlineRule | undefined,
  { requestedOn, newDueOn }: WantedExtension,
): void {
  if (requestedOn > due.dueOn) throw new AppError('EXTENSION_LATE', { dueOn: due.dueOn });
  if (newDueOn <= due.dueOn) {
    throw new AppError('INPUT_INVALID', { field: 'newDueOn', earliest: addDays(due.dueOn, 1) });
  }
  const latest = rule && latestDay(rule, due.startOn);
  if (latest !== undefined && newDueOn > latest) throw new AppError('EXTENSION_TOO_LONG', { latest });
}
