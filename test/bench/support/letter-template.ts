/** Makes a docxtemplater template of a letter that we rendered: the same paragraphs, a tag for each text, a loop for the points. */
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';

const BODY = 'word/document.xml';
const TEXT = /(<w:t(?: [^>]*)?>)([^<]*[^<\s][^<]*)(<\/w:t>)/g;
const POINT_HEADING = 'w:val="Heading2"';

type Texts = Record<string, string>;
export interface TemplateData extends Record<string, string | readonly Texts[]> {
  readonly points: readonly Texts[];
}

export interface LetterTemplate {
  readonly template: Uint8Array;
  /** What gives the letter back. Lines, dates and numbers come ready made: the peer does none of that work. */
  readonly data: TemplateData;
}

export function templateOfLetter(letter: Uint8Array): LetterTemplate {
  const zip = new PizZip(letter);
  const values: Texts = {};
  const tagged = bodyXml(zip).replace(TEXT, (_, open: string, text: string, close: string) => {
    const name = `text${Object.keys(values).length}`;
    values[name] = plain(text);
    return `${open}{${name}}${close}`;
  });
  const { xml, points } = withLoop(tagged, values);
  zip.file(BODY, xml);
  return {
    template: zip.generate({ type: 'uint8array', compression: 'DEFLATE' }),
    data: { ...values, points },
  };
}

export function fillTemplate(template: Uint8Array, data: TemplateData): Uint8Array {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  document.render(data);
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The text of every paragraph in order, empty ones too. */
export function paragraphTexts(letter: Uint8Array): string[] {
  return bodyXml(new PizZip(letter))
    .split('</w:p>')
    .map((paragraph) =>
      plain([...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('')),
    );
}

/** Heading and text of the first point stay, between the marks of the loop; those of the others go into its data. */
function withLoop(xml: string, values: Texts): { xml: string; points: Texts[] } {
  const paragraphs = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([text], at, all) => ({
    text,
    next: all[at + 1]?.[0] ?? '',
  }));
  const pairs = paragraphs
    .filter(({ text }) => text.includes(POINT_HEADING))
    .map(({ text, next }) => text + next);
  const first = pairs[0];
  if (first === undefined || !xml.includes(pairs.join('')))
    throw new Error('the points do not follow each other');
  const tagsOf = (pair: string) => [...pair.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const names = tagsOf(first);
  const points = pairs.map((pair) =>
    Object.fromEntries(tagsOf(pair).map((name, at) => [names[at] ?? '', values[name] ?? ''])),
  );
  const mark = (tag: string) => `<w:p><w:r><w:t>{${tag}}</w:t></w:r></w:p>`;
  return { xml: xml.replace(pairs.join(''), () => mark('#points') + first + mark('/points')), points };
}

function bodyXml(zip: PizZip): string {
  const part = zip.file(BODY);
  if (!part) throw new Error(`no ${BODY}`);
  return part.asText();
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
