/** The page 公文: everything composed here and everything that replies have produced. */
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { type DocumentListRow, readDocumentPage } from '../../database/repositories/document-list-repository';
import type { Workspace } from '../workspace';

export async function listDocuments(
  { database }: Workspace,
  filter: CallInput<'document.list'>,
): Promise<CallOutput<'document.list'>> {
  const { rows, total } = await database.read((reader) => readDocumentPage(reader, filter));
  return { rows: rows.map(viewRow), total };
}

function viewRow(row: DocumentListRow): CallOutput<'document.list'>['rows'][number] {
  const { id, source, kind, title, number, state, at, by } = row;
  const matter = mentionOf(row);
  return {
    id,
    source,
    kind,
    title,
    number,
    state,
    at,
    by,
    ...(row.fileId === null ? {} : { fileId: row.fileId }),
    ...(row.assignmentId === null ? {} : { assignmentId: row.assignmentId }),
    ...(row.unitName === null ? {} : { unitName: row.unitName }),
    ...(matter ? { matter } : {}),
  };
}

/** Absent where the matter is not on this machine (any more). */
function mentionOf({ matterId, matterKind, matterNumber, matterTitle }: DocumentListRow) {
  if (matterId === null || matterKind === null || matterNumber === null || matterTitle === null) return;
  return { id: matterId, kind: matterKind, number: matterNumber, title: matterTitle };
}
