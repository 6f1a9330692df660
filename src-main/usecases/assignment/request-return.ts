/** The unit asks to give a matter back. After D12 the request lapses or, where the profile does not say so, is marked late (PRODUCT 4 D12). */
import { mayAskToReturn, missedReturnDay } from '@shared/domain/assignment/return-lapse';
import { localDateOf } from '@shared/domain/calendar/local-date';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { isInTimeByReceipt, lapsesByRules } from '../matter/late-requests-lapse';
import type { Workspace } from '../workspace';
import { findRecipient } from './find-recipient';
import { findAssignment, loadMatter, performAct } from './perform-act';

/** @throws AppError RETURN_LAPSED {dueOn}, ACTION_FORBIDDEN, RECIPIENT_UNKNOWN for a suggested unit that this machine does not know. */
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
  const { lapses, inTime } = await database.read(async (reader) => {
    const matter = await loadMatter(reader, matterId);
    const part = findAssignment(matter, assignmentId);
    return {
      lapses: lapsesByRules(workspace, matter),
      inTime: await isInTimeByReceipt(workspace, reader, matter, part),
    };
  });
  const place = { matterId, assignmentId };
  await performAct<'return.requested'>(workspace, place, 'return.requested', (_matter, assignment) => {
    const missed = missedReturnDay(assignment, on);
    late = missed !== undefined && !inTime;
    if (!mayAskToReturn(assignment, on, lapses && !inTime)) {
      throw new AppError('RETURN_LAPSED', { dueOn: missed ?? on });
    }
    return { assignmentId, on, reason, suggestedUnit, late };
  });
  return { late };
}
