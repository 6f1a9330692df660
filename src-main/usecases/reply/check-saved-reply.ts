/** 答复体检 of what is saved (PRODUCT 7): the same findings that would stop the submission. */
import { checkReply } from '@shared/domain/reply/check-reply';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import type { Workspace } from '../workspace';
import { handlingRequirements } from './handling-requirements';
import { loadReply } from './load-draft';

/** @throws AppError NOT_FOUND, ACTION_FORBIDDEN. */
export async function checkSavedReply(
  workspace: Workspace,
  place: CallInput<'reply.check'>,
): Promise<CallOutput<'reply.check'>> {
  const { matter, assignment, content } = await workspace.database.read((reader) =>
    loadReply(reader, workspace, place),
  );
  return checkReply(matter, assignment, content, 'draft', handlingRequirements(workspace, matter.facts));
}
