/** The office finds a promise kept and closes its point. The promise may outlive the archive, and so may this act; nothing else does. */
import { isPromiseOwed } from '@shared/domain/matter/point-closing';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { actingNow, loadMatter } from '../assignment/perform-act';
import { appendEvent } from '../event/append-event';
import { requirePast } from '../matter/require-past';
import type { Workspace } from '../workspace';
import { notReported, requireReported } from './reported-promise';

/** @throws AppError NOT_FOUND, ACTION_FORBIDDEN unless every unit that promised the point has said that it is kept, INPUT_INVALID for a day to come. */
export async function confirmPromise(
  workspace: Workspace,
  { matterId, assignmentId, pointId, on, reason }: CallInput<'promise.confirm'>,
): Promise<CallOutput<'promise.confirm'>> {
  requirePast(workspace, 'on', on);
  const acting = actingNow(workspace);
  await workspace.database.write(async (tx) => {
    const matter = await loadMatter(tx, matterId);
    requireReported(matter, acting.identity, { assignmentId, pointId });
    // Closing the point closes it for whoever else promised it.
    if (isPromiseOwed(matter, pointId)) throw notReported('not-reported');
    const body = { pointId, on, reason: reason.trim(), files: [] };
    await appendEvent(tx, acting, { type: 'point.closed', matterId, body });
  });
  workspace.notify({ topics: ['matters', 'packages'] });
  return {};
}
