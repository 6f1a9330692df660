/** The office finds a promise kept and closes its point. The promise may outlive the archive, and so may this act; nothing else does. */
import { isPromiseOwed } from '@shared/domain/matter/point-closing';
import { promisesOf } from '@shared/domain/promise/promises';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { actingNow, loadMatter, requireOffice } from '../assignment/perform-act';
import { appendEvent } from '../event/append-event';
import { requirePast } from '../matter/require-past';
import type { Workspace } from '../workspace';

/** @throws AppError NOT_FOUND, ACTION_FORBIDDEN unless every unit that promised the point has said that it is kept, INPUT_INVALID for a day to come. */
export async function confirmPromise(
  workspace: Workspace,
  { matterId, assignmentId, pointId, on, reason }: CallInput<'promise.confirm'>,
): Promise<CallOutput<'promise.confirm'>> {
  requirePast(workspace, 'on', on);
  const acting = actingNow(workspace);
  await workspace.database.write(async (tx) => {
    const matter = await loadMatter(tx, matterId);
    requireOffice({ ...matter, archived: undefined }, acting.identity);
    const promise = promisesOf(matter).find(
      ({ part, point }) => part.id === assignmentId && point.id === pointId,
    );
    // Closing the point closes it for whoever else promised it.
    if (!promise?.fulfilment || promise.closing || isPromiseOwed(matter, pointId)) {
      throw new AppError('ACTION_FORBIDDEN', {
        act: 'point.closed',
        state: promise ? 'not-reported' : 'none',
      });
    }
    const body = { pointId, on, reason: reason.trim(), files: [] };
    await appendEvent(tx, acting, { type: 'point.closed', matterId, body });
  });
  workspace.notify({ topics: ['matters', 'packages'] });
  return {};
}
