/** Every kind of document as it is proposed, and as it stands when a clerk has filled it in and it may be issued: what the format sheet renders. */
import type { DocumentModel } from '@shared/document-model/document-model';
import type { DocumentSignature } from '@shared/document-model/official-document';
import { DOCUMENT_KINDS, type DocumentKind } from '@shared/domain/document/document-kind';
import { gapsOf } from '@shared/domain/document/gaps';
import { seriesCode } from '@shared/domain/document/number-series';
import { proposeDocument } from '@shared/domain/document/propose-document';
import { KIND_CIRCUMSTANCES } from './kinds/kind-circumstances';
import { GAP_TEXTS } from './kinds/kind-texts';

const DATE_OF_ISSUE = '2026-06-10';

export const PROPOSED: Readonly<Record<DocumentKind, DocumentModel>> = ofEachKind((kind) =>
  proposeDocument(kind, KIND_CIRCUMSTANCES[kind]),
);

/** No gap left, numbered and dated. */
export const KIND_DOCUMENTS: Readonly<Record<DocumentKind, DocumentModel>> = ofEachKind((kind) =>
  issued(kind, filled(PROPOSED[kind], GAP_TEXTS[kind] ?? [])),
);

function ofEachKind(make: (kind: DocumentKind) => DocumentModel): Record<DocumentKind, DocumentModel> {
  return Object.fromEntries(DOCUMENT_KINDS.map((kind) => [kind, make(kind)])) as Record<
    DocumentKind,
    DocumentModel
  >;
}

/** The texts in the order of the gaps; too few or too many are a mistake of the fixture. */
export function filled(model: DocumentModel, texts: readonly string[]): DocumentModel {
  const gaps = gapsOf(model);
  if (gaps.length !== texts.length) {
    throw new Error(`${model.title}: ${gaps.length} gaps, ${texts.length} texts`);
  }
  const left = [...texts];
  const marks = new Set(gaps.map(({ text }) => text));
  const fill = (value: unknown): unknown => {
    if (typeof value === 'string') {
      return value.replaceAll(/【[^【】]*】/gu, (mark) => (marks.has(mark) ? (left.shift() ?? '') : mark));
    }
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item)]));
  };
  const { properties, ...content } = model;
  return { ...(fill(content) as object), properties } as DocumentModel;
}

function issued(kind: DocumentKind, model: DocumentModel): DocumentModel {
  if (model.shape === 'form') return model;
  const { head, imprint, format } = model;
  const code = seriesCode(kind, KIND_CIRCUMSTANCES[kind].settings);
  const documentNumber =
    format === 'minutes' ? null : { code, year: 2026, serial: DOCUMENT_KINDS.indexOf(kind) + 1 };
  return {
    ...model,
    head: {
      ...head,
      documentNumber,
      issue: head.issue && { ...head.issue, issuedOn: DATE_OF_ISSUE },
    },
    signature: dated(model.signature),
    imprint: { ...imprint, printedOn: imprint.printingOffice === null ? null : DATE_OF_ISSUE },
  };
}

function dated(signature: DocumentSignature): DocumentSignature {
  return signature.kind === 'none' ? signature : { ...signature, dateOfIssue: DATE_OF_ISSUE };
}
