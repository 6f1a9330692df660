/** Reads a composed document for an act upon it: its desk is asked, and what was discarded must be taken back first. */
import { type DocumentModel, documentModelSchema } from '@shared/document-model/document-model';
import { documentNumberText } from '@shared/document-model/official-text';
import type { RecordId } from '@shared/domain/identifiers';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { type ComposedRow, readComposed } from '../../database/repositories/composed-document-repository';
import type { Workspace } from '../workspace';
import { requireDocumentDesk } from './require-document-desk';

export interface LoadedComposed {
  readonly row: ComposedRow;
  readonly model: DocumentModel;
}

/** @throws AppError NOT_FOUND, ACTION_FORBIDDEN. */
export async function loadComposed(
  database: ReadableDatabase,
  { session }: Pick<Workspace, 'session'>,
  id: RecordId,
): Promise<LoadedComposed> {
  const row = await readComposed(database, id);
  requireDocumentDesk(row.kind, session.identity);
  if (row.discardedAt !== null) {
    throw new AppError('ACTION_FORBIDDEN', { act: `document:${row.kind}`, state: 'discarded' });
  }
  return { row, model: documentModelSchema.parse(JSON.parse(row.content)) };
}

/** What lists show of a model: title and number as they stand on the page. */
export function summaryOf(model: DocumentModel): { title: string; number: string } {
  return { title: model.title, number: numberOf(model) };
}

function numberOf(model: DocumentModel): string {
  if (model.shape === 'form') return '';
  const { documentNumber, issue } = model.head;
  if (documentNumber) return documentNumberText(documentNumber);
  return issue ? `第${issue.serial}期` : '';
}
