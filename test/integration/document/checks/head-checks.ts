/** Checks of page 1's head in the letter format (GB/T 9704 10.1): 16 to 31, 34. */

import { titleLines } from '@shared/document-layout/title-lines';
import { LETTER, RED, TWO_LINES } from '@shared/document-model/geometry';
import { copyNumberText, documentNumberText } from '@shared/document-model/official-text';
import { findLine, type MeasuredLetter } from '../measured-letter';
import type { Ink, Line } from '../measured-page';
import { all, between, type Check, type CheckResult, equal, holds, near } from './check';

const squeezed = (text: string) => text.replace(/\s/g, '');

/** Ink of the mark: what is red above the first rule. */
function markInk(measured: MeasuredLetter): Ink | null {
  const rule = rules(measured)[0];
  if (rule === undefined) return null;
  return measured.pixels[0]?.ink('red', { left: 0, right: 210, top: 0, bottom: rule.top - 0.5 }) ?? null;
}

const rules = (measured: MeasuredLetter) => measured.pixels[0]?.bars('red', 150) ?? [];

const titleFound = (measured: MeasuredLetter): Line[] =>
  titleLines(measured.letter.title).flatMap((text) => {
    const found = measured.pages[0]?.find((line) => squeezed(line.text) === squeezed(text));
    return found === undefined ? [] : [found];
  });

const numberLine = (measured: MeasuredLetter) => {
  const number = measured.letter.head.documentNumber;
  if (number === null) return undefined;
  return measured.pages[0]?.find((line) => squeezed(line.text).endsWith(documentNumberText(number)));
};

export const titleFace: Check = (measured) => {
  const lines = titleFound(measured);
  const wanted = titleLines(measured.letter.title).length;
  return all([
    equal(16, lines.length, wanted),
    ...lines.map((line) => near(16, line.points, 22, 0.3)),
    ...lines.map((line) => near(16, (line.left + line.right) / 2, 106, 1)),
  ]);
};

const paragraphOf = (xml: string, text: string) => {
  const at = xml.indexOf(`>${text}<`);
  return at < 0 ? '' : xml.slice(xml.lastIndexOf('<w:p>', at), xml.indexOf('</w:p>', at));
};

const HEADING_FACES: Readonly<Record<number, string>> = {
  1: '黑体',
  2: '楷体_GB2312',
  3: '仿宋_GB2312',
  4: '仿宋_GB2312',
};

const headingCheck = (
  measured: MeasuredLetter,
  id: number,
  test: (paragraph: string, level: number) => boolean,
  wanted: string,
): CheckResult | null => {
  const headings = measured.letter.body.filter((block) => block.type === 'heading');
  if (headings.length === 0) return null;
  const xml = measured.part('word/document.xml');
  const wrong = headings.filter((heading) => !test(paragraphOf(xml, heading.text), heading.level));
  return holds(id, wrong.length === 0, wrong.map((heading) => heading.text).join() || 'right', wanted);
};

export const headingFaces: Check = (measured) =>
  headingCheck(
    measured,
    17,
    (paragraph, level) => paragraph.includes(`w:eastAsia="${HEADING_FACES[level]}"`),
    '黑体, 楷体, 仿宋',
  );

export const headingLevels: Check = (measured) =>
  headingCheck(
    measured,
    18,
    (paragraph, level) =>
      paragraph.includes(`w:val="Heading${level}"`) && paragraph.includes('<w:keepNext/>'),
    'outline level, keepNext',
  );

export const copyNumber: Check = (measured) => {
  const number = measured.letter.head.copyNumber;
  if (number === null) return null;
  const line = measured.pages[0]?.find((each) => each.text.startsWith(copyNumberText(number)));
  return all([near(19, line?.left, 28, 0.5), near(19, line?.points, 16, 0.2)]);
};

/** Classification and urgency below the copy number, in this order. */
export const itemOrder: Check = (measured) => {
  const { classification, urgency } = measured.letter.head;
  if (classification === null && urgency === null) return null;
  const wanted = [classification?.level, urgency].filter((text) => text !== undefined && text !== null);
  const places = wanted.map(
    (text) => measured.pages[0]?.find((line) => line.text.startsWith(text))?.emTop ?? Number.NaN,
  );
  const rising = places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
  return holds(
    20,
    rising && places.every(Number.isFinite),
    places.map((place) => place.toFixed(1)).join(),
    'in order',
  );
};

