/** Checks of a letter's text start, end, imprint and page numbers (GB/T 9704 7.3 to 7.5): 35 to 54. */

import { issuerLines } from '@shared/document-layout/signature-places';
import {
  CHARACTER_POINTS,
  PAGE_NUMBER,
  pointsToMillimetres,
  TYPE_AREA,
} from '@shared/document-model/geometry';
import { chineseDateText } from '@shared/document-model/official-text';
import { isBodyLine } from '../letter-lines';
import { findLine, type MeasuredLetter } from '../measured-letter';
import type { Ink, Line } from '../measured-page';
import { all, between, type Check, equal, holds, near } from './check';

const CHARACTER = pointsToMillimetres(CHARACTER_POINTS);

export const pageOneShowsText: Check = (measured) => {
  const salutation = findLine(measured, (text) => text.startsWith(measured.letter.addressee.slice(0, 10)));
  const below = measured.pages[0]?.filter(
    (line) => isBodyLine(line) && salutation !== null && line.emTop > salutation.line.emBottom,
  );
  return between(35, salutation?.page === 0 ? below?.length : null, 1, 22);
};

export const attachmentNote: Check = (measured) => {
  const names = measured.letter.attachments.map(({ name }) => name);
  if (names.length === 0) return null;
  const first = findLine(measured, (text) => text.startsWith('附件：'));
  const above = first === null ? undefined : measured.pages[first.page]?.[first.index - 1];
  const gap = first === null || above === undefined ? null : first.line.baseline - above.baseline;
  const wanted = names.length === 1 ? `附件：${names[0]}` : `附件：1.${names[0]}`;
  return all([
    near(36, first?.line.left, TYPE_AREA.left + 2 * CHARACTER, 0.7),
    holds(36, first?.line.text === wanted, first?.line.text ?? 'missing', wanted),
    near(36, gap, 20.9, 0.3),
  ]);
};

interface Signature {
  readonly page: number;
  readonly names: readonly Line[];
  readonly date: Line;
  readonly above: Line | undefined;
}

function signature(measured: MeasuredLetter): Signature | null {
  const { dateOfIssue, issuers } = measured.letter.signature;
  const wanted = issuerLines(issuers[0] ?? '');
  for (const [page, lines] of measured.pages.entries()) {
    const at = lines.findIndex((line) => line.text === chineseDateText(dateOfIssue ?? '1900-01-01'));
    const date = lines[at];
    if (date === undefined) continue;
    const names = lines.slice(at - wanted.length, at);
    if (names.map((line) => line.text).join('') !== wanted.join('')) return null;
    return { page, names, date, above: lines[at - wanted.length - 1] };
  }
  return null;
}

const centre = (box: { left: number; right: number }) => (box.left + box.right) / 2;

/** The placeholder's ring, by its top and bottom on the axis of the date: its sides run through the text. */
function seal(measured: MeasuredLetter): Ink | null {
  const found = signature(measured);
  if (found === null) return null;
  const diameter = measured.letter.signature.sealDiameter;
  const middle = centre(found.date);
  const pixels = measured.pixels[found.page];
  const axis = { left: middle - 3, right: middle + 3 };
  const above = found.above?.emBottom ?? TYPE_AREA.top;
  const top = pixels?.ink('any', { ...axis, top: above + 0.8, bottom: found.date.emTop })?.top;
  if (top === undefined) return null;
  const bottom = pixels?.ink('any', {
    ...axis,
    top: found.date.emBottom,
    bottom: top + diameter + 1,
  })?.bottom;
  // The ring's left side just above the name, where no text is in the way: a chord at a known depth.
  const depth = (found.names[0]?.emTop ?? top) - 0.8 - top;
  const side = pixels?.ink('any', { left: 100, right: middle, top: top + depth - 1, bottom: top + depth });
  if (bottom === undefined || side === undefined || side === null) return null;
  const reach = Math.sqrt((diameter / 2) ** 2 - (diameter / 2 - depth) ** 2);
  const axisFound = side.left + reach;
  return { left: axisFound - diameter / 2, right: axisFound + diameter / 2, top, bottom };
}

