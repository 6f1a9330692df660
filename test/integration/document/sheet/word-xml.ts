/** A finished .docx as XML: sections, and paragraphs with the properties that Word would work out from direct format, styles and defaults. */
import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { partsOf } from '../package-parts';

export interface WordRun {
  readonly text: string;
  readonly eastAsia: string | null;
  readonly ascii: string | null;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string | null;
  /** Points. */
  readonly spacing: number;
  /** Face and size stand on the run itself, not only in a style. */
  readonly explicit: boolean;
  /** A tab that stands as a character of the text, which other programs need not take for a tab. */
  readonly literalTab: boolean;
  /** The nearest content control around it. */
  readonly control: string | null;
}

export interface WordParagraph {
  readonly text: string;
  readonly runs: readonly WordRun[];
  readonly style: string | null;
  readonly centred: boolean;
  readonly firstLineChars: number | null;
  readonly keepNext: boolean;
  readonly outlineLevel: number | null;
  /** Exact line pitch in twips; null when not exact. */
  readonly exactTwips: number | null;
  readonly tabStops: boolean;
  readonly inTextBox: boolean;
  readonly inTable: boolean;
}

export interface WordSection {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly titlePage: boolean;
}

export interface WordDocument {
  readonly parts: ReadonlyMap<string, string>;
  readonly sections: readonly WordSection[];
  readonly paragraphs: readonly WordParagraph[];
  /** Exact pitch of the default paragraph style, in twips. */
  readonly defaultPitch: number | null;
  readonly tags: readonly string[];
  readonly colours: readonly string[];
}

const TWIP = 25.4 / 1440;

const parse = (xml: string) => new DOMParser().parseFromString(xml, 'text/xml');

const elements = (parent: Node): Element[] =>
  [...parent.childNodes].filter((node): node is Element => node.nodeType === 1);
const child = (parent: Element | null, name: string) =>
  parent === null ? null : (elements(parent).find((each) => each.tagName === name) ?? null);
const value = (parent: Element | null, name: string, attribute = 'w:val') => {
  const found = child(parent, name);
  return found?.hasAttribute(attribute) === true ? found.getAttribute(attribute) : null;
};
const on = (parent: Element | null, name: string): boolean | null => {
  const found = child(parent, name);
  if (found === null) return null;
  const said = found.getAttribute('w:val');
  return said === null || said === '' || said === '1' || said === 'true' || said === 'on';
};

/** Where a property may come from, the strongest first. */
type Sources = readonly (Element | null)[];
const first = <T>(sources: Sources, read: (source: Element | null) => T | null): T | null => {
  for (const source of sources) {
    const found = read(source);
    if (found !== null) return found;
  }
  return null;
};

