/** Who answers what by when: an assignment is planned whole, its roles fitting together and its clocks computed once (PRODUCT 2, 4). */
import { AppError } from '../../result/app-error';
import type { HolidayTable } from '../calendar/holiday-table';
import type { LocalDate } from '../calendar/local-date';
import { deadlinesOfAssignment } from '../deadline/deadlines-of-assignment';
import type { PointId, UnitId } from '../identifiers';
import type { MatterState } from '../matter/matter-state';
import type { Profile } from '../profile/profile';
import { periodsAtAssignment, withPeriods } from '../report/periodic-clocks';
import { type AssignmentRole, type FrozenClock, SINGLE_PURPOSES } from './assignment';

export interface AssignmentRequest {
  readonly unitId: UnitId;
  readonly role: AssignmentRole;
  readonly pointIds?: readonly PointId[] | undefined;
}

export interface ClockCircumstances {
  readonly assignedOn: LocalDate;
  /** Replaces the profile's limit of the reply; co-handlers follow the lead. */
  readonly ownLimitOn?: LocalDate | undefined;
  readonly profile: Profile;
  readonly tables: readonly HolidayTable[];
}

/** The clocks of each request, in their order. Throws as `deadlinesOfAssignment` does. */
export function clocksOfRequests(
  matter: MatterState,
  requests: readonly AssignmentRequest[],
  { assignedOn, ownLimitOn, profile, tables }: ClockCircumstances,
): FrozenClock[][] {
  const { kind, receivedOn } = matter.facts;
  const meetingEndedOn = matter.facts.supervision?.meetingEndedOn;
  const deadlinesFor = (role: AssignmentRole, leadDue?: LocalDate) =>
    deadlinesOfAssignment({
      kind,
      role,
      assignedOn,
      governmentReceivedOn: receivedOn,
      profile,
      tables,
      ...(ownLimitOn === undefined || role === 'co-handler' ? {} : { ownLimitOn }),
      // D10: what a meeting decided runs from its end (S1 三1).
      ...(meetingEndedOn === undefined ? {} : { meetingEndedOn }),
      ...(leadDue === undefined ? {} : { leadReplyDueOn: leadDue }),
    });
  const newLead = requests.some(({ role }) => role === 'lead')
    ? deadlinesFor('lead').reply?.dueOn
    : undefined;
  // A year without its holiday notice stops no assignment: its periods are added later (D8, D9).
  const periods = periodsAtAssignment(matter.facts.supervision?.reporting, {
    assignedOn,
    profile,
    tables,
  }).dues;
  const leadDueOn = newLead ?? leadReplyDueOn(matter);
  return requests.map(({ role }) => {
    const deadlines = deadlinesFor(role, role === 'co-handler' ? leadDueOn : undefined);
    const single = SINGLE_PURPOSES.flatMap((purpose) => {
      const due = deadlines[purpose];
      return due === undefined ? [] : [{ purpose, due }];
    });
    return role === 'co-handler' ? single : withPeriods(single, periods, () => false);
  });
}

/** When the lead's reply is due; no opinion may come after it. */
export function leadReplyDueOn(matter: MatterState): LocalDate | undefined {
  const lead = matter.assignments.find(({ facts, state }) => facts.role === 'lead' && state !== 'withdrawn');
  return lead?.facts.clocks.find(({ purpose }) => purpose === 'reply')?.due.dueOn;
}

/**
 * 独办 alone, one 主办 with its 会办, or 分办 among themselves: what is asked for must fit what stands. A unit has one part.
 * Throws `INPUT_INVALID {field: 'assignments', reason}`: `unit-twice`, `roles-mixed`, `lead-missing`, `lead-twice`, `sole-twice`, `point-unknown`.
 */
export function requireFittingRoles(matter: MatterState, requests: readonly AssignmentRequest[]): void {
  const standing = matter.assignments.filter(({ state }) => state !== 'withdrawn');
  const parts = [
    ...standing.map(({ facts }) => ({ unitId: facts.unit.unitId, role: facts.role })),
    ...requests.map(({ unitId, role }) => ({ unitId, role })),
  ];
  if (new Set(parts.map(({ unitId }) => unitId)).size < parts.length) refuse('unit-twice');
  const count = (role: AssignmentRole) => parts.filter((part) => part.role === role).length;
  const ways = [count('sole') > 0, count('lead') + count('co-handler') > 0, count('separate') > 0];
  if (ways.filter(Boolean).length > 1) refuse('roles-mixed');
  if (count('sole') > 1) refuse('sole-twice');
  if (count('lead') > 1) refuse('lead-twice');
  if (count('co-handler') > 0 && count('lead') === 0) refuse('lead-missing');
  const points = new Set(matter.facts.points.map(({ id }) => id));
  for (const { pointIds } of requests) {
    if (pointIds?.some((id) => !points.has(id))) refuse('point-unknown');
  }
}

function refuse(reason: string): never {
  throw new AppError('INPUT_INVALID', { field: 'assignments', reason });
}
