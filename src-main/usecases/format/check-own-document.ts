/** Checks a document that this machine has made, against what its content says it must have. */

import { optionsOfModel } from '@shared/format-check/expected-elements';
import type { InspectOptions } from '@shared/format-check/inspect-document';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { type DocumentRow, readDocument } from '../../database/repositories/document-repository';
import { loadComposed } from '../document/load-composed';
import type { Workspace } from '../workspace';
import type { FormatReports } from './format-reports';

/** @throws AppError NOT_FOUND, BLOB_MISSING, FOREIGN_DOCUMENT_*. */
export async function checkOwnDocument(
  workspace: Workspace,
  reports: FormatReports,
  { documentId }: CallInput<'format.check-document'>,
): Promise<CallOutput<'format.check-document'>> {
  const { row, options } = await workspace.database.read(async (reader) => {
    const found = await readDocument(reader, documentId);
    if (!found) throw new AppError('NOT_FOUND', { what: 'document' });
    return { row: found, options: await optionsOf(reader, workspace, found) };
  });
  const bytes = await workspace.contentStore.read(row.sm3);
  const { inspection } = await workspace.foreignDocuments.run({ kind: 'check', bytes, options });
  return reports.keep({ bytes, fileName: row.name, path: undefined, options, inspection }, workspace.now());
}

/** The content may have been written on since: then only what every document needs is asked for. */
async function optionsOf(
  reader: ReadableDatabase,
  workspace: Workspace,
  row: DocumentRow,
): Promise<InspectOptions> {
  const variant = row.kind.endsWith('final') ? 'final' : 'draft';
  if (row.kind === 'approval-sheet') return { own: true, variant, format: 'form' };
  if (row.composedId === null) return { own: true, variant };
  const composed = await loadComposed(reader, workspace, row.composedId);
  if (composed.row.version !== row.composedVersion) return { own: true, variant };
  return optionsOfModel(composed.model, variant);
}
