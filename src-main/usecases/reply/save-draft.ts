/** Autosave: the newest text upon the version it was made from, with the files it names kept in the store. What cannot be saved is set aside as a version. */
import type { AssignmentState } from '@shared/domain/workflow/assignment-workflow';
import type { WorkingDraft } from '@shared/ipc/calls/unit-calls';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { readWorkingDraft, saveWorkingDraft } from '../../database/repositories/working-draft-repository';
import { setAside } from '../approval/draft-versions';
import { filesOfDraft, keepVersion, textOfRow } from '../approval/keep-version';
import { requireUnlocked } from '../approval/require-approved';
import { findAssignment, loadMatter, type Placed } from '../assignment/perform-act';
import { requireFiles } from '../file/require-files';
import type { Workspace } from '../workspace';
import { requireWriter } from './load-draft';

/** What was issued is not written on any more; a redo opens it again. */
export const CLOSED: readonly AssignmentState[] = ['withdrawn', 'replied', 'delivered', 'fed-back'];

/** @throws AppError STALE_VERSION, DRAFT_LOCKED while it is under approval, ACTION_FORBIDDEN, BLOB_MISSING, NOT_FOUND. */
export async function saveDraft(
  workspace: Workspace,
  input: CallInput<'draft.save'>,
): Promise<CallOutput<'draft.save'>> {
  await requireFiles(workspace, filesOfDraft(input.draft));
  try {
    return await save(workspace, input);
  } catch (error) {
    if (error instanceof AppError && isKeptAside(error)) {
      const { matterId, assignmentId, draft } = input;
      await setAside(workspace, { matterId, assignmentId, draft });
    }
    throw error;
  }
}

/** What was typed while another saved, an approval began, or a package brought the withdrawal. */
function isKeptAside({ code, details }: AppError): boolean {
  return (
    code === 'STALE_VERSION' ||
    code === 'DRAFT_LOCKED' ||
    (code === 'ACTION_FORBIDDEN' && details.state === 'withdrawn')
  );
}

async function save(
  workspace: Workspace,
  { matterId, assignmentId, draft, version }: CallInput<'draft.save'>,
): Promise<CallOutput<'draft.save'>> {
  const { database, session, now } = workspace;
  const place = { matterId, assignmentId };
  const savedAt = now();
  const outcome = await database.write(async (tx) => {
    await requireWritable(tx, workspace, place, draft.kind);
    await requireUnlocked(tx, place, draft);
    const before = await readWorkingDraft(tx, { assignmentId, kind: draft.kind });
    const saved = await saveWorkingDraft(
      tx,
      { assignmentId, kind: draft.kind },
      {
        matterId,
        version,
        content: JSON.stringify(draft.content),
        files: filesOfDraft(draft),
        savedAt,
        savedBy: session.person.name,
      },
    );
    const takenOver = before !== undefined && before.savedBy !== session.person.name;
    if (takenOver) await keepVersion(tx, workspace, place, textOfRow(before), { reason: 'taken-over' });
    return { saved, takenOver };
  });
  // What the answers call a hot issue decides whether a special report is owed (S0 三2).
  if (draft.kind === 'reply') workspace.notify({ topics: ['drafts'] });
  if (outcome.takenOver) workspace.notify({ topics: ['versions'] });
  return { version: outcome.saved, savedAt };
}

/** @throws AppError ACTION_FORBIDDEN where the text is not this unit's to write, or not any more; NOT_FOUND. */
export async function requireWritable(
  database: ReadableDatabase,
  { session }: Workspace,
  { matterId, assignmentId }: Placed,
  kind: WorkingDraft['kind'],
): Promise<void> {
  const matter = await loadMatter(database, matterId);
  const assignment = findAssignment(matter, assignmentId);
  requireWriter(assignment, kind, session.identity);
  if (matter.archived || CLOSED.includes(assignment.state)) {
    throw new AppError('ACTION_FORBIDDEN', { act: `draft.save:${kind}`, state: assignment.state });
  }
}
