/** Where a reminder leads: the page of its one matter, at the button that writes to the unit, or the list of just the matters that the figure counts. */
import type { OwingUnit } from '@shared/ipc/calls/reminder-calls';
import { WRITE_LETTER_ID } from '../../components/place-ids';

export function reminderPath(
  { unitId, onlyMatterId }: Pick<OwingUnit, 'unitId' | 'onlyMatterId'>,
  what: 'others-overdue' | 'others-soon',
): string {
  return onlyMatterId === undefined
    ? `/matters?turn=${what}&turn-unit=${unitId}`
    : `/matters/${onlyMatterId}?place=${WRITE_LETTER_ID}`;
}
