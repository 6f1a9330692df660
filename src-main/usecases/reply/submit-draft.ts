/** 送审: the saved draft is checked, made into letter and approval sheet, and frozen with both in one event. */
import { randomUUID } from 'node:crypto';
import { type RecordId, recordIdSchema } from '@shared/domain/identifiers';
import type { AssignmentView } from '@shared/domain/matter/matter-state';
import { checkReply } from '@shared/domain/reply/check-reply';
import { draftsToSettle, replacedByNext } from '@shared/domain/reply/draft-tree';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { readWorkingDraft } from '../../database/repositories/working-draft-repository';
import { keepVersion } from '../approval/keep-version';
import { requireApproved } from '../approval/require-approved';
import { performAct, requireAllowed } from '../assignment/perform-act';
import { requireFiles } from '../file/require-files';
import type { Workspace } from '../workspace';
import { loadReply } from './load-draft';
import { makeApprovalSheet, makeLetter, recordDocument } from './make-documents';
import { requireComplete } from './require-complete';
import { requireUncorrected } from './require-uncorrected';

/**
 * `settles`: the parallel drafts that the person has compared; where some stand side by side, exactly these.
 * @throws AppError DRAFTS_IN_CONFLICT when others stand side by side than were compared, REPLY_INCOMPLETE {codes, points}, APPROVAL_MISSING, ACTION_FORBIDDEN, BLOB_MISSING, DOCUMENT_REJECTED, and
 * STALE_VERSION when text or matter changed while the documents were made: what is frozen is what was rendered.
 */
export async function submitDraft(
  workspace: Workspace,
  { settles = [], ...place }: CallInput<'reply.submit-draft'>,
): Promise<CallOutput<'reply.submit-draft'>> {
  const { database, session } = workspace;
  const loaded = await database.read(async (reader) => {
    const found = await loadReply(reader, workspace, place);
    requireAllowed(found.matter, found.assignment, 'draft.submitted', session.identity);
    await requireApproved(reader, found, found.content);
    return found;
  });
  const { matter, assignment, content, version, draft, writtenBy } = loaded;
  requireSettled(assignment, settles);
  requireComplete(checkReply(matter, assignment, content));
  await requireFiles(workspace, content.attachments);
  const letter = await makeLetter(workspace, loaded, 'draft');
  const sheet = await makeApprovalSheet(workspace, loaded, letter);
  await performAct<'draft.submitted'>(
    workspace,
    place,
    'draft.submitted',
    (now, part) => {
      requireSettled(part, settles);
      requireUncorrected(loaded, { matter: now, assignment: part });
      return {
        assignmentId: part.id,
        draftId: recordIdSchema.parse(randomUUID()),
        ...replacedByNext(part.drafts),
        content,
        document: letter.file,
        approvalSheet: sheet.file,
      };
    },
    async (tx, acting) => {
      const row = await readWorkingDraft(tx, { assignmentId: assignment.id, kind: 'reply' });
      if ((row?.version ?? 0) !== version) throw new AppError('STALE_VERSION');
      await requireApproved(tx, loaded, content);
      await keepVersion(tx, workspace, place, { draft, writtenBy }, { reason: 'submitted' });
      for (const made of [letter, sheet]) await recordDocument(tx, loaded, made, acting.at);
    },
  );
  workspace.notify({ topics: ['versions'] });
  return {};
}

/** A draft replaces only what somebody has looked at: nothing that stands side by side is settled in passing (SEALED-PACKAGE 6). */
function requireSettled(assignment: AssignmentView, settles: readonly RecordId[]): void {
  const standing = draftsToSettle(assignment).map(({ draftId }) => draftId);
  const all = standing.length === settles.length && standing.every((id) => settles.includes(id));
  if (!all) throw new AppError('DRAFTS_IN_CONFLICT');
}
