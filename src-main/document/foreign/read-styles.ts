/** Inheritance in a Word document: defaults → style and what it is based on → direct, property by property. */
import type { Document, Element } from '@xmldom/xmldom';
import { attribute, childOf, childrenOf, measureOf, switchOf, wordValue } from './word-xml';

export interface RunProperties {
  readonly eastAsia?: string;
  readonly ascii?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly hidden?: boolean;
  readonly colour?: string;
  readonly spacing?: number;
}

interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly run: RunProperties;
  /** The element, for the paragraph's own properties. */
  readonly paragraph: Element | undefined;
}

/** Faces of the theme, by the names that a style uses for them. */
export type ThemeFonts = Readonly<Record<string, string>>;

export interface Styles {
  /** Paragraph properties from the weakest to the strongest, direct ones last. */
  readonly paragraphChain: (properties: Element | undefined) => readonly Element[];
  readonly runProperties: (paragraph: Element | undefined, run: Element | undefined) => RunProperties;
  readonly nameOf: (properties: Element | undefined) => string;
  readonly known: ReadonlySet<string>;
  /** Size of the default paragraph style in points: a character grid counts by it. */
  readonly defaultSize: number;
}

const MOST_STEPS = 20;

export function readStyles(document: Document | undefined, theme: ThemeFonts): Styles {
  const root = document?.documentElement;
  const styles = new Map<string, Style>();
  let defaultParagraph: string | undefined;
  for (const element of childrenOf(root, 'style')) {
    const id = attribute(element, 'styleId') ?? '';
    styles.set(id, {
      id,
      name: wordValue(element, 'name') ?? id,
      basedOn: wordValue(element, 'basedOn'),
      run: readRunProperties(childOf(element, 'rPr'), theme),
      paragraph: childOf(element, 'pPr'),
    });
    const isDefault = ['1', 'true', 'on'].includes(attribute(element, 'default') ?? '');
    if (isDefault && attribute(element, 'type') === 'paragraph') defaultParagraph = id;
  }
  const defaults = childOf(root, 'docDefaults');
  const defaultRun = readRunProperties(childOf(childOf(defaults, 'rPrDefault'), 'rPr'), theme);
  const defaultPPr = childOf(childOf(defaults, 'pPrDefault'), 'pPr');

  /** From the root of the family to the style itself; a circle ends where it began. */
  const family = (id: string | undefined): Style[] => {
    const found: Style[] = [];
    for (let next = id; next !== undefined && found.length < MOST_STEPS; ) {
      const style = styles.get(next);
      if (style === undefined || found.includes(style)) break;
      found.unshift(style);
      next = style.basedOn;
    }
    return found;
  };
  const styleIdOf = (properties: Element | undefined) => {
    const id = wordValue(properties, 'pStyle');
    return id !== undefined && styles.has(id) ? id : defaultParagraph;
  };
  const runProperties: Styles['runProperties'] = (paragraph, run) => {
    const fromParagraph = merge(family(styleIdOf(paragraph)).map((style) => style.run));
    const fromCharacter = merge(family(wordValue(run, 'rStyle')).map((style) => style.run));
    return {
      ...merge([defaultRun, fromParagraph, fromCharacter]),
      ...toggled(defaultRun, fromParagraph, fromCharacter),
      ...readRunProperties(run, theme),
    };
  };
  return {
    known: new Set(styles.keys()),
    defaultSize: runProperties(undefined, undefined).size ?? 10,
    nameOf: (properties) => styles.get(styleIdOf(properties) ?? '')?.name ?? '',
    paragraphChain: (properties) => [
      ...(defaultPPr ? [defaultPPr] : []),
      ...family(styleIdOf(properties)).flatMap((style) => (style.paragraph ? [style.paragraph] : [])),
      ...(properties ? [properties] : []),
    ],
    runProperties,
  };
}

const merge = (list: readonly RunProperties[]): RunProperties => Object.assign({}, ...list);

/** Bold and italic of two kinds of style cancel each other out (ISO 29500-1 17.7.3). */
function toggled(defaults: RunProperties, paragraph: RunProperties, character: RunProperties): RunProperties {
  const both = (name: 'bold' | 'italic') =>
    defaults[name] === true || (paragraph[name] === true) !== (character[name] === true);
  return { bold: both('bold'), italic: both('italic') };
}

export function readRunProperties(element: Element | undefined, theme: ThemeFonts): RunProperties {
  if (!element) return {};
  const fonts = childOf(element, 'rFonts');
  const face = (name: string) => {
    const themed = attribute(fonts, `${name}Theme`);
    return (themed === undefined ? undefined : theme[themed]) ?? attribute(fonts, name);
  };
  const size = measureOf(wordValue(element, 'sz'));
  const spacing = measureOf(wordValue(element, 'spacing'));
  const underline = wordValue(element, 'u');
  const colour = wordValue(element, 'color');
  const found: { [Name in keyof RunProperties]: RunProperties[Name] | undefined } = {
    eastAsia: face('eastAsia'),
    ascii: face('ascii'),
    size: size === undefined ? undefined : size / 2,
    bold: switchOf(element, 'b'),
    italic: switchOf(element, 'i'),
    underline: underline === undefined ? undefined : underline !== 'none',
    hidden: switchOf(element, 'vanish'),
    colour:
      colour === undefined ? undefined : /^[0-9a-f]{6}$/iu.test(colour) ? colour.toUpperCase() : '000000',
    spacing: spacing === undefined ? undefined : spacing / 20,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** `minorEastAsia` and the like; without a face of its own for East Asia a theme names one for Simplified Chinese. */
export function readTheme(document: Document | undefined): ThemeFonts {
  const scheme = childOf(childOf(document?.documentElement, 'themeElements'), 'fontScheme');
  const found: Record<string, string> = {};
  for (const [set, element] of [
    ['major', childOf(scheme, 'majorFont')],
    ['minor', childOf(scheme, 'minorFont')],
  ] as const) {
    const latin = attribute(childOf(element, 'latin'), 'typeface');
    const chinese =
      attribute(childOf(element, 'ea'), 'typeface') ||
      attribute(
        childrenOf(element, 'font').find((font) => attribute(font, 'script') === 'Hans'),
        'typeface',
      );
    if (latin) for (const kind of ['Ascii', 'HAnsi', 'Bidi']) found[`${set}${kind}`] = latin;
    if (chinese) found[`${set}EastAsia`] = chinese;
  }
  return found;
}