export const datePlace: Check = (measured) => {
  const found = signature(measured);
  const name = Math.max(...(found?.names.map((line) => line.right - line.left) ?? [0]));
  const edge = 184 - 4 * CHARACTER;
  // A name much longer than the date moves the shared axis to the left.
  if (found !== null && name > 75) return between(37, found.date.right, 130, edge + 1.5);
  return near(37, found?.date.right, edge, 1.5);
};

export const issuerCentredOnDate: Check = (measured) => {
  const found = signature(measured);
  if (found === null) return holds(38, false, 'missing', 'issuer and date');
  return all(found.names.map((line) => near(38, centre(line) - centre(found.date), 0, 1)));
};

export const sealWithinOneLine: Check = (measured) => {
  const found = signature(measured);
  const ring = seal(measured);
  return between(
    39,
    ring === null || found?.above === undefined ? null : ring.top - found.above.emBottom,
    0,
    10.6,
  );
};

export const namesBelowSealCentre: Check = (measured) => {
  const found = signature(measured);
  const ring = seal(measured);
  if (found === null || ring === null) return holds(40, false, 'missing', 'seal over issuer and date');
  const middle = (ring.top + ring.bottom) / 2;
  return all([
    between(40, (found.names.at(-1)?.emTop ?? 0) - middle, 0, 8),
    between(40, ring.bottom - found.date.emTop, 2, 40),
  ]);
};

export const sealSizeAndAxis: Check = (measured) => {
  const found = signature(measured);
  const ring = seal(measured);
  const extent = /<wp:extent cx="(\d+)" cy="(\d+)"\/>(?:(?!<wp:extent).)*descr="印章位置/s.exec(
    measured.part('word/document.xml'),
  );
  if (found === null || ring === null) return holds(41, false, 'missing', 'a seal');
  return all([
    near(41, centre(ring) - centre(found.date), 0, 1),
    near(41, ring.bottom - ring.top, measured.letter.signature.sealDiameter, 1.5),
    near(41, Number(extent?.[1] ?? Number.NaN) / 36_000, measured.letter.signature.sealDiameter, 0.1),
    between(41, ring.right, 0, 184),
  ]);
};

export const taggedFields: Check = ({ part }) => {
  const tags = [...part('word/document.xml').matchAll(/<w:tag w:val="([^"]+)"/g)].map(
    (match) => match[1] ?? '',
  );
  const wanted = [
    'chengfu:mark',
    'chengfu:document-number',
    'chengfu:title',
    'chengfu:issuer:1',
    'chengfu:seal:1',
    'chengfu:date-of-issue',
  ];
  const missing = wanted.filter((tag) => tags.filter((each) => each === tag).length !== 1);
  return holds(42, missing.length === 0, missing.join() || 'all once', 'each once');
};

export const signaturePageHasText: Check = (measured) => {
  const found = signature(measured);
  const first = found === null ? undefined : measured.pages[found.page]?.find(isBodyLine);
  return holds(
    43,
    found?.above !== undefined && first !== undefined && !found.names.includes(first),
    first?.text ?? 'missing',
    'text before the signature',
  );
};

export const note: Check = (measured) => {
  const wanted = measured.letter.note;
  if (wanted === null) return null;
  const found = findLine(measured, (text) => text.startsWith('（') && text.includes(wanted.slice(0, 8)));
  const date = signature(measured)?.date;
  return all([
    near(
      44,
      found?.line.baseline === undefined || date === undefined ? null : found.line.baseline - date.baseline,
      10.44,
      0.3,
    ),
    // A full-width parenthesis carries half an em of white at its left, which the word box does not hold when compressed.
    between(44, found?.line.left, TYPE_AREA.left + 2 * CHARACTER - 0.7, TYPE_AREA.left + 2.6 * CHARACTER),
  ]);
};

