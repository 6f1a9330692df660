/** Paragraphs as they take effect: style, numbering and direct properties made one, text joined over split runs. */
import type {
  Alignment,
  IndentFacts,
  LineRule,
  ParagraphFacts,
  RunFacts,
} from '@shared/format-check/document-facts';
import type { Element } from '@xmldom/xmldom';
import type { Numbering } from './read-numbering';
import type { Styles } from './read-styles';
import {
  attribute,
  childOf,
  childrenOf,
  elementsOf,
  measureOf,
  paragraphsOf,
  runsOf,
  switchOf,
  wordValue,
} from './word-xml';

export interface ReadingTools {
  readonly styles: Styles;
  readonly numbering: Numbering;
}

/** All paragraphs of one part; `section` counts up where a paragraph carries the end of a section. */
export function readParagraphs(root: Element, part: string, tools: ReadingTools): ParagraphFacts[] {
  let section = 0;
  let blanks = 0;
  const field: FieldState = { depth: 0, page: false, result: false };
  return paragraphsOf(root).map((element, index) => {
    const where = placeOf(element);
    const facts = readParagraph(element, { part, index, where, section, blankBefore: blanks }, tools, field);
    if (childOf(childOf(element, 'pPr'), 'sectPr')) section += 1;
    if (where === 'flow') blanks = isBlank(facts) ? blanks + 1 : 0;
    return facts;
  });
}

const isBlank = (paragraph: ParagraphFacts) => paragraph.text.trim() === '' && !paragraph.hasPicture;

type Known = Pick<ParagraphFacts, 'part' | 'index' | 'where' | 'section' | 'blankBefore'>;

function readParagraph(
  element: Element,
  known: Known,
  tools: ReadingTools,
  field: FieldState,
): ParagraphFacts {
  const properties = childOf(element, 'pPr');
  const numbered = numberOf(properties, tools);
  const chain = chainOf(properties, numbered?.paragraph, tools);
  const runs = runsOf(element).map((run) => readRun(run, properties, tools, field));
  const label = numbered?.label ?? '';
  return {
    ...known,
    label,
    text: label + runs.map((run) => run.text).join(''),
    runs,
    styleName: tools.styles.nameOf(properties),
    ...layoutOf(chain),
    tags: tagsOf(element),
    hasPageNumber: runs.some((run) => run.text.includes('#')) && hasPageField(element),
    hasPicture: elementsOf(element).some(({ localName }) => localName === 'drawing' || localName === 'pict'),
  };
}

/** Properties of a list stand between the style and what is said directly (ISO 29500-1 17.7.2). */
function chainOf(properties: Element | undefined, list: Element | undefined, { styles }: ReadingTools) {
  const chain = styles.paragraphChain(properties);
  if (list === undefined) return chain;
  return properties === undefined ? [...chain, list] : [...chain.slice(0, -1), list, properties];
}

function numberOf(properties: Element | undefined, { styles, numbering }: ReadingTools) {
  const said = styles
    .paragraphChain(properties)
    .map((each) => childOf(each, 'numPr'))
    .filter((each) => each !== undefined)
    .at(-1);
  const id = wordValue(said, 'numId');
  if (id === undefined || id === '0') return undefined;
  return numbering.next(id, Number(wordValue(said, 'ilvl') ?? 0));
}

/** The strongest that says something. */
function last<T>(chain: readonly Element[], read: (element: Element) => T | undefined): T | undefined {
  for (let at = chain.length - 1; at >= 0; at--) {
    const element = chain[at];
    const found = element === undefined ? undefined : read(element);
    if (found !== undefined) return found;
  }
  return undefined;
}

function layoutOf(chain: readonly Element[]) {
  const on = (name: string, otherwise: boolean) => last(chain, (each) => switchOf(each, name)) ?? otherwise;
  const spacing = (name: string) =>
    last(chain, (each) => measureOf(attribute(childOf(each, 'spacing'), name)));
  const line = spacing('line') ?? 240;
  const lines = (name: string) => {
    const hundredths = spacing(`${name}Lines`);
    return hundredths === undefined || hundredths === 0 ? spacing(name) : (hundredths * line) / 100;
  };
  const level = last(chain, (each) => wordValue(each, 'outlineLvl'));
  return {
    alignment: alignmentOf(last(chain, (each) => wordValue(each, 'jc'))),
    indent: indentOf(chain),
    spaceBefore: lines('before') ?? 0,
    spaceAfter: lines('after') ?? 0,
    line,
    lineRule: (last(chain, (each) => attribute(childOf(each, 'spacing'), 'lineRule')) ?? 'auto') as LineRule,
    snapToGrid: on('snapToGrid', true),
    keepNext: on('keepNext', false),
    pageBreakBefore: on('pageBreakBefore', false),
    kinsoku: on('kinsoku', true),
    outlineLevel: level === undefined || Number(level) > 8 ? null : Number(level),
    tabs: chain.flatMap((each) => tabsOf(each)),
  };
}

function alignmentOf(value: string | undefined): Alignment {
  switch (value) {
    case 'center':
    case 'both':
    case 'distribute':
      return value;
    case 'right':
    case 'end':
      return 'right';
    default:
      return 'left';
  }
}

