/** 记协调: one round with the units that see it otherwise, and what came of it (S1 二1, S2 五). */
import { randomUUID } from 'node:crypto';
import { recordIdSchema } from '@shared/domain/identifiers';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { performAct } from '../assignment/perform-act';
import { requireFiles } from '../file/require-files';
import { requirePast } from '../matter/require-past';
import type { Workspace } from '../workspace';

/** @throws AppError ACTION_FORBIDDEN, INPUT_INVALID for a day to come, BLOB_MISSING. */
export async function recordCoordination(
  workspace: Workspace,
  { matterId, ...body }: CallInput<'coordination.record'>,
): Promise<CallOutput<'coordination.record'>> {
  requirePast(workspace, 'on', body.on);
  await requireFiles(workspace, body.files);
  const coordinationId = recordIdSchema.parse(randomUUID());
  const place = { matterId, assignmentId: body.assignmentId };
  await performAct<'coordination.recorded'>(workspace, place, 'coordination.recorded', () => ({
    ...body,
    with: [...new Set(body.with.map((name) => name.trim()))],
    issue: body.issue.trim(),
    coordinationId,
  }));
  return { coordinationId };
}
