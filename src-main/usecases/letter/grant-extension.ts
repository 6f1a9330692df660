/** D6 (S2 六): more time is asked for before the due date, and granted as one more step of the clock that runs, within the maximum of its rule. */
import type { FrozenClock } from '@shared/domain/assignment/assignment';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { LetterView } from '@shared/domain/correspondence/letters';
import { extendDueDate } from '@shared/domain/deadline/extend-due-date';
import type { DeadlineRule } from '@shared/domain/deadline/rule';
import { requireExtendable } from '@shared/domain/extension/check-extension';
import {
  extendableClock,
  extendedPurpose,
  openExtensionRequest,
} from '@shared/domain/extension/extension-requests';
import type { AssignmentId, RecordId } from '@shared/domain/identifiers';
import type { MatterClock } from '@shared/domain/matter/matter-clocks';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { findRule, ruleOf } from '@shared/domain/profile/profile-rules';
import { AppError } from '@shared/result/app-error';
import { findAssignment } from '../assignment/perform-act';
import { findProfileOfMatter, profileOfMatter } from '../matter/profile-of-matter';
import type { Workspace } from '../workspace';

interface Grant {
  readonly assignmentId: AssignmentId | undefined;
  /** The application; it counts from the day on which it was written. */
  readonly answers: RecordId | undefined;
  readonly extendTo: LocalDate;
  readonly on: LocalDate;
}

/** @throws AppError INPUT_INVALID {field}, NOT_FOUND where no such clock runs, ACTION_FORBIDDEN for a part that was taken back, EXTENSION_LATE, EXTENSION_TOO_LONG {latest}. */
export function grantExtension(
  workspace: Workspace,
  matter: MatterState,
  { assignmentId, answers, extendTo, on }: Grant,
): FrozenClock {
  if (assignmentId === undefined) throw new AppError('INPUT_INVALID', { field: 'assignmentId' });
  const part = findAssignment(matter, assignmentId);
  if (part.state === 'withdrawn') {
    throw new AppError('ACTION_FORBIDDEN', { act: 'notice.issued', state: part.state });
  }
  const { purpose, due } = requireClock(matter, part);
  const application = applicationOf(matter, part, answers);
  const rule = ruleOf(profileOfMatter(workspace, matter.facts), due.ruleId);
  const requestedOn = application?.on ?? on;
  requireExtendable(due, rule, { requestedOn, newDueOn: extendTo });
  return {
    purpose,
    due: extendDueDate(due, rule, { requestedOn, approvedOn: on, newDueOn: extendTo }),
  };
}

/** Only an application for this very part lets the grant count from its day: any other letter was no request (D6). */
function applicationOf(
  matter: MatterState,
  part: AssignmentView,
  answers: RecordId | undefined,
): LetterView | undefined {
  const asked = matter.letters.find(({ letterId }) => letterId === answers);
  if (asked?.kind !== 'extension') return undefined;
  if (asked.assignmentId !== part.id) throw new AppError('INPUT_INVALID', { field: 'assignmentId' });
  return asked;
}

/** A unit asks once, and waits for the decision. @throws AppError as `grantExtension`, ACTION_FORBIDDEN while a request is open. */
export function requireRequestable(
  workspace: Workspace,
  matter: MatterState,
  part: AssignmentView,
  { extendTo, on }: { readonly extendTo: LocalDate | undefined; readonly on: LocalDate },
): void {
  if (extendTo === undefined) throw new AppError('INPUT_INVALID', { field: 'newDueOn' });
  if (openExtensionRequest(matter, part)) {
    throw new AppError('ACTION_FORBIDDEN', { act: 'paper.submitted', state: 'extension-open' });
  }
  const { due } = requireClock(matter, part);
  requireExtendable(due, ruleOfClock(workspace, matter, due.ruleId), { requestedOn: on, newDueOn: extendTo });
}

/** The rule of a clock where this desk has the matter's profile; the office, which decides, always has. */
export function ruleOfClock(
  workspace: Workspace,
  matter: MatterState,
  ruleId: string,
): DeadlineRule | undefined {
  const profile = findProfileOfMatter(workspace, matter.facts);
  return profile && findRule(profile, ruleId);
}

function requireClock(matter: MatterState, part: AssignmentView): MatterClock {
  const clock = extendableClock(matter, part);
  if (!clock) throw new AppError('NOT_FOUND', { what: 'deadline-rule', id: extendedPurpose(part) });
  return clock;
}
