/**
 * Reads the HTML that other programs put on the clipboard into a plain tree. Not by the browser: a document made from foreign HTML
 * would apply for its styles and pictures, and the policy would refuse each one aloud (ARCHITECTURE 5). Never throws, whatever it is given.
 */

export interface HtmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (HtmlElement | string)[];
}

const VOID = new Set([
  'br',
  'img',
  'meta',
  'link',
  'hr',
  'input',
  'col',
  'wbr',
  'base',
  'area',
  'embed',
  'source',
]);
/** What stands in these is no text of the page. */
const RAW = new Set(['style', 'script', 'title', 'xml', 'noscript', 'template', 'textarea']);
const CLOSES_PARAGRAPH =
  /^(?:p|div|h[1-6]|ul|ol|li|table|tr|td|th|blockquote|pre|section|article|header|footer|hr|figure)$/;
/** An element that begins ends an open one of these, up to the nearest of the second. */
const ENDS: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  li: [['li'], ['ul', 'ol']],
  tr: [['tr', 'td', 'th'], ['table']],
  td: [
    ['td', 'th'],
    ['tr', 'table'],
  ],
  th: [
    ['td', 'th'],
    ['tr', 'table'],
  ],
  thead: [['thead', 'tbody', 'tr', 'td', 'th'], ['table']],
  tbody: [['thead', 'tbody', 'tr', 'td', 'th'], ['table']],
};
/** Deeper elements are taken as part of their surroundings. */
const DEEPEST = 200;

const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<![^>]*>|<\?[^>]*>|<(\/?)([a-zA-Z][\w:.-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|[^<]+|</gu;
const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;

export function readHtml(html: string): HtmlElement {
  const root: HtmlElement = { name: '#root', attributes: new Map(), children: [] };
  const open: HtmlElement[] = [root];
  const top = () => open.at(-1) ?? root;
  let skipping: string | undefined;
  for (const match of fragmentOf(html).matchAll(TOKEN)) {
    const [whole, closing, tag, attributeText = ''] = match;
    const name = tag?.toLowerCase();
    if (skipping !== undefined) {
      if (name === skipping && closing === '/') skipping = undefined;
    } else if (name === undefined) {
      if (!/^<[!?]/.test(whole)) top().children.push(decodeEntities(whole));
    } else if (closing === '/') closeElement(open, name);
    else if (RAW.has(name)) skipping = attributeText.endsWith('/') ? undefined : name;
    else {
      closeImplied(open, name);
      const element: HtmlElement = { name, attributes: attributesOf(attributeText), children: [] };
      top().children.push(element);
      if (!VOID.has(name) && !attributeText.endsWith('/') && open.length < DEEPEST) open.push(element);
    }
  }
  return root;
}

/** Windows marks the copied part; around it stand the styles of the whole document. */
function fragmentOf(html: string): string {
  const from = html.indexOf('<!--StartFragment-->');
  const to = html.lastIndexOf('<!--EndFragment-->');
  return from === -1 ? html : html.slice(from, to > from ? to : undefined);
}

function closeElement(open: HtmlElement[], name: string): void {
  const at = open.findLastIndex((element) => element.name === name);
  if (at <= 0) return;
  // A stray end inside a table does not end what stands around the table.
  const table = open.findLastIndex((element) => element.name === 'table');
  if (table > at && name !== 'table') return;
  open.splice(at);
}

function closeImplied(open: HtmlElement[], name: string): void {
  if (CLOSES_PARAGRAPH.test(name) && open.at(-1)?.name === 'p') open.pop();
  const [ended, bounds] = ENDS[name] ?? [[], []];
  for (let at = open.length - 1; at > 0; at -= 1) {
    const other = open[at]?.name ?? '';
    if (bounds.includes(other)) return;
    if (ended.includes(other)) open.splice(at);
  }
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    attributes.set(name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

/** Programs write characters as they are; these few names are what they still use. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  shy: '\u00ad',
  middot: '·',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  times: '×',
  divide: '÷',
  deg: '°',
  permil: '‰',
  bull: '•',
  sect: '§',
  plusmn: '±',
  yen: '¥',
  copy: '©',
  reg: '®',
};

function decodeEntities(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,10}));?/gu,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[name as string] ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
      const valid = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
      return valid ? String.fromCodePoint(point) : '';
    },
  );
}

/** `mso-list:l0 level1 lfo1` and its like, by name. */
export function styleOf(element: HtmlElement): ReadonlyMap<string, string> {
  const style = new Map<string, string>();
  for (const declaration of (element.attributes.get('style') ?? '').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0)
      style.set(declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim());
  }
  return style;
}