export const markTop: Check = (measured) => {
  const em = measured.pages[0]?.find((line) => line.text === measured.letter.head.mark.names[0]);
  return all([near(21, markInk(measured)?.top, LETTER.markTop, 1.5), near(21, em?.emTop, LETTER.markTop, 1)]);
};

export const markRedAndCentred: Check = (measured) => {
  const ink = markInk(measured);
  return all([
    near(22, ink === null ? null : (ink.left + ink.right) / 2, 105.5, 1),
    between(22, ink === null ? null : ink.right - ink.left, 40, LETTER.ruleLength),
  ]);
};

export const numberSyntax: Check = (measured) => {
  const text = squeezed(numberLine(measured)?.text ?? '');
  return holds(23, /\p{Script=Han}+〔\d{4}〕[1-9]\d*号$/u.test(text), text, '代字〔YYYY〕N号');
};

export const numberRightEdge: Check = (measured) =>
  near(25, numberLine(measured)?.right, LETTER.rightEdge, 1);

export const fourRules: Check = (measured) => {
  const found = rules(measured);
  return all([
    equal(27, found.length, 4),
    ...found.map((bar) => near(27, bar.right - bar.left, LETTER.ruleLength, 1)),
    ...found.map((bar) => between(27, (bar.left + bar.right) / 2, 105, 106)),
  ]);
};

export const rulePlaces: Check = (measured) => {
  const [first, , third, fourth] = rules(measured);
  const mark = markInk(measured);
  if (first === undefined || third === undefined || fourth === undefined || mark === null) {
    return holds(28, false, 'missing', 'mark and four rules');
  }
  return all([
    near(28, first.top - mark.bottom, LETTER.ruleBelowMark, 1),
    near(28, 297 - third.top, LETTER.ruleFromBottom, 1),
    near(28, 297 - fourth.bottom, LETTER.ruleFromBottom, 1),
  ]);
};

export const thickAndThin: Check = (measured) => {
  const heights = rules(measured).map((bar) => bar.bottom - bar.top);
  const [first = 0, second = 0, third = 0, fourth = 0] = heights;
  return holds(
    29,
    first > second * 1.5 && fourth > third * 1.5,
    heights.map((each) => each.toFixed(2)).join(),
    '粗细, 细粗',
  );
};

export const firstItemBelowRule: Check = (measured) => {
  const item = numberLine(measured);
  const lower = rules(measured)[1];
  return near(
    30,
    item === undefined || lower === undefined ? null : item.emTop - lower.bottom,
    LETTER.itemBelowRule,
    1,
  );
};

export const titleBelowItems: Check = (measured) => {
  const title = titleFound(measured)[0];
  const above = measured.pages[0]
    ?.filter((line) => title !== undefined && line.emBottom < title.emTop)
    .at(-1);
  return near(
    31,
    title === undefined || above === undefined ? null : title.emTop - above.emBottom,
    TWO_LINES,
    1,
  );
};

export const salutationBelowTitle: Check = (measured) => {
  const title = titleFound(measured).at(-1);
  const salutation = findLine(measured, (text) => text.startsWith(measured.letter.addressee.slice(0, 10)));
  return between(
    34,
    title === undefined || salutation === null ? null : salutation.line.emTop - title.emBottom,
    10.4,
    15.4,
  );
};

export const resultMark: Check = (measured) => {
  const mark = measured.letter.head.resultMark;
  if (mark === null) return null;
  const line = measured.pages[0]?.find((each) => each.words.some((word) => word.text === mark));
  const word = line?.words.find((each) => each.text === mark);
  return all([
    near(0, word?.right, LETTER.rightEdge, 1),
    near(0, word?.emTop, LETTER.resultMarkTop, 1),
    near(0, word?.points, 16, 0.2),
  ]);
};

/** 5.2.4: red is red and everything else black; antialiased edges are grades of these. */
export const redAndBlackOnly: Check = (measured) => {
  const foreign = measured.pixels.reduce((sum, page) => sum + page.foreignColours(), 0);
  const laterRed = measured.pixels
    .slice(1)
    .filter((page) => page.ink('red', { left: 0, right: 210, top: 0, bottom: 297 }) !== null);
  const colours = new Set(
    [...measured.part('word/document.xml').matchAll(/<w:color w:val="(\w+)"/g)].map((match) => match[1]),
  );
  colours.delete('000000');
  colours.delete(RED);
  return holds(
    52,
    foreign === 0 && laterRed.length === 0 && colours.size === 0,
    `${foreign} pixels, ${laterRed.length} red pages, ${[...colours].join()}`,
    'none',
  );
};
