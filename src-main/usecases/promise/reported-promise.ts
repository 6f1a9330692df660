/** A promise that its unit reported as kept, where the office has not answered: what may be confirmed, or asked for again. */
import type { AssignmentId, PointId } from '@shared/domain/identifiers';
import type { FulfilmentView, MatterState } from '@shared/domain/matter/matter-state';
import { type PromiseView, promisesOf } from '@shared/domain/promise/promises';
import { AppError } from '@shared/result/app-error';
import { requireOffice } from '../assignment/perform-act';
import type { OwnIdentity } from '../session/session';

export type ReportedPromise = PromiseView & { readonly fulfilment: FulfilmentView };

/** A promise may outlive the archive, and so may the office's word on it. @throws AppError ACTION_FORBIDDEN. */
export function requireReported(
  matter: MatterState,
  self: OwnIdentity,
  { assignmentId, pointId }: { readonly assignmentId: AssignmentId; readonly pointId: PointId },
): ReportedPromise {
  requireOffice({ ...matter, archived: undefined }, self);
  const promise = promisesOf(matter).find(
    ({ part, point }) => part.id === assignmentId && point.id === pointId,
  );
  if (!promise?.fulfilment || promise.closing)
    throw notReported(promise === undefined ? 'none' : 'not-reported');
  return { ...promise, fulfilment: promise.fulfilment };
}

export function notReported(state: 'none' | 'not-reported'): AppError {
  return new AppError('ACTION_FORBIDDEN', { act: 'point.closed', state });
}
