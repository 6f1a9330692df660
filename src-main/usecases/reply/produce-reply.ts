/** Makes a .docx to look at, print, sign and seal. Equal texts give the same file and the same record. */
import { startOfDay } from '@shared/domain/calendar/local-date';
import { checkReply } from '@shared/domain/reply/check-reply';
import { approvedDraft } from '@shared/domain/reply/draft-tree';
import type { AssignmentState } from '@shared/domain/workflow/assignment-workflow';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { requireApproved } from '../approval/require-approved';
import { findAssignment, loadMatter } from '../assignment/perform-act';
import type { Workspace } from '../workspace';
import { requireDocumentNumber, takeNumber } from './letter-number';
import { type LoadedReply, loadReply } from './load-draft';
import {
  type MadeDocument,
  makeApprovalSheet,
  makeFeedbackForms,
  makeLetter,
  type ReplyText,
  recordDocument,
} from './make-documents';
import { requireComplete } from './require-complete';

const ISSUED: readonly AssignmentState[] = ['replied', 'delivered', 'fed-back'];

/**
 * `reply-final` is the approved draft with the number and date of the working draft; the number is then kept for it. It is the
 * paper that is sealed, so that it needs the signature inside the unit as 正式答复 itself does.
 * @throws AppError REPLY_INCOMPLETE, NUMBER_TAKEN, ACTION_FORBIDDEN, APPROVAL_MISSING, DOCUMENT_REJECTED, and STALE_VERSION when
 * the draft stands approved no longer once the letter is made.
 */
export async function produceReply(
  workspace: Workspace,
  { kind, ...place }: CallInput<'reply.produce'>,
): Promise<CallOutput<'reply.produce'>> {
  const { database, now, notify } = workspace;
  const loaded = await database.read((reader) => loadReply(reader, workspace, place));
  const text = kind === 'reply-final' ? finalText(loaded) : loaded;
  const isNew = kind === 'reply-final' && !ISSUED.includes(text.assignment.state);
  if (isNew) await database.read((reader) => requireApproved(reader, loaded, text.content));
  const made = await make(workspace, kind, text);
  const forms = kind === 'reply-final' ? await makeFeedbackForms(workspace, text) : [];
  const documentId = await database.write(async (tx) => {
    if (isNew) {
      const part = findAssignment(await loadMatter(tx, place.matterId), place.assignmentId);
      const stands = part.state === 'draft-approved';
      if (!stands || approvedDraft(part)?.draftId !== approvedDraft(loaded.assignment)?.draftId) {
        throw new AppError('STALE_VERSION');
      }
      await takeNumber(tx, text.assignment, requireDocumentNumber(text.content.documentNumber), now());
    }
    for (const form of forms) await recordDocument(tx, text, form, now());
    return recordDocument(tx, text, made, now());
  });
  notify({ topics: ['matters'] });
  return { documentId, name: made.file.name };
}

async function make(
  workspace: Workspace,
  kind: MadeDocument['kind'],
  text: ReplyText,
): Promise<MadeDocument> {
  if (kind === 'reply-final') return makeLetter(workspace, text, 'final');
  const draft = await makeLetter(workspace, text, 'draft');
  return kind === 'reply-draft' ? draft : makeApprovalSheet(workspace, text, draft);
}

function finalText(loaded: LoadedReply): ReplyText {
  const { matter, assignment } = loaded;
  const issued = assignment.replies.at(-1);
  if (issued && ISSUED.includes(assignment.state)) return finalOf(loaded, issued.content);
  const approved = approvedDraft(assignment);
  if (assignment.state !== 'draft-approved' || !approved) {
    throw new AppError('ACTION_FORBIDDEN', { act: 'reply.finalised', state: assignment.state });
  }
  const { documentNumber, dateOfIssue } = loaded.content;
  const content = { ...approved.content, documentNumber, dateOfIssue };
  requireComplete(checkReply(matter, assignment, content, 'final'));
  return finalOf(loaded, content);
}

/** A final letter is dated by its day of issue, inside the file as on the paper. */
export function finalOf(text: ReplyText, content: ReplyText['content']): ReplyText {
  const at = content.dateOfIssue === undefined ? text.at : startOfDay(content.dateOfIssue);
  return { ...text, content, at };
}