function indentOf(chain: readonly Element[]): IndentFacts {
  const read = (...names: readonly string[]) =>
    last(chain, (each) =>
      names
        .map((name) => measureOf(attribute(childOf(each, 'ind'), name)))
        .find((found) => found !== undefined),
    );
  const hanging = (element: Element) => {
    const indent = childOf(element, 'ind');
    const hung = measureOf(attribute(indent, 'hanging'));
    return hung === undefined ? measureOf(attribute(indent, 'firstLine')) : -hung;
  };
  const hangingChars = (element: Element) => {
    const indent = childOf(element, 'ind');
    const hung = measureOf(attribute(indent, 'hangingChars'));
    return hung === undefined ? measureOf(attribute(indent, 'firstLineChars')) : -hung;
  };
  return {
    left: read('left', 'start') ?? 0,
    right: read('right', 'end') ?? 0,
    firstLine: last(chain, hanging) ?? 0,
    leftChars: read('leftChars', 'startChars') ?? null,
    rightChars: read('rightChars', 'endChars') ?? null,
    firstLineChars: last(chain, hangingChars) ?? null,
  };
}

function tabsOf(element: Element) {
  return childrenOf(childOf(element, 'tabs'), 'tab').map((tab) => ({
    kind: attribute(tab, 'val') ?? 'left',
    position: measureOf(attribute(tab, 'pos')) ?? 0,
  }));
}

interface FieldState {
  depth: number;
  page: boolean;
  /** Between `separate` and `end`: the result a program last computed. */
  result: boolean;
}

function readRun(
  run: Element,
  paragraph: Element | undefined,
  { styles }: ReadingTools,
  field: FieldState,
): RunFacts {
  const properties = childOf(run, 'rPr');
  const look = styles.runProperties(paragraph, properties);
  return {
    text: textOf(run, field),
    eastAsia: look.eastAsia ?? '宋体',
    ascii: look.ascii ?? look.eastAsia ?? 'Times New Roman',
    size: look.size ?? 10,
    bold: look.bold ?? false,
    italic: look.italic ?? false,
    underline: look.underline ?? false,
    hidden: look.hidden ?? false,
    colour: look.colour ?? '000000',
    spacing: look.spacing ?? 0,
  };
}

const isPageField = (code: string) => /^\s*PAGE\b/iu.test(code);

function hasPageField(paragraph: Element): boolean {
  return elementsOf(paragraph).some(
    (each) =>
      (each.localName === 'instrText' && isPageField(each.textContent ?? '')) ||
      (each.localName === 'fldSimple' && isPageField(attribute(each, 'instr') ?? '')),
  );
}

/** Texts of the paragraph's runs, each counted as the facts count it: what a repair's places refer to. */
export function runTextsOf(paragraph: Element): string[] {
  const field: FieldState = { depth: 0, page: false, result: false };
  return runsOf(paragraph).map((run) => textOf(run, field));
}

function textOf(run: Element, field: FieldState): string {
  const parent = run.parentNode as Element | null;
  if (parent?.localName === 'fldSimple' && isPageField(attribute(parent, 'instr') ?? '')) return '#';
  let text = '';
  for (const child of childrenOf(run)) {
    switch (child.localName) {
      case 't':
        if (!(field.page && field.result)) text += child.textContent ?? '';
        break;
      case 'tab':
      case 'ptab':
        text += '\t';
        break;
      case 'br':
        text += attribute(child, 'type') === 'page' ? '\f' : '\n';
        break;
      case 'cr':
        text += '\n';
        break;
      case 'noBreakHyphen':
        text += '-';
        break;
      case 'fldChar':
        stepField(child, field);
        break;
      case 'instrText':
        if (isPageField(child.textContent ?? '')) {
          field.page = true;
          text += '#';
        }
        break;
    }
  }
  return text;
}

function stepField(child: Element, field: FieldState): void {
  const kind = attribute(child, 'fldCharType');
  if (kind === 'begin') field.depth += 1;
  else if (kind === 'separate') field.result = true;
  else if (kind === 'end') {
    field.depth = Math.max(0, field.depth - 1);
    field.page = false;
    field.result = false;
  }
}

function placeOf(paragraph: Element): ParagraphFacts['where'] {
  let inTable = false;
  for (
    let node = paragraph.parentNode as Element | null;
    node !== null;
    node = node.parentNode as Element | null
  ) {
    if (node.localName === 'txbxContent') return 'text-box';
    if (node.localName === 'tc') inTable = true;
  }
  return inTable ? 'table' : 'flow';
}

/** Of controls inside the paragraph and of those that hold it. */
function tagsOf(paragraph: Element): string[] {
  const inside = elementsOf(paragraph, 'sdtPr').filter((each) => ownParagraph(each) === paragraph);
  const around: Element[] = [];
  for (let node = paragraph.parentNode as Element | null; node; node = node.parentNode as Element | null) {
    if (node.localName === 'txbxContent') break;
    const properties = node.localName === 'sdt' ? childOf(node, 'sdtPr') : undefined;
    if (properties) around.push(properties);
  }
  return [...around, ...inside].flatMap((each) => wordValue(each, 'tag') ?? []);
}

function ownParagraph(element: Element): Element | null {
  let node = element.parentNode as Element | null;
  while (node !== null && node.localName !== 'p') node = node.parentNode as Element | null;
  return node;
}
