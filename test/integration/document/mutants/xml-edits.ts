/** Edits of finished WordprocessingML by what it says, not by how the generator happens to write it. Each throws when it finds nothing to change. */

export type Edit = (part: string, xml: string) => string | null;

const DOCUMENT = 'word/document.xml';

/** Edits one part and leaves the rest. */
export const inPart =
  (name: string | RegExp, change: (xml: string) => string): Edit =>
  (part, xml) => {
    const here = typeof name === 'string' ? part === name : name.test(part);
    return here ? change(xml) : xml;
  };

export const inDocument = (change: (xml: string) => string): Edit => inPart(DOCUMENT, change);

export const both =
  (...edits: readonly Edit[]): Edit =>
  (part, xml) =>
    edits.reduce<string | null>((text, edit) => (text === null ? null : edit(part, text)), xml);

/** Replaces every hit, and insists on one. */
export function replace(
  xml: string,
  what: string | RegExp,
  by: string | ((...found: string[]) => string),
): string {
  const pattern =
    typeof what === 'string' ? new RegExp(what.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'), 'g') : what;
  const after = xml.replace(pattern, by as (...found: string[]) => string);
  if (after === xml) throw new Error(`nothing to change: ${String(what)}`);
  return after;
}

const span = (xml: string, at: number, open: RegExp, close: string): [number, number] => {
  const starts = [...xml.slice(0, at).matchAll(open)];
  const start = starts.at(-1)?.index;
  const end = xml.indexOf(close, at);
  if (start === undefined || end < 0) throw new Error(`no ${close} around ${at}`);
  return [start, end + close.length];
};

const changed = (xml: string, [start, end]: [number, number], change: (piece: string) => string) => {
  const piece = xml.slice(start, end);
  const after = change(piece);
  if (after === piece) throw new Error('nothing changed');
  return xml.slice(0, start) + after + xml.slice(end);
};

const place = (xml: string, text: string) => {
  const at = xml.indexOf(text);
  if (at < 0) throw new Error(`no “${text}” in the document`);
  return at;
};

/** The innermost paragraph that holds `text`. */
export const paragraph = (xml: string, text: string, change: (piece: string) => string): string =>
  changed(xml, span(xml, place(xml, text), /<w:p[ >]/g, '</w:p>'), change);

/** The innermost run that holds `text`. */
export const run = (xml: string, text: string, change: (piece: string) => string): string =>
  changed(xml, span(xml, place(xml, text), /<w:r[ >]/g, '</w:r>'), change);

/** The content control with a tag. */
export const control = (xml: string, tag: string, change: (piece: string) => string): string =>
  changed(xml, span(xml, place(xml, `w:val="${tag}"`), /<w:sdt>/g, '</w:sdt>'), change);

/** The drawing at a place of the page that holds `text`. */
export const anchorOf = (xml: string, text: string, change: (piece: string) => string): string =>
  changed(xml, span(xml, place(xml, text), /<wp:anchor /g, '</wp:anchor>'), change);

/** Every drawing that `which` picks. */
export function anchors(
  xml: string,
  which: (piece: string) => boolean,
  change: (piece: string) => string,
): string {
  const after = xml.replace(/<wp:anchor [\s\S]*?<\/wp:anchor>/g, (piece) =>
    which(piece) ? change(piece) : piece,
  );
  if (after === xml) throw new Error('no such drawing');
  return after;
}

const EMU = 36_000;

export const moved =
  (axis: 'H' | 'V', millimetres: number) =>
  (anchor: string): string =>
    replace(
      anchor,
      new RegExp(`(<wp:position${axis}[^>]*><wp:posOffset>)(-?\\d+)`),
      (_, head = '', offset = '') => `${head}${Number(offset) + Math.round(millimetres * EMU)}`,
    );

/** Millimetres from the top of what it is placed by. */
export const topOf = (anchor: string): number =>
  Number(/<wp:positionV[^>]*><wp:posOffset>(-?\d+)/.exec(anchor)?.[1] ?? Number.NaN) / EMU;

export const isRedBar = (anchor: string): boolean =>
  anchor.includes('<a:srgbClr val="FF0000"/>') && !anchor.includes('<w:txbxContent>');

export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** Adds to a number in an attribute of the given element. */
export const added = (xml: string, element: string, attribute: string, by: number): string =>
  replace(
    xml,
    new RegExp(`(<${element}\\b[^>]*\\b${attribute}=")(-?\\d+)(")`, 'g'),
    (_, head = '', value = '', tail = '') => `${head}${Number(value) + by}${tail}`,
  );

/** A property of a paragraph, put behind its style. */
export const withProperty = (piece: string, property: string): string =>
  replace(piece, /<w:pPr>(<w:pStyle [^>]*\/>)?/, (found = '') => `${found}${property}`);
