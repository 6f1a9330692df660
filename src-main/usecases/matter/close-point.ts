/** 销号 and its taking back: the office's approved act, upon an answer or a report with evidence and nothing less (S0 三2, S2 四, 九). */
import { closedPoints, closingGround, isPromiseOwed } from '@shared/domain/matter/point-closing';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { requireFiles } from '../file/require-files';
import type { Workspace } from '../workspace';
import { recordOnMatter } from './record-on-matter';
import { requirePast } from './require-past';

/** @throws AppError ACTION_FORBIDDEN for a closed point, one with neither answer nor evidence, or one that is promised and not kept; INPUT_INVALID. */
export async function closePoint(
  workspace: Workspace,
  { matterId, ...body }: CallInput<'point.close'>,
): Promise<CallOutput<'point.close'>> {
  requirePast(workspace, 'on', body.on);
  await requireFiles(workspace, body.files);
  await recordOnMatter<'point.closed'>(workspace, matterId, 'point.closed', (matter) => {
    if (!matter.facts.points.some(({ id }) => id === body.pointId)) {
      throw new AppError('INPUT_INVALID', { field: 'pointId' });
    }
    if (closedPoints(matter).has(body.pointId)) {
      throw new AppError('ACTION_FORBIDDEN', { act: 'point.closed', state: 'closed' });
    }
    if (closingGround(matter, body.pointId) === undefined) {
      const state = isPromiseOwed(matter, body.pointId) ? 'promised' : 'no-evidence';
      throw new AppError('ACTION_FORBIDDEN', { act: 'point.closed', state });
    }
    return body;
  });
  return {};
}

/** @throws AppError ACTION_FORBIDDEN for a point that is not closed. */
export async function reopenPoint(
  workspace: Workspace,
  { matterId, ...body }: CallInput<'point.reopen'>,
): Promise<CallOutput<'point.reopen'>> {
  await recordOnMatter<'point.reopened'>(workspace, matterId, 'point.reopened', (matter) => {
    if (!closedPoints(matter).has(body.pointId)) {
      throw new AppError('ACTION_FORBIDDEN', { act: 'point.reopened', state: 'open' });
    }
    return body;
  });
  return {};
}
