/** All the words of a document, one line a string, for rules that hold wherever they stand. */
import type { DocumentModel } from '@shared/document-model/document-model';

export function linesOf(model: DocumentModel): string[] {
  const { properties: _properties, ...content } = model;
  return stringsIn(content);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
