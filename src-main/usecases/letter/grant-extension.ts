/** D6 (S2 六): more time is granted as one more step of the clock that runs, within the maximum of its rule. */
import type { FrozenClock } from '@shared/domain/assignment/assignment';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { extendDueDate } from '@shared/domain/deadline/extend-due-date';
import type { AssignmentId, RecordId } from '@shared/domain/identifiers';
import { clocksOfAssignment } from '@shared/domain/matter/matter-clocks';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { ruleOf } from '@shared/domain/profile/profile-rules';
import { AppError } from '@shared/result/app-error';
import { findAssignment } from '../assignment/perform-act';
import { profileOfMatter } from '../matter/profile-of-matter';
import type { Workspace } from '../workspace';

interface Grant {
  readonly assignmentId: AssignmentId | undefined;
  /** The application; it counts from the day on which it was written. */
  readonly answers: RecordId | undefined;
  readonly extendTo: LocalDate;
  readonly on: LocalDate;
}

/** @throws AppError INPUT_INVALID {field}, NOT_FOUND where no such clock runs, ACTION_FORBIDDEN when asked for after the due date. */
export function grantExtension(
  workspace: Workspace,
  matter: MatterState,
  { assignmentId, answers, extendTo, on }: Grant,
): FrozenClock {
  if (assignmentId === undefined) throw new AppError('INPUT_INVALID', { field: 'assignmentId' });
  const part = findAssignment(matter, assignmentId);
  const purpose = part.facts.role === 'co-handler' ? 'co-opinion' : 'reply';
  const due = clocksOfAssignment(part, matter).find((clock) => clock.purpose === purpose)?.due;
  if (!due) throw new AppError('NOT_FOUND', { what: 'deadline-rule', id: purpose });
  const application = matter.letters.find(({ letterId }) => letterId === answers);
  const rule = ruleOf(profileOfMatter(workspace, matter.facts), due.ruleId);
  const requestedOn = application?.on ?? on;
  return {
    purpose,
    due: extendDueDate(due, rule, { requestedOn, approvedOn: on, newDueOn: extendTo }),
  };
}
