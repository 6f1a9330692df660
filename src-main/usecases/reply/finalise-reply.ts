/** 正式答复: the approved draft with number and date, rendered without placeholders, with the signed original or its day. */
import { randomUUID } from 'node:crypto';
import { documentNumberText } from '@shared/document-model/official-text';
import { recordIdSchema } from '@shared/domain/identifiers';
import { checkReply } from '@shared/domain/reply/check-reply';
import { approvedDraft } from '@shared/domain/reply/draft-tree';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { backToDrafting } from '../../database/repositories/approval-repository';
import { dropSavedText, keepVersion } from '../approval/keep-version';
import { requireApproved } from '../approval/require-approved';
import { findAssignment, loadMatter, performAct, requireAllowed } from '../assignment/perform-act';
import { readUnitSettings } from '../desk/unit-settings';
import { requireFiles } from '../file/require-files';
import type { Workspace } from '../workspace';
import { requireDocumentNumber, takeNumber } from './letter-number';
import { makeLetter, recordDocument } from './make-documents';
import { finalOf } from './produce-reply';
import { requireComplete } from './require-complete';
import { requireUncorrected } from './require-uncorrected';

/** @throws AppError NUMBER_TAKEN, ACTION_FORBIDDEN, APPROVAL_MISSING, REPLY_INCOMPLETE, INPUT_INVALID, BLOB_MISSING, DOCUMENT_REJECTED. */
export async function finaliseReply(
  workspace: Workspace,
  { documentNumber, dateOfIssue, signedOriginal, ...place }: CallInput<'reply.finalise'>,
): Promise<CallOutput<'reply.finalise'>> {
  const { database, session } = workspace;
  const number = requireDocumentNumber(documentNumber);
  const { matter, assignment, settings } = await database.read(async (reader) => {
    const found = await loadMatter(reader, place.matterId);
    return {
      matter: found,
      assignment: findAssignment(found, place.assignmentId),
      settings: await readUnitSettings(reader),
    };
  });
  requireAllowed(matter, assignment, 'reply.finalised', session.identity);
  const approved = approvedDraft(assignment);
  if (!approved) throw new Error('an approved draft is missing');
  const content = { ...approved.content, documentNumber: documentNumberText(number), dateOfIssue };
  await database.read((reader) => requireApproved(reader, { matter, assignment }, content));
  requireComplete(checkReply(matter, assignment, content, 'final'));
  await requireFiles(workspace, [
    ...content.attachments,
    ...(signedOriginal.kind === 'scan' ? [signedOriginal.file] : []),
  ]);
  const base = { matter, assignment, settings, content, at: 0, writtenBy: session.person.name };
  const text = finalOf(base, content);
  const letter = await makeLetter(workspace, text, 'final');
  await performAct<'reply.finalised'>(
    workspace,
    place,
    'reply.finalised',
    (now, part) => {
      requireUncorrected({ matter, assignment }, { matter: now, assignment: part });
      if (approvedDraft(part)?.draftId !== approved.draftId) throw new AppError('STALE_VERSION');
      return {
        assignmentId: part.id,
        replyId: recordIdSchema.parse(randomUUID()),
        draftId: approved.draftId,
        content,
        document: letter.file,
        signedOriginal,
      };
    },
    async (tx, acting) => {
      await requireApproved(tx, { matter, assignment }, content);
      await backToDrafting(tx, { assignmentId: assignment.id });
      await takeNumber(tx, assignment, number, acting.at);
      await recordDocument(tx, text, letter, acting.at);
      const issued = { draft: { kind: 'reply' as const, content }, writtenBy: session.person.name };
      await keepVersion(tx, workspace, place, issued, { reason: 'issued', note: content.documentNumber });
      await dropSavedText(tx, workspace, place, { kind: 'reply', content: approved.content });
    },
  );
  workspace.notify({ topics: ['drafts', 'versions', 'approvals'] });
  return {};
}
