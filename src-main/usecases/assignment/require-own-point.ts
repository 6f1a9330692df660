/** A record of a unit names only points that the unit was given. */
import type { PointId } from '@shared/domain/identifiers';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { assignedPoints } from '@shared/domain/reply/check-reply';
import { AppError } from '@shared/result/app-error';

/** @throws AppError INPUT_INVALID. */
export function requireOwnPoints(
  matter: MatterState,
  assignment: AssignmentView,
  pointIds: readonly (PointId | undefined)[],
): void {
  const own = new Set(assignedPoints(matter, assignment).map(({ id }) => id));
  if (pointIds.some((id) => id !== undefined && !own.has(id))) {
    throw new AppError('INPUT_INVALID', { field: 'pointId' });
  }
}
