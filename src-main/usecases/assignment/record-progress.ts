/** What was done, on which day, with what evidence (S2 九: results, not papers). */
import { randomUUID } from 'node:crypto';
import { recordIdSchema } from '@shared/domain/identifiers';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { requireFiles } from '../file/require-files';
import { requirePast } from '../matter/require-past';
import type { Workspace } from '../workspace';
import { performAct } from './perform-act';
import { requireOwnPoints } from './require-own-point';

/** @throws AppError ACTION_FORBIDDEN, INPUT_INVALID, BLOB_MISSING. */
export async function recordProgress(
  workspace: Workspace,
  { matterId, ...body }: CallInput<'progress.record'>,
): Promise<CallOutput<'progress.record'>> {
  requirePast(workspace, 'on', body.on);
  await requireFiles(workspace, body.evidence);
  const entryId = recordIdSchema.parse(randomUUID());
  const place = { matterId, assignmentId: body.assignmentId };
  await performAct<'progress.recorded'>(workspace, place, 'progress.recorded', (matter, assignment) => {
    requireOwnPoints(matter, assignment, [body.pointId]);
    return { ...body, entryId };
  });
  return {};
}
