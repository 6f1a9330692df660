/** 签收: the unit takes the matter on and names who handles it. */
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { requirePast } from '../matter/require-past';
import type { Workspace } from '../workspace';
import { performAct } from './perform-act';

/** @throws AppError ACTION_FORBIDDEN, INPUT_INVALID. */
export async function signFor(
  workspace: Workspace,
  { matterId, ...body }: CallInput<'assignment.sign-for'>,
): Promise<CallOutput<'assignment.sign-for'>> {
  requirePast(workspace, 'on', body.on);
  const place = { matterId, assignmentId: body.assignmentId };
  await performAct<'assignment.accepted'>(workspace, place, 'assignment.accepted', () => body);
  return {};
}
