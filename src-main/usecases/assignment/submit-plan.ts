/** 处理方案: measures with persons and days, and the three levels of responsibility (S0 二2). */
import { randomUUID } from 'node:crypto';
import { recordIdSchema } from '@shared/domain/identifiers';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { dropWorkingDraft } from '../../database/repositories/working-draft-repository';
import { keepVersion } from '../approval/keep-version';
import type { Workspace } from '../workspace';
import { performAct } from './perform-act';
import { requireOwnPoints } from './require-own-point';

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
      return { ...content, planId, assignmentId };
    },
    async (tx) => {
      await keepVersion(tx, workspace, place, text, { reason: 'submitted' });
      await dropWorkingDraft(tx, { assignmentId, kind: 'plan' });
    },
  );
  workspace.notify({ topics: ['drafts', 'versions'] });
  return {};
}
