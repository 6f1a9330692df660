/** A composed document as its editor shows it: text, images, files made from it, numbers it holds; from one moment of the database. */
import { documentModelSchema } from '@shared/document-model/document-model';
import { documentNumberText } from '@shared/document-model/official-text';
import type { ComposedDocument, ProducedFile } from '@shared/ipc/calls/document-calls';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import type { ReadableDatabase } from '../../database/drizzle-session';
import {
  type ComposedImageRow,
  type ComposedRow,
  imagesOfComposed,
  readComposed,
} from '../../database/repositories/composed-document-repository';
import { numbersOfOwner } from '../../database/repositories/document-number-repository';
import { type DocumentRow, documentsOfComposed } from '../../database/repositories/document-repository';
import { findMatter } from '../assignment/perform-act';
import type { Workspace } from '../workspace';
import { requireDocumentDesk } from './require-document-desk';

/** @throws AppError NOT_FOUND, ACTION_FORBIDDEN. */
export async function getDocument(
  { database, session }: Workspace,
  { documentId }: CallInput<'document.get'>,
): Promise<CallOutput<'document.get'>> {
  return database.read(async (reader) => {
    const row = await readComposed(reader, documentId);
    requireDocumentDesk(row.kind, session.identity);
    const { id, kind, version, createdAt, createdBy, savedAt, savedBy } = row;
    return {
      id,
      kind,
      version,
      createdAt,
      createdBy,
      savedAt,
      savedBy,
      ...(await subjectOf(reader, row)),
      content: documentModelSchema.parse(JSON.parse(row.content)),
      discarded: row.discardedAt !== null,
      images: (await imagesOfComposed(reader, id)).map(viewImage),
      produced: (await documentsOfComposed(reader, id)).map(viewFile),
      numbers: (await numbersOfOwner(reader, id)).map(documentNumberText),
    };
  });
}

type Subject = Pick<ComposedDocument, 'matter' | 'assignmentId' | 'unitName'>;

async function subjectOf(
  database: ReadableDatabase,
  { matterId, assignmentId }: ComposedRow,
): Promise<Subject> {
  const matter = matterId === null ? undefined : await findMatter(database, matterId);
  if (!matter) return {};
  const { kind, number, title } = matter.facts;
  const assignment = matter.assignments.find(({ id }) => id === assignmentId);
  return {
    matter: { id: matter.id, kind, number, title },
    ...(assignment ? { assignmentId: assignment.id, unitName: assignment.facts.unit.name } : {}),
  };
}

export function viewImage({ kind, position, name, width, height, right, down }: ComposedImageRow) {
  return { kind, position, name, width, height, right, down };
}

export function viewFile({
  id,
  kind,
  name,
  createdAt,
  composedVersion,
  templateId,
}: DocumentRow): ProducedFile {
  return {
    documentId: id,
    variant: kind === 'composed-final' ? 'final' : 'draft',
    name,
    at: createdAt,
    version: composedVersion ?? 0,
    ...(templateId === null ? {} : { templateId }),
  };
}
