/** Fills one of the unit's templates with a document, in the process that reads files made elsewhere. */
import type { DocumentModel } from '@shared/document-model/document-model';
import type { DocumentKind } from '@shared/domain/document/document-kind';
import type { RecordId } from '@shared/domain/identifiers';
import { AppError } from '@shared/result/app-error';
import { readUnitTemplate } from '../../database/repositories/unit-template-repository';
import type { RenderOptions } from '../../document/render-options';
import type { Workspace } from '../workspace';
import { viewTemplate } from './unit-templates';

/** @throws AppError NOT_FOUND, INPUT_INVALID for a form or another kind, DOCUMENT_REJECTED with every reason, BLOB_MISSING. */
export async function fillUnitTemplate(
  { database, contentStore, foreignDocuments }: Workspace,
  templateId: RecordId,
  { kind, model, options }: { kind: DocumentKind; model: DocumentModel; options: RenderOptions },
): Promise<Uint8Array> {
  const row = await database.read((reader) => readUnitTemplate(reader, templateId));
  const { kinds } = viewTemplate(row);
  const fits = kinds.length === 0 || kinds.includes(kind);
  if (model.shape === 'form' || !fits) throw new AppError('INPUT_INVALID', { field: 'templateId' });
  const template = await contentStore.read(row.sm3);
  const { filled } = await foreignDocuments.fill({
    kind: 'fill-template',
    template,
    document: model,
    options,
  });
  return filled;
}
