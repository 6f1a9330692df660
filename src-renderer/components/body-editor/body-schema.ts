/** What the body editor can hold: paragraphs, numbered parts of four levels and tables with a title; no marks, no pictures, no styles. */
import type { HeadingLevel } from '@shared/document-model/body-block';
import { type Node, Schema } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';

export interface HeadingAttributes {
  readonly level: HeadingLevel;
  /** Set where counting does not go on by itself (heading-number.ts). */
  readonly start: number | null;
  /** Only on the clipboard, so that other programs get the number too; in the editor numbers are drawn, not written. */
  readonly copied: string | null;
}

/** `shares`: widths of the columns to each other as they came with the document; null: by the longest words. */
export interface TableAttributes {
  readonly landscape: boolean;
  readonly shares: readonly number[] | null;
}

const levelOf = (element: HTMLElement): HeadingLevel => {
  const level = Number(element.dataset.level);
  return level === 1 || level === 2 || level === 3 ? level : 4;
};

export const bodySchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      group: 'block',
      content: 'text*',
      parseDOM: [{ tag: 'p' }],
      toDOM: () => ['p', 0],
    },
    heading: {
      group: 'block',
      content: 'text*',
      attrs: { level: { default: 1 }, start: { default: null }, copied: { default: null } },
      defining: true,
      parseDOM: [
        {
          tag: 'p[data-level]',
          priority: 60,
          contentElement: (element) =>
            (element as HTMLElement).querySelector<HTMLElement>('span.words') ?? (element as HTMLElement),
          getAttrs: (element) => ({
            level: levelOf(element),
            start: element.dataset.start === undefined ? null : Number(element.dataset.start),
          }),
        },
      ],
      toDOM: (node) => {
        const { level, start, copied } = node.attrs as HeadingAttributes;
        const data = { 'data-level': level, ...(start === null ? {} : { 'data-start': start }) };
        return copied === null ? ['p', data, 0] : ['p', data, copied, ['span', { class: 'words' }, 0]];
      },
    },
    figure: {
      group: 'block',
      content: 'caption table',
      attrs: { landscape: { default: false }, shares: { default: null } },
      isolating: true,
      parseDOM: [
        { tag: 'figure', getAttrs: (element) => ({ landscape: element.dataset.landscape === 'yes' }) },
      ],
      toDOM: (node) => ['figure', node.attrs.landscape ? { 'data-landscape': 'yes' } : {}, 0],
    },
    caption: {
      content: 'text*',
      isolating: true,
      parseDOM: [{ tag: 'figcaption' }],
      toDOM: () => ['figcaption', 0],
    },
    cell_text: {
      content: 'text*',
      parseDOM: [{ tag: 'div.cell' }],
      toDOM: () => ['div', { class: 'cell' }, 0],
    },
    text: {},
    ...tableNodes({ cellContent: 'cell_text', cellAttributes: {} }),
  },
  marks: {},
});

export const headingAttributes = (node: Node) => node.attrs as HeadingAttributes;
export const tableAttributes = (node: Node) => node.attrs as TableAttributes;