const imprintLines = (measured: MeasuredLetter) =>
  measured.pages.map((lines) =>
    lines.filter((line) => Math.abs(line.points - 14) < 0.3 && line.emTop > 150 && line.emBottom < 265),
  );

export const copiesFace: Check = (measured) => {
  const { copies } = measured.letter.imprint;
  if (copies.length === 0) return null;
  const lines = imprintLines(measured).flat();
  const start = lines.findIndex((line) => line.text.startsWith('抄送：'));
  const text = lines
    .slice(Math.max(0, start))
    .map((line) => line.text)
    .join('');
  const turnOver = lines.slice(start + 1);
  return all([
    equal(48, text, `抄送：${copies.join('，')}。`),
    near(48, lines[start]?.left, TYPE_AREA.left + 4.94, 0.7),
    ...turnOver.map((line) => near(48, line.left, TYPE_AREA.left + 4 * 4.94, 0.8)),
    ...lines.map((line) => between(48, line.right, 0, 184 - 4.94 + 0.7)),
    near(48, lines.at(-1)?.emBottom, TYPE_AREA.bottom, 1),
  ]);
};

export const imprintOnEvenPage: Check = (measured) => {
  if (measured.letter.imprint.copies.length === 0) return null;
  const page = imprintLines(measured).findIndex((lines) => lines.length > 0) + 1;
  return all([
    holds(49, page > 0 && page % 2 === 0, `page ${page}`, 'even'),
    equal(49, page, measured.pages.length),
  ]);
};

export const imprintClearOfText: Check = (measured) => {
  if (measured.letter.imprint.copies.length === 0) return null;
  const page = imprintLines(measured).findIndex((lines) => lines.length > 0);
  const top = imprintLines(measured)[page]?.[0]?.emTop;
  const text = measured.pages[page]?.filter((line) => isBodyLine(line)).at(-1);
  return text === undefined ? null : between(48, top === undefined ? null : top - text.emBottom, 3, 230);
};

export const pageNumbers: Check = (measured) => {
  const numbered = measured.pages.map((lines) => lines.find((line) => /^—\d+—$/.test(line.text)));
  const results = [];
  for (const [index, line] of numbered.entries()) {
    const page = index + 1;
    const alone = !measured.pages[index]?.some(isBodyLine);
    if (page === 1 || alone) {
      results.push(holds(50, line === undefined, line?.text ?? 'none', `no number on page ${page}`));
      continue;
    }
    const dash = line?.words[0];
    const ink =
      dash === undefined
        ? null
        : measured.pixels[index]?.ink('any', {
            left: dash.left - 0.2,
            right: dash.left + 3.5,
            top: dash.emTop - 1,
            bottom: dash.emBottom + 1,
          });
    results.push(
      equal(50, line?.text ?? 'missing', `—${page}—`),
      near(50, line?.points, 14, 0.2),
      near(
        50,
        ink === null || ink === undefined ? null : ink.top - TYPE_AREA.bottom,
        PAGE_NUMBER.belowTypeArea,
        1,
      ),
      page % 2 === 1
        ? near(50, line?.right, 184 - 4.94, 0.6)
        : near(50, line?.left, TYPE_AREA.left + 4.94, 0.6),
    );
  }
  return all(results);
};

export const numberHiddenOnFirst: Check = ({ part, pages }) =>
  all([
    holds(51, part('word/document.xml').includes('<w:titlePg/>'), 'titlePg', 'set'),
    holds(51, !(pages[0] ?? []).some((line) => /^—\d+—$/.test(line.text)), 'page 1', 'no number'),
  ]);

export const punctuationSettings: Check = ({ part }) => {
  const settings = part('word/settings.xml');
  const compressed = settings.includes('<w:characterSpacingControl w:val="compressPunctuation"/>');
  const kinsoku =
    part('word/styles.xml').includes('<w:kinsoku/>') && settings.includes('w:noLineBreaksBefore');
  return holds(53, compressed && kinsoku, `${compressed}, ${kinsoku}`, 'compressPunctuation and kinsoku');
};
