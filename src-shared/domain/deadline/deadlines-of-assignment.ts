/** All clocks of one assignment, computed once where it is made and frozen into the package (PRODUCT 4). */
import { AppError } from '../../result/app-error';
import { type AssignmentRole, SINGLE_PURPOSES, type SinglePurpose } from '../assignment/assignment';
import type { HolidayTable } from '../calendar/holiday-table';
import type { LocalDate } from '../calendar/local-date';
import type { MatterKind } from '../matter/matter-kind';
import type { Profile } from '../profile/profile';
import { ruleForPurpose } from '../profile/profile-rules';
import { capDueDate, computeDueDate, fixedDueDate } from './compute-due-date';
import type { DueDate } from './due-date';
import { requireWithinMaximum } from './extend-due-date';
import type { DeadlineRule } from './rule';

export interface AssignmentDeadlinesInput {
  readonly kind: MatterKind;
  readonly role: AssignmentRole;
  readonly assignedOn: LocalDate;
  /** D2, D4 and, where the profile says so, D3 start here (S0 二1). */
  readonly governmentReceivedOn?: LocalDate;
  /** Not known when the package is made: the day of assignment then stands for it, and the steps say so. */
  readonly unitReceivedOn?: LocalDate;
  /** The end of the meeting that decided a supervised matter (D10, S1 三1). */
  readonly meetingEndedOn?: LocalDate;
  /** The limit the office names for this unit's answer: its reply, or a co-handler's opinion (S2 六). */
  readonly ownLimitOn?: LocalDate;
  /** For a co-handler: the lead's reply, which the opinion must not miss. */
  readonly leadReplyDueOn?: LocalDate;
  readonly profile: Profile;
  readonly tables: readonly HolidayTable[];
}

export type AssignmentDeadlines = Readonly<Partial<Record<SinglePurpose, DueDate>>>;

/** Co-handlers write to the lead and do not reply themselves; everyone else replies (PRODUCT 2). */
const PURPOSES_OF_ROLE: Readonly<Record<AssignmentRole, readonly SinglePurpose[]>> = {
  sole: ['sign-for', 'return-request', 'handling-plan', 'plan-comments', 'reply', 'report'],
  lead: ['sign-for', 'return-request', 'handling-plan', 'plan-comments', 'co-opinion', 'reply', 'report'],
  separate: ['sign-for', 'return-request', 'handling-plan', 'plan-comments', 'reply', 'report'],
  'co-handler': ['sign-for', 'return-request', 'co-opinion'],
};

/** The unit's own clocks, which may not end after its answer is due. D2 and D4 are the government's and stay as they are. */
const INNER_PURPOSES: readonly SinglePurpose[] = [
  'sign-for',
  'return-request',
  'handling-plan',
  'co-opinion',
];

/**
 * The due date of every clock that the profile keeps for this kind and role: `sign-for` D11, `return-request` D12,
 * `handling-plan` D1, `plan-comments` D2, `co-opinion` D13 (for the lead: when opinions are to be in), `reply` D3, D14, D10
 * or D5, `report` D4. A named limit goes before D10, D10 before the kind's own rule (S2 六).
 *
 * Throws `INPUT_INVALID {field}` when `governmentReceivedOn` is needed and absent, a receipt or a meeting lies on the wrong
 * side of the assignment, or a named limit is before the assignment or passes the rule's maximum (`latest`); `HOLIDAYS_MISSING {year}` where a working-day
 * rule reaches a year without a table.
 */
export function deadlinesOfAssignment(input: AssignmentDeadlinesInput): AssignmentDeadlines {
  requireOrder(input);
  const answer: SinglePurpose = input.role === 'co-handler' ? 'co-opinion' : 'reply';
  const answerDue = computeAnswer(input, answer);
  const deadlines: Partial<Record<SinglePurpose, DueDate>> = {};
  for (const purpose of SINGLE_PURPOSES) {
    if (!PURPOSES_OF_ROLE[input.role].includes(purpose)) {
      continue;
    }
    const due = purpose === answer ? answerDue : computePurpose(input, purpose);
    if (due !== undefined) {
      const inner = answerDue !== undefined && INNER_PURPOSES.includes(purpose);
      deadlines[purpose] = inner ? capDueDate(due, answerDue.dueOn) : due;
    }
  }
  return Object.freeze(deadlines);
}

function computeAnswer(input: AssignmentDeadlinesInput, answer: SinglePurpose): DueDate | undefined {
  const { kind, role, assignedOn, profile, tables, ownLimitOn, meetingEndedOn, leadReplyDueOn } = input;
  const rule = ruleForPurpose(profile, kind, answer);
  if (ownLimitOn !== undefined && rule !== undefined) {
    requireWithinMaximum('ownLimitOn', rule, startOf(input, rule).on, ownLimitOn);
    return fixedDueDate(rule, { startOn: assignedOn, dueOn: ownLimitOn }, profile);
  }
  if (role === 'co-handler') {
    const due = computePurpose(input, answer);
    return due === undefined || leadReplyDueOn === undefined ? due : capDueDate(due, leadReplyDueOn);
  }
  const meetingRule = ruleForPurpose(profile, kind, 'meeting-decision');
  if (meetingEndedOn !== undefined && meetingRule !== undefined) {
    return computeDueDate(meetingRule, meetingEndedOn, profile, tables);
  }
  return computePurpose(input, answer);
}

function computePurpose(input: AssignmentDeadlinesInput, purpose: SinglePurpose): DueDate | undefined {
  const rule = ruleForPurpose(input.profile, input.kind, purpose);
  if (rule === undefined) {
    return undefined;
  }
  const { on, standIn } = startOf(input, rule);
  return computeDueDate(rule, on, input.profile, input.tables, standIn === undefined ? {} : { standIn });
}

function startOf(
  input: AssignmentDeadlinesInput,
  rule: DeadlineRule,
): { readonly on: LocalDate; readonly standIn?: 'assignment' } {
  switch (rule.startsAt) {
    case 'assignment':
      return { on: input.assignedOn };
    case 'unit-receipt':
      return input.unitReceivedOn === undefined
        ? { on: input.assignedOn, standIn: 'assignment' }
        : { on: input.unitReceivedOn };
    case 'government-receipt':
      if (input.governmentReceivedOn === undefined) {
        throw new AppError('INPUT_INVALID', { field: 'governmentReceivedOn', rule: rule.id });
      }
      return { on: input.governmentReceivedOn };
    default:
      // `validateProfile` keeps other start events away from these purposes.
      throw new AppError('INPUT_INVALID', { field: 'startsAt', rule: rule.id });
  }
}

function requireOrder({
  assignedOn,
  governmentReceivedOn,
  meetingEndedOn,
  unitReceivedOn,
}: AssignmentDeadlinesInput): void {
  if (governmentReceivedOn !== undefined && governmentReceivedOn > assignedOn) {
    throw new AppError('INPUT_INVALID', { field: 'governmentReceivedOn', latest: assignedOn });
  }
  if (meetingEndedOn !== undefined && meetingEndedOn > assignedOn) {
    throw new AppError('INPUT_INVALID', { field: 'meetingEndedOn', latest: assignedOn });
  }
  if (unitReceivedOn !== undefined && unitReceivedOn < assignedOn) {
    throw new AppError('INPUT_INVALID', { field: 'unitReceivedOn', earliest: assignedOn });
  }
}
