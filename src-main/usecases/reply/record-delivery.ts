/** The reply has reached those who raised the matter. */
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { performAct } from '../assignment/perform-act';
import { requirePast } from '../matter/require-past';
import type { Workspace } from '../workspace';

/** @throws AppError ACTION_FORBIDDEN, INPUT_INVALID. */
export async function recordDelivery(
  workspace: Workspace,
  { matterId, ...body }: CallInput<'reply.record-delivery'>,
): Promise<CallOutput<'reply.record-delivery'>> {
  requirePast(workspace, 'on', body.on);
  const place = { matterId, assignmentId: body.assignmentId };
  await performAct<'reply.delivered'>(workspace, place, 'reply.delivered', () => body);
  return {};
}
