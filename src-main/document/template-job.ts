/** Filling a unit's own template as one question and one answer: the reading process runs it, for the file was made elsewhere. */
import type { OfficialDocument } from '@shared/document-model/official-document';
import type { TemplatePlaceholder } from '@shared/document-model/template-placeholder';
import { fillTemplate } from './fill-template';
import { openForeignDocx } from './foreign/open-foreign-docx';
import { readTemplate } from './read-template';
import type { RenderOptions } from './render-options';

export interface TemplateJob {
  readonly kind: 'fill-template';
  readonly template: Uint8Array;
  readonly document: OfficialDocument;
  readonly options: RenderOptions;
}

export interface TemplateAnswer {
  readonly filled: Uint8Array;
  /** What the template names. */
  readonly places: readonly TemplatePlaceholder[];
}

/** @throws AppError DOCUMENT_REJECTED, FOREIGN_DOCUMENT_*. */
export async function runTemplateJob({ template, document, options }: TemplateJob): Promise<TemplateAnswer> {
  const filled = await fillTemplate(template, document, options);
  const { names } = await readTemplate(await openForeignDocx(template));
  return { filled, places: [...names] };
}
