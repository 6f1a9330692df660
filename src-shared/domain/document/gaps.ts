/** What only a person can write stands in a proposal as 【此处填写……】: seen on paper, found by the machine, and never in a final. */
import type { DocumentModel } from '../../document-model/document-model';

/** The one spelling of a gap, wherever a text is searched for it. */
export const GAP = /【此处填写[^【】]{1,80}】/gu;

export function gap(what: string): string {
  return `【此处填写${what}】`;
}

/** The text, or the gap where nothing is known. */
export function orGap(text: string | null | undefined, what: string): string {
  const said = text?.trim() ?? '';
  return said === '' ? gap(what) : said;
}

export interface Gap {
  /** body.3.text: where it stands in the model. */
  readonly path: string;
  /** The gap as it is written, with its brackets. */
  readonly text: string;
}

/** Every gap, in the order of the document. */
export function gapsOf(model: DocumentModel): Gap[] {
  const { properties: _properties, ...content } = model;
  return gapsIn(content, '');
}

function gapsIn(value: unknown, path: string): Gap[] {
  if (typeof value === 'string') return [...value.matchAll(GAP)].map(([text]) => ({ path, text }));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => gapsIn(item, path === '' ? key : `${path}.${key}`));
}
