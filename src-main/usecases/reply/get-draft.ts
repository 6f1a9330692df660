/** Opens a plan, an opinion or a reply for writing. */
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import type { Workspace } from '../workspace';
import { loadDraft } from './load-draft';

/** @throws AppError NOT_FOUND, ACTION_FORBIDDEN. */
export async function getDraft(
  workspace: Workspace,
  { kind, ...place }: CallInput<'draft.get'>,
): Promise<CallOutput<'draft.get'>> {
  const { draft, version, savedAt, savedBy } = await workspace.database.read((reader) =>
    loadDraft(reader, workspace, place, kind),
  );
  return { draft, version, savedAt, savedBy };
}
