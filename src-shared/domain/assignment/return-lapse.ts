/** D12: a request to return that comes too late has no effect where the profile says so; elsewhere it is marked and the office decides. */
import type { LocalDate } from '../calendar/local-date';
import type { AssignmentView } from '../matter/matter-state';

/** The last day for asking, where it is over; undefined while there is time, or where no such clock runs. */
export function missedReturnDay({ facts }: AssignmentView, today: LocalDate): LocalDate | undefined {
  const limit = facts.clocks.find(({ purpose }) => purpose === 'return-request')?.due.dueOn;
  return limit !== undefined && today > limit ? limit : undefined;
}

/** Whether the unit may still ask, under a profile that lets late requests lapse or not. */
export function mayAskToReturn(
  assignment: AssignmentView,
  today: LocalDate,
  lateRequestsLapse: boolean,
): boolean {
  return !lateRequestsLapse || missedReturnDay(assignment, today) === undefined;
}
