/** Lines of official prose as broken here and by LibreOffice: equal in at least 99 of 100 over more than two thousand. */
import { renderDocument } from '@main/document/render-document';
import { type BrokenLine, breakLines, type Typesetting } from '@shared/document-layout/break-lines';
import { LINE_POINTS, span } from '@shared/document-layout/drawn-lines';
import { DOCUMENT_TYPESETTING } from '@shared/document-layout/typesetting';
import type { OfficialDocument } from '@shared/document-model/official-document';
import { beforeAll, describe, expect, it } from 'vitest';
import { LETTER_FIXTURES } from './letter-fixtures';
import { shiftedTexts } from './line-corpus';
import { LOOK_ALIKE_TYPESETTING } from './look-alike-typesetting';
import { keepFigures } from './measured-figures';
import { linesOf, parsePages } from './measured-page';
import { pdfWordBoxes, renderToPdf, toolSuite } from './office-tools';
import { isBodyLine } from './sheet/measured-document';

const TEXTS = shiftedTexts(2, 44);
const INDENT = 31.5;
const plain = (text: string) => text.replace(/\s/gu, '');
const textOf = (line: BrokenLine) => plain(line.characters.map(({ text }) => text).join(''));

const suite = toolSuite('lines as LibreOffice breaks them');

describe.skipIf(suite.skip)(suite.name, () => {
  let rendered: string[][] = [];

  beforeAll(async () => {
    const base = LETTER_FIXTURES.onePage as OfficialDocument;
    const document: OfficialDocument = {
      ...base,
      body: TEXTS.map((text) => ({ type: 'paragraph', text })),
      note: null,
    };
    const bytes = await renderDocument(document, { variant: 'draft' });
    const { pdf, remove } = await renderToPdf(new Map([['lines', bytes]]));
    const lines = parsePages(await pdfWordBoxes(pdf('lines')))
      .flatMap(linesOf)
      .filter(isBodyLine)
      .map(({ text }) => plain(text));
    await remove();
    rendered = byParagraph(lines);
  }, 120_000);

  it('gives every paragraph back whole', () => {
    expect(rendered.map((lines) => lines.join(''))).toEqual(TEXTS.map(plain));
  });

  it('breaks at least 99 of 100 lines where LibreOffice breaks them, with its own faces and kinsoku sets', () => {
    const result = compare(rendered, LOOK_ALIKE_TYPESETTING);
    keepFigures('line-breaks', { engine: 'LibreOffice, look-alike faces', ...result });
    expect(result.lines).toBeGreaterThan(2_000);
    expect(result.equal / result.lines).toBeGreaterThanOrEqual(0.99);
    expect(result.sameCount / TEXTS.length).toBeGreaterThanOrEqual(0.99);
  });

  it('takes the same number of lines with the widths of the named faces in nearly every paragraph', () => {
    const result = compare(rendered, DOCUMENT_TYPESETTING);
    keepFigures('line-breaks-named-faces', { engine: 'named faces, declared kinsoku sets', ...result });
    expect(result.sameCount / TEXTS.length).toBeGreaterThanOrEqual(0.97);
  });
});

/** The rendered lines of each text, found by their length: a letter's other lines stand before and after them. */
function byParagraph(lines: readonly string[]): string[][] {
  let next = lines.findIndex((line) => plain(TEXTS[0] ?? '').startsWith(line));
  return TEXTS.map((text) => {
    const own: string[] = [];
    for (let length = 0; length < plain(text).length && next < lines.length; next++) {
      own.push(lines[next] as string);
      length += own.at(-1)?.length ?? 0;
    }
    return own;
  });
}

function compare(rendered: readonly (readonly string[])[], typesetting: Typesetting) {
  let [lines, equal, sameCount] = [0, 0, 0];
  for (const [index, text] of TEXTS.entries()) {
    const theirs = placesOf(rendered[index] ?? []);
    const broken = breakLines([span(text)], { width: LINE_POINTS, first: INDENT, rest: 0 }, typesetting);
    const ours = placesOf(broken.map(textOf));
    lines += Math.max(theirs.size, ours.size);
    equal += [...ours].filter((place) => theirs.has(place)).length;
    if (theirs.size === ours.size) sameCount++;
  }
  return {
    paragraphs: TEXTS.length,
    lines,
    equal,
    share: Math.round((equal / lines) * 10_000) / 100,
    sameCount,
  };
}

/** Where each line starts and ends: two lines are equal when both agree. */
function placesOf(lines: readonly string[]): Set<string> {
  let at = 0;
  return new Set(
    lines.map((line) => {
      const from = at;
      at += line.length;
      return `${from}-${at}`;
    }),
  );
}
