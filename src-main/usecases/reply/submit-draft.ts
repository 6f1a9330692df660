/** 送审: the saved draft is checked, made into letter and approval sheet, and frozen with both in one event. */
import { randomUUID } from 'node:crypto';
import { recordIdSchema } from '@shared/domain/identifiers';
import { checkReply } from '@shared/domain/reply/check-reply';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { readWorkingDraft } from '../../database/repositories/working-draft-repository';
import { performAct, requireAllowed } from '../assignment/perform-act';
import { requireFiles } from '../file/require-files';
import type { Workspace } from '../workspace';
import { loadReply } from './load-draft';
import { makeApprovalSheet, makeLetter, recordDocument } from './make-documents';
import { requireComplete } from './require-complete';

/**
 * @throws AppError REPLY_INCOMPLETE {codes, points}, ACTION_FORBIDDEN, BLOB_MISSING, DOCUMENT_REJECTED, and
 * STALE_VERSION when text or matter changed while the documents were made: what is frozen is what was rendered.
 */
export async function submitDraft(
  workspace: Workspace,
  place: CallInput<'reply.submit-draft'>,
): Promise<CallOutput<'reply.submit-draft'>> {
  const { database, session } = workspace;
  const loaded = await database.read((reader) => loadReply(reader, workspace, place));
  const { matter, assignment, content, version } = loaded;
  requireAllowed(matter, assignment, 'draft.submitted', session.identity);
  requireComplete(checkReply(matter, assignment, content));
  await requireFiles(workspace, content.attachments);
  const letter = await makeLetter(workspace, loaded, 'draft');
  const sheet = await makeApprovalSheet(workspace, loaded, letter);
  await performAct<'draft.submitted'>(
    workspace,
    place,
    'draft.submitted',
    (now, { id, drafts }) => {
      if (now.corrections.length !== matter.corrections.length) throw new AppError('STALE_VERSION');
      return {
        assignmentId: id,
        draftId: recordIdSchema.parse(randomUUID()),
        parentId: drafts.at(-1)?.draftId,
        content,
        document: letter.file,
        approvalSheet: sheet.file,
      };
    },
    async (tx, acting) => {
      const row = await readWorkingDraft(tx, { assignmentId: assignment.id, kind: 'reply' });
      if ((row?.version ?? 0) !== version) throw new AppError('STALE_VERSION');
      for (const made of [letter, sheet]) await recordDocument(tx, loaded, made, acting.at);
    },
  );
  return {};
}