export function readWord(bytes: Uint8Array): WordDocument {
  const parts = partsOf(bytes);
  const body = parse(parts.get('word/document.xml') ?? '<w:document/>');
  const styles = parse(parts.get('word/styles.xml') ?? '<w:styles/>');
  const byId = new Map(
    [...styles.getElementsByTagName('w:style')].map((style) => [
      style.getAttribute('w:styleId') ?? '',
      style,
    ]),
  );
  const defaults = [...styles.getElementsByTagName('w:rPrDefault')][0] ?? null;
  const normal = [...byId.values()].find(
    (style) => style.getAttribute('w:type') === 'paragraph' && style.getAttribute('w:default') === '1',
  );

  const chain = (id: string | null): Element[] => {
    const found: Element[] = [];
    let next = id === null ? normal : byId.get(id);
    while (next !== undefined && found.length < 12) {
      found.push(next);
      const base = value(next, 'w:basedOn');
      next = base === null ? undefined : byId.get(base);
    }
    return found;
  };

  const readRun = (run: Element, paragraphStyles: readonly Element[]): WordRun => {
    const direct = child(run, 'w:rPr');
    const sources: Sources = [
      direct,
      ...paragraphStyles.map((style) => child(style, 'w:rPr')),
      child(defaults, 'w:rPr'),
    ];
    const size = first(sources, (source) => value(source, 'w:sz'));
    const spacing = first(sources, (source) => value(source, 'w:spacing'));
    return {
      text: elements(run)
        .map((each) => {
          if (each.tagName === 'w:t') return each.textContent ?? '';
          return each.tagName === 'w:tab' ? '\u0009' : '';
        })
        .join(''),
      eastAsia: first(sources, (source) => value(source, 'w:rFonts', 'w:eastAsia')),
      ascii: first(sources, (source) => value(source, 'w:rFonts', 'w:ascii')),
      size: size === null ? 10 : Number(size) / 2,
      bold: first(sources, (source) => on(source, 'w:b')) ?? false,
      colour: first(sources, (source) => value(source, 'w:color')),
      spacing: spacing === null ? 0 : Number(spacing) / 20,
      explicit: value(direct, 'w:rFonts', 'w:eastAsia') !== null && value(direct, 'w:sz') !== null,
      literalTab: elements(run).some(
        (each) => each.tagName === 'w:t' && (each.textContent ?? '').includes('\t'),
      ),
      control: controlOf(run),
    };
  };

  const readParagraph = (paragraph: Element): WordParagraph => {
    const direct = child(paragraph, 'w:pPr');
    const style = value(direct, 'w:pStyle');
    const styleChain = chain(style);
    const sources: Sources = [direct, ...styleChain.map((each) => child(each, 'w:pPr'))];
    const runs = runsOf(paragraph).map((run) => readRun(run, styleChain));
    const chars = first(sources, (source) => value(source, 'w:ind', 'w:firstLineChars'));
    const level = first(sources, (source) => value(source, 'w:outlineLvl'));
    const rule = first(sources, (source) => value(source, 'w:spacing', 'w:lineRule'));
    const line = first(sources, (source) => value(source, 'w:spacing', 'w:line'));
    return {
      text: runs.map((run) => run.text).join(''),
      runs,
      style,
      centred: first(sources, (source) => value(source, 'w:jc')) === 'center',
      firstLineChars: chars === null ? null : Number(chars),
      keepNext: first(sources, (source) => on(source, 'w:keepNext')) ?? false,
      outlineLevel: level === null ? null : Number(level),
      exactTwips: rule === 'exact' && line !== null ? Number(line) : null,
      tabStops: sources.some((source) => child(source, 'w:tabs') !== null),
      inTextBox: within(paragraph, 'w:txbxContent'),
      inTable: within(paragraph, 'w:tc'),
    };
  };

  const pitch = normal === undefined ? null : value(child(normal, 'w:pPr'), 'w:spacing', 'w:line');
  return {
    parts,
    sections: [...body.getElementsByTagName('w:sectPr')].map(readSection),
    // A fallback repeats what the choice before it holds.
    paragraphs: [...body.getElementsByTagName('w:p')]
      .filter((paragraph) => !within(paragraph, 'mc:Fallback'))
      .map(readParagraph),
    defaultPitch: pitch === null ? null : Number(pitch),
    tags: [...body.getElementsByTagName('w:tag')].map((tag) => tag.getAttribute('w:val') ?? ''),
    colours: [...body.getElementsByTagName('w:color')].map((colour) => colour.getAttribute('w:val') ?? ''),
  };
}

function readSection(section: Element): WordSection {
  const size = (attribute: string) => Number(value(section, 'w:pgSz', attribute) ?? Number.NaN) * TWIP;
  const margin = (attribute: string) => Number(value(section, 'w:pgMar', attribute) ?? Number.NaN) * TWIP;
  return {
    width: size('w:w'),
    height: size('w:h'),
    top: margin('w:top'),
    bottom: margin('w:bottom'),
    left: margin('w:left'),
    right: margin('w:right'),
    titlePage: on(section, 'w:titlePg') ?? false,
  };
}

/** Runs of the paragraph itself, through controls and links, not those of a text box inside it. */
function runsOf(parent: Element): Element[] {
  return elements(parent).flatMap((each) => {
    if (each.tagName === 'w:r') return [each];
    return ['w:sdt', 'w:sdtContent', 'w:hyperlink', 'w:ins', 'w:smartTag'].includes(each.tagName)
      ? runsOf(each)
      : [];
  });
}

function within(element: Element, name: string): boolean {
  for (let up = element.parentNode; up !== null; up = up.parentNode) {
    if ((up as Element).tagName === name) return true;
  }
  return false;
}

function controlOf(run: Element): string | null {
  for (let up = run.parentNode; up !== null; up = up.parentNode) {
    const each = up as Element;
    if (each.tagName === 'w:sdt') return value(child(each, 'w:sdtPr'), 'w:tag');
    if (each.tagName === 'w:p') return null;
  }
  return null;
}
