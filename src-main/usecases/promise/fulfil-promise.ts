/** 兑现承诺: a unit says that a promise is kept, with its evidence; it may be long after the archive (PRODUCT 5). */
import { promisesOf } from '@shared/domain/promise/promises';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { performAct } from '../assignment/perform-act';
import { requireFiles } from '../file/require-files';
import { requirePast } from '../matter/require-past';
import type { Workspace } from '../workspace';

/** @throws AppError ACTION_FORBIDDEN where nothing stands promised or the point is closed, INPUT_INVALID, BLOB_MISSING. */
export async function fulfilPromise(
  workspace: Workspace,
  { matterId, ...body }: CallInput<'promise.fulfil'>,
): Promise<CallOutput<'promise.fulfil'>> {
  requirePast(workspace, 'on', body.on);
  await requireFiles(workspace, body.evidence);
  const place = { matterId, assignmentId: body.assignmentId };
  await performAct<'promise.fulfilled'>(workspace, place, 'promise.fulfilled', (matter, part) => {
    const promise = promisesOf(matter).find(
      (known) => known.part === part && known.point.id === body.pointId,
    );
    if (!promise || promise.closing) {
      throw new AppError('ACTION_FORBIDDEN', {
        act: 'promise.fulfilled',
        state: promise ? 'closed' : 'none',
      });
    }
    return { ...body, text: body.text.trim() };
  });
  return {};
}
