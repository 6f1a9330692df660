/** What the format check says of a final before it is made: nothing is kept, no number is taken. */

import type { DocumentModel } from '@shared/document-model/document-model';
import { startOfDay } from '@shared/domain/calendar/local-date';
import { gapsOf } from '@shared/domain/document/gaps';
import { letterOfReply } from '@shared/domain/reply/letter-of-reply';
import { optionsOfModel } from '@shared/format-check/expected-elements';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { renderDocument } from '../../document/render-document';
import { loadComposed } from '../document/load-composed';
import { loadReply } from '../reply/load-draft';
import type { Workspace } from '../workspace';
import { viewOfFinding } from './format-reports';

/** Empty where the final would be refused anyway: the refusal names its reasons better. @throws AppError NOT_FOUND, ACTION_FORBIDDEN. */
export async function checkBeforeFinal(
  workspace: Workspace,
  subject: CallInput<'format.check-before-final'>,
): Promise<CallOutput<'format.check-before-final'>> {
  const model = await modelOf(workspace, subject);
  if (gapsOf(model).length > 0) return [];
  const bytes = await finalOf(model);
  if (bytes === null) return [];
  const { inspection } = await workspace.foreignDocuments.run({
    kind: 'check',
    bytes,
    options: optionsOfModel(model, 'final'),
  });
  return inspection.findings.map(viewOfFinding);
}

async function modelOf(
  workspace: Workspace,
  subject: CallInput<'format.check-before-final'>,
): Promise<DocumentModel> {
  if (subject.of === 'composed') {
    const { documentId } = subject;
    return (await workspace.database.read((reader) => loadComposed(reader, workspace, documentId))).model;
  }
  const { matter, assignment, content, settings, at } = await workspace.database.read((reader) =>
    loadReply(reader, workspace, subject),
  );
  const { sealDiameterMillimetres } = settings;
  const dated = content.dateOfIssue === undefined ? at : startOfDay(content.dateOfIssue);
  return letterOfReply(matter, assignment, content, { sealDiameterMillimetres, at: dated });
}

async function finalOf(model: DocumentModel): Promise<Uint8Array | null> {
  try {
    return await renderDocument(model, { variant: 'final' });
  } catch (error) {
    if (error instanceof AppError && error.code === 'DOCUMENT_REJECTED') return null;
    throw error;
  }
}
