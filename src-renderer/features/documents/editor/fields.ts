/** What every group of fields of an official document is given: the text, how to change a part of it, and where a gap's field is found. */
import type { OfficialDocument } from '@shared/document-model/official-document';
import type { HeadProblem } from '@shared/domain/document/number-series';
import type { RecordId } from '@shared/domain/identifiers';

export interface OfficialFieldProps {
  readonly documentId: RecordId;
  readonly document: OfficialDocument;
  readonly change: (part: Partial<OfficialDocument>) => void;
  /** Saves what was typed when a field is left. */
  readonly flush: () => void;
}

const FIELD_OF_PART: Readonly<Record<string, string>> = {
  head: 'document-mark',
  'head.issue': 'document-issuer',
  'head.signers': 'document-signers',
  title: 'document-title',
  addressee: 'document-addressee',
  body: 'document-body',
  attachments: 'document-attachments',
  signature: 'document-signature',
  'signature.issuers': 'document-issuers',
  note: 'document-note',
  attendance: 'document-attendance',
  imprint: 'document-imprint',
  'imprint.printingOffice': 'document-printing-office',
  unit: 'form-unit',
  left: 'form-left',
  right: 'form-right',
  notes: 'form-notes',
};

export const FIELD_OF_HEAD_PROBLEM: Readonly<Record<HeadProblem, string>> = {
  'number-missing': 'document-number',
  'number-of-other-year': 'document-number',
  'number-of-other-series': 'document-number',
  'issue-missing': 'document-format',
  'copy-number-missing': 'document-copy',
  'copy-number-without-secrecy': 'document-level',
  'signer-missing': 'document-signers',
  'mark-without-issuer': 'document-issuers',
  'addressee-missing': 'document-addressee',
  'several-addressees-upward': 'document-addressee',
};

/** The id of the field where a place of the model is written, by its path: body.3.text, rows.2.cells.1.text. */
export function fieldOfPath(path: string): string {
  const parts = path.split('.');
  const [part = '', index] = parts;
  if (part === 'rows') return cellField(Number(index), Number(parts[3]));
  if (part === 'attachments' && index !== undefined) return attachmentField(Number(index));
  return FIELD_OF_PART[`${part}.${index}`] ?? FIELD_OF_PART[part] ?? 'document-title';
}

export const cellField = (row: number, cell: number) => `form-cell-${row}-${cell}`;

export const attachmentField = (index: number) => `document-attachment-${index}`;

/** What stands on one line of the model is typed in a field that grows: a line break there would be lost on the page (GB/T 9704 7.3.1). */
export const oneLine = (text: string) => text.replaceAll(/\s*\n\s*/g, '');
