/** Stands a document of any shape on its pages, in millimetres: what the preview paints and prints. Pure; the same decisions as the generator's. */
import type { DocumentModel } from '../document-model/document-model';
import { DEFAULT_GEOMETRY, type PageGeometry } from '../document-model/geometry';
import type { Typesetting } from './break-lines';
import type { LaidOutDocument, LayoutOptions } from './laid-out';
import { layOutForm } from './lay-out-form';
import { layOutOfficial } from './lay-out-official';
import { DOCUMENT_TYPESETTING } from './typesetting';

export function layOutDocument(
  model: DocumentModel,
  options: LayoutOptions,
  geometry: PageGeometry = DEFAULT_GEOMETRY,
  typesetting: Typesetting = DOCUMENT_TYPESETTING,
): LaidOutDocument {
  return model.shape === 'form'
    ? layOutForm(model, options, geometry, typesetting)
    : layOutOfficial(model, options, geometry, typesetting);
}
