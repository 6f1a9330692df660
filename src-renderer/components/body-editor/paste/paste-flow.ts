/** The tree of pasted HTML as a flow of lines and tables: only what the reader of the page saw, with the numbers that were drawn. */
import { chineseNumber, valueOfChineseNumber } from '@shared/domain/wording/chinese-number';
import { CHINESE } from '@shared/domain/wording/text-finding';
import { type HtmlElement, styleOf } from './html-tree';
import { type PastedTable, readTable } from './paste-table';

export interface PastedLine {
  readonly type: 'line';
  readonly text: string;
  /** 1 to 6 of h1 … h6, or Word's outline level. */
  readonly headingLevel: number | undefined;
  readonly centred: boolean;
}

export type Pasted = PastedLine | PastedTable;

export interface Dropped {
  images: number;
  notes: number;
  mergedCells: number;
}

interface Place {
  readonly headingLevel: number | undefined;
  readonly centred: boolean;
  readonly preformatted: boolean;
  /** Depth of numbered lists around. */
  readonly depth: number;
}

const BLOCKS =
  /^(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|section|article|header|footer|main|aside|nav|figure|figcaption|address|center|form|fieldset|body|html)$/;
const IMAGES = /^(?:img|svg|canvas|object|embed|video|v:shape|v:imagedata|picture)$/;

export function flowOf(root: HtmlElement, dropped: Dropped): Pasted[] {
  const flow = new Flow(dropped);
  flow.walkChildren(root, { headingLevel: undefined, centred: false, preformatted: false, depth: 0 });
  flow.endLine();
  return flow.pasted;
}

class Flow {
  readonly pasted: Pasted[] = [];
  readonly #dropped: Dropped;
  #text = '';
  /** Drawn before the next line's words: 一、 of a list. */
  #number = '';
  #place: Place | undefined;

  constructor(dropped: Dropped) {
    this.#dropped = dropped;
  }

