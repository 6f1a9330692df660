/** A talk with the deputy or member before, during or after handling (S4 六). */
import { randomUUID } from 'node:crypto';
import { recordIdSchema } from '@shared/domain/identifiers';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { requirePast } from '../matter/require-past';
import type { Workspace } from '../workspace';
import { performAct } from './perform-act';

/** @throws AppError ACTION_FORBIDDEN, INPUT_INVALID. */
export async function recordContact(
  workspace: Workspace,
  { matterId, ...body }: CallInput<'contact.record'>,
): Promise<CallOutput<'contact.record'>> {
  requirePast(workspace, 'on', body.on);
  const entryId = recordIdSchema.parse(randomUUID());
  const place = { matterId, assignmentId: body.assignmentId };
  await performAct<'contact.recorded'>(workspace, place, 'contact.recorded', () => ({ ...body, entryId }));
  return {};
}
