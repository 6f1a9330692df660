/** The office stands by the reply although a form is 不满意, and says why; without it such a matter could never be closed. */
import { undecidedForm } from '@shared/domain/matter/next-step';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { performAct } from '../assignment/perform-act';
import type { Workspace } from '../workspace';

/** @throws AppError ACTION_FORBIDDEN where no form waits for a decision. */
export async function declineRedo(
  workspace: Workspace,
  { matterId, assignmentId, reason }: CallInput<'redo.decline'>,
): Promise<CallOutput<'redo.decline'>> {
  const place = { matterId, assignmentId };
  await performAct<'redo.declined'>(workspace, place, 'redo.declined', (_matter, assignment) => {
    const form = undecidedForm(assignment);
    if (!form) throw new AppError('ACTION_FORBIDDEN', { act: 'redo.declined', state: assignment.state });
    return { assignmentId, feedbackEventId: form.stamp.eventId, reason };
  });
  return {};
}
