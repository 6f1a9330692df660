/** Where the button of a step leads: the matter's page, which opens at that step. */
import type { TodayItem } from '@shared/ipc/calls/desk-calls';

export function stepPath({ matterId, step }: TodayItem): string {
  const part = step.assignmentId === undefined ? '' : `&assignment=${step.assignmentId}`;
  return `/matters/${matterId}?step=${step.code}${part}`;
}
