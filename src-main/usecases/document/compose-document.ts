/** Begins a document: what matter, settings and person already say becomes its first version; nothing is invented, open places stay visible. */
import { randomUUID } from 'node:crypto';
import type { DocumentModel } from '@shared/document-model/document-model';
import type { DocumentKind } from '@shared/domain/document/document-kind';
import { proposeDocument } from '@shared/domain/document/propose-document';
import { recordIdSchema } from '@shared/domain/identifiers';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import type { WritableDatabase } from '../../database/drizzle-session';
import { type ComposedRow, insertComposed } from '../../database/repositories/composed-document-repository';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';
import { type DocumentSubject, gatherCircumstances } from './gather-circumstances';
import { summaryOf } from './load-composed';

/** @throws AppError ACTION_FORBIDDEN, NOT_FOUND, INPUT_INVALID where the kind needs a matter or an assignment. */
export async function composeDocument(
  workspace: Workspace,
  { kind, ...subject }: CallInput<'document.compose'>,
): Promise<CallOutput<'document.compose'>> {
  const model = await proposeFor(workspace, kind, subject);
  const row = newComposed(workspace, kind, subject, model);
  await workspace.database.write((tx) => recordComposed(tx, workspace, row));
  workspace.notify({ topics: ['documents', 'matters'] });
  return { documentId: row.id };
}

export async function proposeFor(
  workspace: Workspace,
  kind: DocumentKind,
  subject: DocumentSubject,
): Promise<DocumentModel> {
  const circumstances = await workspace.database.read((reader) =>
    gatherCircumstances(workspace, reader, kind, subject),
  );
  return proposeDocument(kind, circumstances);
}

export function newComposed(
  { session, now }: Workspace,
  kind: DocumentKind,
  { matterId, assignmentId }: DocumentSubject,
  model: DocumentModel,
): ComposedRow {
  const at = now();
  return {
    ...summaryOf(model),
    id: recordIdSchema.parse(randomUUID()),
    kind,
    matterId: matterId ?? null,
    assignmentId: assignmentId ?? null,
    content: JSON.stringify(model),
    version: 1,
    createdAt: at,
    createdBy: session.person.name,
    savedAt: at,
    savedBy: session.person.name,
    discardedAt: null,
  };
}

export async function recordComposed(
  tx: WritableDatabase,
  workspace: Workspace,
  row: ComposedRow,
): Promise<void> {
  await insertComposed(tx, row);
  await recordAct(tx, workspace, 'document.composed', row.id, { kind: row.kind });
}
