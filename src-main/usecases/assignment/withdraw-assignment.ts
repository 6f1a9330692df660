/** The office takes an assignment back; the unit keeps its record and acts no more. */
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import type { Workspace } from '../workspace';
import { performAct } from './perform-act';

/** @throws AppError ACTION_FORBIDDEN once the reply is final. */
export async function withdrawAssignment(
  workspace: Workspace,
  { matterId, assignmentId, reason }: CallInput<'assignment.withdraw'>,
): Promise<CallOutput<'assignment.withdraw'>> {
  const place = { matterId, assignmentId };
  await performAct<'assignment.withdrawn'>(workspace, place, 'assignment.withdrawn', () => ({
    assignmentId,
    reason,
  }));
  return {};
}
