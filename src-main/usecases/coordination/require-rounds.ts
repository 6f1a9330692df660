/** 各方理据 goes to the government only after the rounds that the profile asks for (S1 二1 经两次以上协调确实无法解决). */
import { missingRounds } from '@shared/domain/coordination/coordination-rounds';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { AppError } from '@shared/result/app-error';
import type { Workspace } from '../workspace';
import { requiredRounds } from './case-rules';

/** @throws AppError COORDINATION_MISSING {missing, required}. */
export function requireRounds(workspace: Workspace, matter: MatterState, part: AssignmentView): void {
  const required = requiredRounds(workspace, matter);
  const missing = missingRounds(part, required);
  if (missing > 0) throw new AppError('COORDINATION_MISSING', { missing, required });
}
