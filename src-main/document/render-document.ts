/** Renders a document of any format or form as .docx: pure, equal model and options give equal bytes. */
import type { DocumentModel } from '@shared/document-model/document-model';
import { DEFAULT_GEOMETRY, type PageGeometry } from '@shared/document-model/geometry';
import { packDocument } from './pack-document';
import { requireRenderable } from './refuse-unfinished';
import { renderForm } from './render-form';
import { officialSections } from './render-official';
import type { RenderOptions } from './render-options';

/** Throws `DOCUMENT_REJECTED` with `reasons` (`DocumentReason`) when the model is invalid or a final lacks what it must have. */
export async function renderDocument(
  model: DocumentModel,
  options: RenderOptions,
  geometry: PageGeometry = DEFAULT_GEOMETRY,
): Promise<Uint8Array> {
  requireRenderable(model, options);
  if (model.shape === 'form') return renderForm(model, options, geometry);
  return packDocument({
    geometry,
    title: model.title,
    properties: model.properties,
    sections: officialSections(model, options, geometry),
  });
}
