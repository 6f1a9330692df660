/** 处理方案: measures with persons and days, and the three levels of responsibility (S0 二2). */
import { randomUUID } from 'node:crypto';
import { recordIdSchema } from '@shared/domain/identifiers';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { assignedPoints } from '@shared/domain/reply/check-reply';
import { milestoneProblems, replyDueOn } from '@shared/domain/reply/milestones';
import { type PlanContent, pointsWithoutMeasure } from '@shared/domain/reply/plan';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { dropSavedText, keepVersion } from '../approval/keep-version';
import type { Workspace } from '../workspace';
import { performAct } from './perform-act';
import { requireOwnPoints } from './require-own-point';

/** The same that the window asks for: a measure for every point, and days of the handling that fit each other and the limit. */
function requireWhole(matter: MatterState, assignment: AssignmentView, content: PlanContent): void {
  const open = pointsWithoutMeasure(assignedPoints(matter, assignment), content.measures);
  if (open.length > 0) {
    throw new AppError('INPUT_INVALID', { field: 'measures', points: open.map(({ no }) => String(no)) });
  }
  const [problem] = milestoneProblems(content.milestones ?? [], replyDueOn(matter, assignment));
  if (problem) throw new AppError('INPUT_INVALID', { field: 'milestones', reason: problem.kind });
}

/** Removes the working draft of the plan. @throws AppError ACTION_FORBIDDEN, INPUT_INVALID. */
export async function submitPlan(
  workspace: Workspace,
  { matterId, assignmentId, content }: CallInput<'plan.submit'>,
): Promise<CallOutput<'plan.submit'>> {
  const planId = recordIdSchema.parse(randomUUID());
  const place = { matterId, assignmentId };
  const text = { draft: { kind: 'plan' as const, content }, writtenBy: workspace.session.person.name };
  await performAct<'plan.submitted'>(
    workspace,
    place,
    'plan.submitted',
    (matter, assignment) => {
      const pointIds = content.measures.map(({ pointId }) => pointId);
      requireOwnPoints(matter, assignment, pointIds);
      requireWhole(matter, assignment, content);
      return { ...content, planId, assignmentId };
    },
    async (tx) => {
      await keepVersion(tx, workspace, place, text, { reason: 'submitted' });
      await dropSavedText(tx, workspace, place, text.draft);
    },
  );
  workspace.notify({ topics: ['drafts', 'versions'] });
  return {};
}
