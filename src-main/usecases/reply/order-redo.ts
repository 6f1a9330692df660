/** 重新办理: a dissatisfied form starts the reply's clock anew from the day it came in (PRODUCT 4 D15). */
import { dissatisfiedForm } from '@shared/domain/matter/next-step';
import { dueDateForPurpose } from '@shared/domain/profile/profile-rules';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { performAct } from '../assignment/perform-act';
import { holidayTablesInForce } from '../desk/holiday-tables';
import { profileOfMatter } from '../matter/profile-of-matter';
import type { Workspace } from '../workspace';

/** @throws AppError ACTION_FORBIDDEN while nobody is dissatisfied, NOT_FOUND where the profile keeps no such clock. */
export async function orderRedo(
  workspace: Workspace,
  { matterId, assignmentId, reason }: CallInput<'redo.order'>,
): Promise<CallOutput<'redo.order'>> {
  const place = { matterId, assignmentId };
  const tables = await workspace.database.read((reader) => holidayTablesInForce(workspace, reader));
  await performAct<'redo.ordered'>(workspace, place, 'redo.ordered', ({ facts }, assignment) => {
    const form = dissatisfiedForm(assignment);
    if (!form) throw new AppError('ACTION_FORBIDDEN', { act: 'redo.ordered', state: assignment.state });
    const due = dueDateForPurpose(
      profileOfMatter(workspace, facts),
      facts.kind,
      'redo',
      form.receivedOn,
      tables,
    );
    if (!due) throw new AppError('NOT_FOUND', { what: 'deadline-rule', id: 'redo' });
    return { assignmentId, feedbackEventId: form.stamp.eventId, reason, due };
  });
  return {};
}
