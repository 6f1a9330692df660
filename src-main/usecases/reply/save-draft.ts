/** Autosave: the newest text upon the version it was made from, with the files it names kept in the store. */
import type { FileReference } from '@shared/domain/matter/matter';
import type { AssignmentState } from '@shared/domain/workflow/assignment-workflow';
import type { WorkingDraft } from '@shared/ipc/calls/unit-calls';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { saveWorkingDraft } from '../../database/repositories/working-draft-repository';
import { findAssignment, loadMatter } from '../assignment/perform-act';
import { requireFiles } from '../file/require-files';
import type { Workspace } from '../workspace';
import { requireWriter } from './load-draft';

/** What was issued is not written on any more; a redo opens it again. */
const CLOSED: readonly AssignmentState[] = ['withdrawn', 'replied', 'delivered', 'fed-back'];

/** @throws AppError STALE_VERSION, ACTION_FORBIDDEN, BLOB_MISSING, NOT_FOUND. */
export async function saveDraft(
  workspace: Workspace,
  { matterId, assignmentId, draft, version }: CallInput<'draft.save'>,
): Promise<CallOutput<'draft.save'>> {
  const { database, session, now } = workspace;
  const files = filesOfDraft(draft);
  await requireFiles(workspace, files);
  const savedAt = now();
  const saved = await database.write(async (tx) => {
    const matter = await loadMatter(tx, matterId);
    const assignment = findAssignment(matter, assignmentId);
    requireWriter(assignment, draft.kind, session.identity);
    if (matter.archived || CLOSED.includes(assignment.state)) {
      throw new AppError('ACTION_FORBIDDEN', { act: `draft.save:${draft.kind}`, state: assignment.state });
    }
    return saveWorkingDraft(
      tx,
      { assignmentId, kind: draft.kind },
      {
        matterId,
        version,
        content: JSON.stringify(draft.content),
        files,
        savedAt,
        savedBy: session.person.name,
      },
    );
  });
  return { version: saved, savedAt };
}

function filesOfDraft(draft: WorkingDraft): readonly FileReference[] {
  switch (draft.kind) {
    case 'reply':
      return draft.content.attachments;
    case 'opinion':
      return draft.content.files;
    case 'plan':
      return [];
  }
}
