/** The whole of what was typed, as plain text: kept at hand when a newer version is loaded over it. */
import { textOfBody } from '@shared/document-model/body-text';
import type { DocumentModel } from '@shared/document-model/document-model';

export function textOfModel(model: DocumentModel): string {
  if (model.shape === 'form') {
    const rows = model.rows.map(({ cells }) => cells.map(({ text }) => text).join('\t'));
    return [model.title, ...rows, ...model.notes].join('\n');
  }
  const attached = model.attachments.map(
    ({ name, enclosed }, index) => `附件${index + 1} ${name}\n${textOfBody(enclosed ?? [])}`,
  );
  return [model.title, model.addressee ?? '', textOfBody(model.body), ...attached, model.note ?? ''].join(
    '\n',
  );
}
