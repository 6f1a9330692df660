/** Where a document takes electronic images: one seal an issuer or a cell kept for one, and of several signatures the first. */
import type { DocumentModel } from './document-model';
import type { FormDocument } from './form-document';

export interface ImageCounts {
  readonly seals: number;
  readonly signatures: number;
}

export function imagePlaces(model: DocumentModel): ImageCounts {
  if (model.shape === 'form')
    return { seals: cellsFor(model, 'seal').length, signatures: cellsFor(model, 'signature').length };
  const { signature } = model;
  return {
    seals: signature.kind === 'sealed' ? signature.issuers.length : 0,
    signatures: signature.kind === 'signature-stamp' ? 1 : 0,
  };
}

/** The cells of a form that are kept for a seal or a signature, in the order of the form. */
export function cellsFor(
  { rows }: Pick<FormDocument, 'rows'>,
  kind: 'seal' | 'signature',
): { readonly row: number; readonly cell: number }[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ placeholder }, cell) => (placeholder === kind ? [{ row, cell }] : [])),
  );
}
