/** A composed document as a clerk takes it from proposal to final: open places filled in, number and date given. */
import { composeDocument } from '@main/usecases/document/compose-document';
import { getDocument } from '@main/usecases/document/get-document';
import { saveDocument } from '@main/usecases/document/save-document';
import type { DocumentModel } from '@shared/document-model/document-model';
import type { DocumentNumber } from '@shared/document-model/official-document';
import { type DocumentKind, KIND_FACTS } from '@shared/domain/document/document-kind';
import type { RecordId } from '@shared/domain/identifiers';
import type { Assigned, TestDesk } from '../support';

export async function compose(desk: TestDesk, kind: DocumentKind, place: Assigned): Promise<RecordId> {
  const { about } = KIND_FACTS[kind];
  const subject = about === 'none' ? {} : about === 'matter' ? { matterId: place.matterId } : { ...place };
  return (await composeDocument(desk.workspace, { kind, ...subject })).documentId;
}

/** Saves a change of the model upon the newest version. */
export async function edit(
  desk: TestDesk,
  documentId: RecordId,
  change: (model: DocumentModel) => DocumentModel,
): Promise<number> {
  const { content, version } = await getDocument(desk.workspace, { documentId });
  return (await saveDocument(desk.workspace, { documentId, version, content: change(content) })).version;
}

/** Every open place written, as a person would; number and date where the format has them. */
export function completed(model: DocumentModel, number: DocumentNumber | null): DocumentModel {
  const filled = fillGaps(model) as DocumentModel;
  if (filled.shape === 'form') return filled;
  const { head, signature, imprint } = filled;
  const minutes = filled.format === 'minutes';
  return {
    ...filled,
    head: {
      ...head,
      documentNumber: minutes ? null : number,
      issue: head.issue && { ...head.issue, issuedOn: '2026-03-02' },
    },
    signature: signature.kind === 'none' ? signature : { ...signature, dateOfIssue: '2026-03-02' },
    imprint: { ...imprint, printedOn: imprint.printingOffice === null ? null : '2026-03-02' },
  };
}

function fillGaps(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/【此处填写[^【】]*】/gu, '已核实');
  if (Array.isArray(value)) return value.map(fillGaps);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillGaps(item)]));
}

export const numberOf = (serial: number, code = '云政督'): DocumentNumber => ({ code, year: 2026, serial });
