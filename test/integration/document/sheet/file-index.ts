/** What another instrument needs to know of each file: format, elements present, geometry. No position: those it measures itself. */
import type { DocumentModel } from '@shared/document-model/document-model';
import { geometryOf } from './checks/paper-checks';
import type { MeasuredDocument } from './measured-document';

export interface FileEntry {
  readonly file: string;
  readonly shape: DocumentModel['shape'];
  readonly format: string;
  readonly title: string;
  readonly variant: 'draft' | 'final';
  readonly geometry: string;
  readonly pages: number;
  readonly elements: Readonly<Record<string, unknown>>;
}

export function indexEntry(measured: MeasuredDocument): FileEntry {
  const { model } = measured;
  return {
    file: `docx/${measured.name}.docx`,
    shape: model.shape,
    format: model.shape === 'form' ? 'form' : model.format,
    title: model.title,
    variant: measured.isFinal ? 'final' : 'draft',
    geometry: geometryOf(measured).name,
    pages: measured.pages.length,
    elements: elementsOf(model),
  };
}

function elementsOf(model: DocumentModel): Record<string, unknown> {
  if (model.shape === 'form') {
    const { unit, landscape, columns, rows, notes } = model;
    return { unit, landscape, columns: columns.length, rows: rows.length, notes: notes.length };
  }
  const { head, addressee, attachments, signature, note, attendance, imprint, body } = model;
  return {
    head,
    addressee,
    headings: body.filter((block) => block.type === 'heading').length,
    tables: body.filter((block) => block.type === 'table').length,
    attachments: attachments.map(({ name, enclosed }) => ({ name, enclosed: enclosed !== null })),
    signature,
    note,
    attendance: attendance.map(({ label }) => label),
    imprint,
  };
}
