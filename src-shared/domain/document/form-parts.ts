/** Cells and rows of a ruled form, on a grid whose columns a form chooses itself. */
import type { FormCell, FormDocument, FormRow } from '../../document-model/form-document';
import { fitted, oneLine } from '../wording/official-line';
import type { DocumentCircumstances } from './circumstances';
import { LONGEST_UNIT } from './official-parts';

/** One written line with room above and below it. */
export const LINE_HEIGHT = 10;

export const label = (text: string, span = 1): FormCell => ({ span, look: 'label', text, placeholder: null });

/** Breaks between lines stay; everything else that XML refuses goes. */
export const text = (content: string, span = 1): FormCell => ({
  span,
  look: 'text',
  text: content.split('\n').map(oneLine).join('\n').slice(0, 20_000),
  placeholder: null,
});

export const choice = (content: string, span = 1): FormCell => ({
  span,
  look: 'choice',
  text: oneLine(content),
  placeholder: null,
});

/** What a person signs, seals or dates on the paper. */
export const byHand = (placeholder: 'signature' | 'seal' | 'date', span = 1): FormCell => ({
  span,
  look: 'text',
  text: '',
  placeholder,
});

export function row(cells: readonly FormCell[], height = LINE_HEIGHT): FormRow {
  return { height, header: false, grows: false, cells: [...cells] };
}

/** Repeated on every page of a long list. */
export const headerRow = (...titles: readonly FormCell[]): FormRow => ({ ...row(titles), header: true });

/** Takes what is left of the page: room to write in. */
export const growingRow = (cells: readonly FormCell[], height: number): FormRow => ({
  ...row(cells, height),
  grows: true,
});

export interface FormParts {
  readonly title: string;
  readonly unit?: string | null;
  readonly left?: string | null;
  readonly right?: string | null;
  readonly landscape?: boolean;
  readonly columns: readonly number[];
  readonly rows: readonly FormRow[];
  readonly notes?: readonly string[];
}

export function form({ unit, at }: DocumentCircumstances, parts: FormParts): FormDocument {
  const name = fitted(unit.name, LONGEST_UNIT);
  const line = (content: string | null | undefined) => (content ? fitted(content, 80) : null);
  return {
    shape: 'form',
    unit: parts.unit ? fitted(parts.unit, LONGEST_UNIT) : null,
    title: fitted(parts.title, 80),
    left: line(parts.left),
    right: line(parts.right),
    landscape: parts.landscape ?? false,
    columns: [...parts.columns],
    rows: parts.rows.slice(0, 2_000),
    notes: (parts.notes ?? []).slice(0, 20).map((note) => fitted(note, 500)),
    properties: { author: name, createdAt: at },
  };
}
