/** A letter takes a while to be made. Where a package corrected the matter or the assignment meanwhile, it prints what no longer stands. */
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { AppError } from '@shared/result/app-error';

interface Corrected {
  readonly matter: Pick<MatterState, 'corrections'>;
  readonly assignment: Pick<AssignmentView, 'corrections'>;
}

/** `made`: as the letter was made from it. @throws AppError STALE_VERSION. */
export function requireUncorrected(made: Corrected, now: Corrected): void {
  const changed =
    now.matter.corrections.length !== made.matter.corrections.length ||
    now.assignment.corrections.length !== made.assignment.corrections.length;
  if (changed) throw new AppError('STALE_VERSION');
}
