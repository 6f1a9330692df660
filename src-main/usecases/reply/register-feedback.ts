/** 征询意见表: as the deputy or member filled it in; no unit can change it (PRODUCT 8). */
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { performAct } from '../assignment/perform-act';
import { requirePast } from '../matter/require-past';
import type { Workspace } from '../workspace';

/** @throws AppError ACTION_FORBIDDEN, INPUT_INVALID. */
export async function registerFeedback(
  workspace: Workspace,
  { matterId, ...body }: CallInput<'feedback.register'>,
): Promise<CallOutput<'feedback.register'>> {
  requirePast(workspace, 'receivedOn', body.receivedOn);
  const place = { matterId, assignmentId: body.assignmentId };
  await performAct<'feedback.registered'>(workspace, place, 'feedback.registered', () => body);
  return {};
}
