/** The unit asks to give a matter back. A request after D12 is marked late and the office decides (PRODUCT 4 D12). */
import { localDateOf } from '@shared/domain/calendar/local-date';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import type { Workspace } from '../workspace';
import { findRecipient } from './find-recipient';
import { performAct } from './perform-act';

/** @throws AppError ACTION_FORBIDDEN, RECIPIENT_UNKNOWN for a suggested unit that this machine does not know. */
export async function requestReturn(
  workspace: Workspace,
  { matterId, assignmentId, reason, suggestedUnitId }: CallInput<'assignment.request-return'>,
): Promise<CallOutput<'assignment.request-return'>> {
  const { database, session, now } = workspace;
  const suggestedUnit =
    suggestedUnitId === undefined
      ? undefined
      : await database.read((reader) => findRecipient(reader, suggestedUnitId, session.identity));
  const on = localDateOf(now());
  let late = false;
  const place = { matterId, assignmentId };
  await performAct<'return.requested'>(workspace, place, 'return.requested', (_matter, { facts }) => {
    const clock = facts.clocks.find(({ purpose }) => purpose === 'return-request');
    late = clock !== undefined && on > clock.due.dueOn;
    return { assignmentId, on, reason, suggestedUnit, late };
  });
  return { late };
}
