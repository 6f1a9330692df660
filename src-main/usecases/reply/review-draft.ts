/** 审核: the office approves the newest draft or sends it back with comments (S0 二2). */
import { draftHeads, isInConflict } from '@shared/domain/reply/draft-tree';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { performAct } from '../assignment/perform-act';
import { requireOwnPoints } from '../assignment/require-own-point';
import type { Workspace } from '../workspace';

/** @throws AppError DRAFTS_IN_CONFLICT while two drafts stand side by side, INPUT_INVALID for a return without comments or a comment on a point that the unit was not given, STALE_VERSION when a newer draft has come, ACTION_FORBIDDEN. */
export async function reviewDraft(
  workspace: Workspace,
  { matterId, assignmentId, draftId, decision, comments }: CallInput<'reply.review'>,
): Promise<CallOutput<'reply.review'>> {
  const said = comments.filter(({ text }) => text.trim() !== '');
  if (decision === 'returned' && said.length === 0)
    throw new AppError('INPUT_INVALID', { field: 'comments' });
  const place = { matterId, assignmentId };
  await performAct<'draft.reviewed'>(workspace, place, `draft.reviewed:${decision}`, (matter, assignment) => {
    requireOwnPoints(
      matter,
      assignment,
      said.map(({ pointId }) => pointId),
    );
    if (isInConflict(assignment)) throw new AppError('DRAFTS_IN_CONFLICT');
    if (draftHeads(assignment.drafts).at(-1)?.draftId !== draftId) throw new AppError('STALE_VERSION');
    return { assignmentId, draftId, decision, comments: said };
  });
  return {};
}
