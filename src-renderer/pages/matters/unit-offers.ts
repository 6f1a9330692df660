/** What a unit may do with its part now: the workflow's acts of its desk, less a return that has lapsed (D12). */
import { mayAskToReturn } from '@shared/domain/assignment/return-lapse';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { type AssignmentAct, allowedActs, eventTypeOfAct } from '@shared/domain/workflow/assignment-workflow';
import { deskOfEvent } from '@shared/package-format/events/event';

export function unitOffers(
  matter: MatterState,
  assignment: AssignmentView | undefined,
  { today, lateRequestsLapse }: { readonly today: LocalDate; readonly lateRequestsLapse: boolean },
): AssignmentAct[] {
  if (!assignment || matter.archived) return [];
  const position = { state: assignment.state, before: assignment.before, role: assignment.facts.role };
  return allowedActs(position).filter(
    (act) =>
      deskOfEvent(eventTypeOfAct(act)) === 'unit' &&
      (act !== 'return.requested' || mayAskToReturn(assignment, today, lateRequestsLapse)),
  );
}