  walkChildren(element: HtmlElement, place: Place): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#write(child, place);
      else this.#walk(child, place);
    }
  }

  endLine(): void {
    const text = tidy(this.#text);
    const { headingLevel, centred = false } = this.#place ?? {};
    this.#text = '';
    this.#place = undefined;
    // The number waits for the words: <li> and its <p> both begin a line.
    if (text === '') return;
    this.pasted.push({ type: 'line', text: `${this.#number}${text}`, headingLevel, centred });
    this.#number = '';
  }

  #write(text: string, place: Place): void {
    this.#place ??= place;
    if (!place.preformatted) {
      this.#text += text.replaceAll(/[ \t\r\n\f]+/gu, (blank) => (blank.includes('\n') ? '\n' : ' '));
      return;
    }
    for (const [index, line] of text.split(/\r\n|\r|\n/u).entries()) {
      if (index > 0) this.endLine();
      this.#place ??= place;
      this.#text += line;
    }
  }

  #walk(element: HtmlElement, place: Place): void {
    const style = styleOf(element);
    if (this.#isLeftOut(element, style)) return;
    if (element.name === 'br') this.endLine();
    else if (element.name === 'table') this.#table(element, place);
    else if (style.get('mso-list')?.toLowerCase() === 'ignore') this.#number = drawnNumber(textOf(element));
    else if (BLOCKS.test(element.name)) this.#block(element, style, place);
    else this.walkChildren(element, { ...place, ...preformatting(element, style, place) });
  }

  #block(element: HtmlElement, style: ReadonlyMap<string, string>, place: Place): void {
    this.endLine();
    const before = this.#number;
    if (element.name === 'ol' || element.name === 'ul') this.#list(element, style, place);
    else {
      const inside = { ...preformatting(element, style, place), ...headingOf(element, style, place) };
      this.walkChildren(element, { ...place, ...inside });
    }
    this.endLine();
    // A number that was drawn here and found no words is not the next line's.
    if (this.#number !== before) this.#number = '';
  }

  #isLeftOut(element: HtmlElement, style: ReadonlyMap<string, string>): boolean {
    const { name, attributes } = element;
    if (IMAGES.test(name)) {
      // Word draws shapes twice, once for old programs.
      if (!name.startsWith('v:')) this.#dropped.images += 1;
      return true;
    }
    if (name === 'del') return true;
    if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return true;
    const kind = style.get('mso-element') ?? '';
    const words = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`;
    if (kind === 'footnote' || kind === 'endnote' || /(?:^|\s)sd(?:foot|end)note\d+$/u.test(words)) {
      this.#dropped.notes += 1;
      return true;
    }
    if (/^(?:footnote|endnote|comment)-list$/u.test(kind)) {
      this.#dropped.notes += element.children.filter(
        (child) => typeof child !== 'string' && child.name === 'div',
      ).length;
      return true;
    }
    const isReference =
      style.has('mso-footnote-id') ||
      style.has('mso-endnote-id') ||
      /sd(?:foot|end)note(?:anc|sym)|MsoComment|msocom/iu.test(words);
    return isReference || kind === 'comment' || name.startsWith('w:') || name === 'hr';
  }

  #table(element: HtmlElement, place: Place): void {
    this.endLine();
    const table = readTable(element, (cell) => this.#cellText(cell), this.#dropped);
    // A frame for layout, as mails and web pages draw them, is no table.
    if (table) this.pasted.push(table);
    else this.walkChildren(element, place);
    this.endLine();
  }

  #cellText(cell: HtmlElement): string {
    const lines = flowOf({ ...cell, name: 'div' }, this.#dropped);
    return lines.map((line) => (line.type === 'line' ? line.text : line.rows.flat().join(' '))).join(' ');
  }

  #list(list: HtmlElement, style: ReadonlyMap<string, string>, place: Place): void {
    let number = Number(list.attributes.get('start') ?? 1);
    const inner = { ...place, depth: place.depth + (list.name === 'ol' ? 1 : 0) };
    for (const item of list.children) {
      if (typeof item === 'string') continue;
      if (item.name !== 'li') {
        this.#walk(item, inner);
        continue;
      }
      const own = styleOf(item);
      if (this.#isLeftOut(item, own)) continue;
      number = Number(item.attributes.get('value') ?? number);
      this.endLine();
      const kind =
        own.get('list-style-type') ?? style.get('list-style-type') ?? list.attributes.get('type') ?? '1';
      if (list.name === 'ol' && kind !== 'none') this.#number = listNumber(kind, number, inner.depth);
      number += 1;
      this.walkChildren(item, inner);
      this.endLine();
      this.#number = '';
    }
  }
}

function textOf(element: HtmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** Bullets say nothing in official text; numbers stand as they were drawn. */
function drawnNumber(text: string): string {
  const number = text.replaceAll(/[\s\u00a0]+/gu, '');
  if (!/[\d一二三四五六七八九十①-⑳]|[a-zA-Z][.)）]/u.test(number)) return '';
  // 1.5 would be read where a part 1. begins with 5.
  return number.replace(/^(\d+)[.．]$/u, '$1、');
}

const CHINESE_LIST = /cjk|chinese|ideograph/u;
const LETTERS: Readonly<Record<string, string>> = {
  a: 'a',
  'lower-alpha': 'a',
  'lower-latin': 'a',
  A: 'A',
  'upper-alpha': 'A',
};

function listNumber(kind: string, number: number, depth: number): string {
  if (!Number.isInteger(number) || number < 1) return '';
  if (CHINESE_LIST.test(kind) && valueOfChineseNumber(chineseNumber(Math.min(number, 9999))) === number) {
    return depth > 1 ? `（${chineseNumber(number)}）` : `${chineseNumber(number)}、`;
  }
  const first = LETTERS[kind];
  if (first !== undefined && number <= 26) return `${String.fromCharCode(first.charCodeAt(0) + number - 1)}.`;
  return depth > 1 ? `（${number}）` : `${number}、`;
}

function headingOf(element: HtmlElement, style: ReadonlyMap<string, string>, place: Place): Partial<Place> {
  const level = Number(/^h([1-6])$/u.exec(element.name)?.[1] ?? style.get('mso-outline-level'));
  const align = style.get('text-align') ?? element.attributes.get('align');
  return {
    headingLevel: level >= 1 && level <= 6 ? level : place.headingLevel,
    centred: align === undefined ? place.centred || element.name === 'center' : align === 'center',
  };
}

function preformatting(
  element: HtmlElement,
  style: ReadonlyMap<string, string>,
  place: Place,
): Partial<Place> {
  const white = style.get('white-space');
  if (white !== undefined) return { preformatted: /^(?:pre|break-spaces)/u.test(white) };
  return { preformatted: place.preformatted || element.name === 'pre' };
}

/** Breaks of the source inside Chinese words are none; indents of blanks, full-width or not, fall away at both ends. */
function tidy(text: string): string {
  return text
    .replaceAll(SOURCE_BREAK, '')
    .replaceAll(/[\n\u00a0\u2002\u2003\u2009\t ]+/gu, ' ')
    .trim();
}

const SOURCE_BREAK = new RegExp(`(?<=${CHINESE})\n(?=${CHINESE})`, 'gu');
