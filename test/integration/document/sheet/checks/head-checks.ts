/** Head of page 1 down to the first line of text (GB/T 9704 7.2, 7.3.1, 7.3.2): 19 to 26, 33 to 35. */
import type { Ink, Line } from '../../measured-page';
import {
  bodyLines,
  centre,
  extentOf,
  isOfficial,
  type MeasuredDocument,
  type MeasuredOfficial,
} from '../measured-document';
import { type RenderedPage, segmentsOf } from '../rendered-page';
import {
  AREA,
  CHARACTER,
  FACE,
  MARK_TOP,
  MARK_WIDEST,
  numberText,
  ONE_BLANK_LINE,
  PITCH,
  RED_RULE,
  SIZE,
  squeezed,
  TWO_BLANK_LINES,
} from '../standard';
import { all, between, type Check, equal, type Finding, holds, missing, near } from './check';
import { geometryOf } from './paper-checks';
import { titleLinesOn } from './text-checks';

const RED = '#ff0000';

const isRed = (page: RenderedPage, line: Line) => {
  const drawn = segmentsOf(page, line);
  return drawn.length > 0 && drawn.every((each) => each.colour === RED);
};

/** Red rules of page 1, from top to bottom. */
export const redRules = (measured: MeasuredDocument): Ink[] =>
  measured.pages[0]?.pixels.bars('red', 120) ?? [];

/** Lines of the mark: what is written in red on page 1. */
export const markLines = (measured: MeasuredDocument): Line[] => {
  const page = measured.pages[0];
  return page === undefined ? [] : page.lines.filter((line) => isRed(page, line));
};

/** Ink of the mark: what is red above the first rule. */
export function markInk(measured: MeasuredDocument): Ink | null {
  const rule = redRules(measured)[0];
  const area = { left: 0, right: 210, top: 0, bottom: rule === undefined ? 140 : rule.top - 0.5 };
  return measured.pages[0]?.pixels.ink('red', area) ?? null;
}

/** The line and the extent of the document number on page 1. */
export function numberPlace(measured: MeasuredOfficial): (Line & { line: Line }) | null {
  const number = measured.model.head.documentNumber;
  if (number === null) return null;
  for (const line of measured.pages[0]?.lines ?? []) {
    if (!squeezed(line.text).includes(numberText(number))) continue;
    const extent = extentOf(line, numberText(number));
    return { ...line, ...(extent ?? {}), line };
  }
  return null;
}

const firstPageLine = (measured: MeasuredOfficial, matches: (text: string) => boolean) =>
  measured.pages[0]?.lines.find((line) => matches(squeezed(line.text)));

/** Row of the type area in which the items of 7.2.1 to 7.2.3 start; a letter has them under its rule. */
function rowTop(measured: MeasuredOfficial, row: number): number | null {
  if (measured.model.format === 'letter') return null;
  return geometryOf(measured).firstEmTop + row * PITCH;
}

export const copyNumber: Check = (measured) => {
  if (!isOfficial(measured) || measured.model.head.copyNumber === null) return null;
  const wanted = String(measured.model.head.copyNumber).padStart(6, '0');
  const line = firstPageLine(measured, (text) => text.startsWith(wanted));
  const top = rowTop(measured, 0);
  return all([
    near(line?.left, AREA.left, 0.5, 'left'),
    near(line?.points, SIZE.three, 0.2, 'size'),
    ...(top === null ? [] : [near(line?.emTop, top, 1, 'top')]),
  ]);
};

export const classificationAndUrgency: Check = (measured) => {
  if (!isOfficial(measured)) return null;
  const { classification, urgency, copyNumber: copy } = measured.model.head;
  const period = classification?.period;
  const wanted = [
    ...(classification === null ? [] : [`${classification.level}${period === null ? '' : `★${period}`}`]),
    ...(urgency === null ? [] : [urgency]),
  ];
  if (wanted.length === 0) return null;
  const page = measured.pages[0];
  const firstRow = copy === null ? 0 : 1;
  return all(
    wanted.flatMap((text, index): Finding[] => {
      const line = firstPageLine(measured, (each) => each.startsWith(squeezed(text)));
      if (page === undefined || line === undefined) return [missing(text)];
      const row = rowTop(measured, firstRow + index);
      const before = wanted[index - 1];
      const above =
        before === undefined ? undefined : firstPageLine(measured, (each) => each.startsWith(before));
      return [
        near(line.left, AREA.left, 0.7, 'left'),
        near(line.points, SIZE.three, 0.2, 'size'),
        equal(segmentsOf(page, line)[0]?.face, FACE.hei.shown, text),
        ...(row === null ? [] : [near(line.emTop, row, 1.2, 'row')]),
        ...(above === undefined ? [] : [near(line.baseline - above.baseline, PITCH, 0.3, 'below')]),
      ];
    }),
  );
};

export const markTop: Check = (measured) => {
  if (!isOfficial(measured) || measured.model.head.preprinted) return null;
  const wanted = MARK_TOP[measured.model.format];
  const [first] = markLines(measured);
  return all([near(first?.emTop, wanted, 1, 'em'), near(markInk(measured)?.top, wanted, 1.5, 'ink')]);
};

export const markRedAndCentred: Check = (measured) => {
  if (!isOfficial(measured) || measured.model.head.preprinted) return null;
  const { format, head } = measured.model;
  const ink = markInk(measured);
  const lines = markLines(measured);
  const written = squeezed(lines.map((line) => line.text).join(''));
  // A letter shows its lead unit alone (10.1).
  const names = format === 'letter' ? head.mark.names.slice(0, 1) : head.mark.names;
  const axis = centre(format === 'letter' ? { left: 20, right: 191 } : AREA);
  return all([
    ...[...names, ...(head.mark.suffix === null ? [] : [head.mark.suffix])].map((name) =>
      holds(
        [...squeezed(name)].every((each) => written.includes(each)),
        written,
        name,
      ),
    ),
    ...lines.flatMap((line) =>
      measured.pages[0] === undefined
        ? []
        : segmentsOf(measured.pages[0], line).map((each) => equal(each.face, FACE.xiaobiaosong.shown)),
    ),
    near(ink === null ? null : centre(ink), axis, 1, 'axis'),
    between(ink === null ? null : ink.right - ink.left, 30, MARK_WIDEST[format] + 0.3, 'width'),
  ]);
};

export const numberSyntax: Check = (measured) => {
  if (!isOfficial(measured) || measured.model.head.documentNumber === null) return null;
  const place = numberPlace(measured);
  const wanted = numberText(measured.model.head.documentNumber);
  const right = /^\p{Script=Han}+〔\d{4}〕[1-9]\d*号$/u.test(wanted);
  const page = measured.pages[0];
  const axis = place === null ? null : centre(place);
  return all([
    holds(place !== null && right, place === null ? 'missing' : wanted, wanted),
    near(place?.points, SIZE.three, 0.2, 'size'),
    ...(page === undefined || place === null
      ? []
      : segmentsOf(page, place).map((each) => equal(each.colour, '#000000'))),
    // 7.2.5: centred, in an upward document one character in.
    ...(measured.model.format === 'downward' ? [near(axis, centre(AREA), 1, 'axis')] : []),
    ...(measured.model.format === 'upward' ? upwardRow(measured, place) : []),
  ]);
};

/** 7.2.6: number and the last signer on one row, one character in from either side; label 仿宋, names 楷体. */
function upwardRow(measured: MeasuredOfficial, number: (Line & { line: Line }) | null): Finding[] {
  const page = measured.pages[0];
  const { signers } = measured.model.head;
  const place = near(number?.left, AREA.left + CHARACTER, 0.9, 'number left');
  if (signers.length === 0 || page === undefined) return [place];
  const label = page.lines.find((line) => squeezed(line.text).includes('签发人：'));
  const last = signers.at(-1) ?? '';
  const drawn = page.segments.filter((each) => each.top < 200);
  const name = (text: string) =>
    drawn.find((each) => squeezed(each.text).includes(squeezed(text)) && each.face === FACE.kai.shown);
  return [
    place,
    holds(label !== undefined, label === undefined ? 'missing' : 'there', '签发人：'),
    ...signers.map((signer) => holds(name(signer) !== undefined, signer, '楷体')),
    // Names in two columns: the wider row ends one character in.
    near(
      Math.max(...signers.map((signer) => name(signer)?.right ?? Number.NaN)),
      AREA.right - CHARACTER,
      1,
      'signer right',
    ),
    holds(
      number !== null && squeezed(number.line.text).includes(squeezed(last)),
      squeezed(number?.line.text ?? 'missing'),
      'number and last signer on one row',
    ),
  ];
}

export const numberBelowMark: Check = (measured) => {
  if (!isOfficial(measured) || !['downward', 'upward'].includes(measured.model.format)) return null;
  if (measured.model.head.preprinted || measured.model.head.documentNumber === null) return null;
  const mark = markLines(measured);
  const number = numberPlace(measured);
  const signer = firstPageLine(measured, (text) => text.includes('签发人：'));
  const bottom = Math.max(...mark.map((line) => line.emBottom));
  const top = Math.min(number?.emTop ?? Number.NaN, signer?.emTop ?? Number.POSITIVE_INFINITY);
  return between(top - bottom, TWO_BLANK_LINES.low, TWO_BLANK_LINES.high);
};

export const letterNumberRight: Check = (measured) => {
  if (!isOfficial(measured) || measured.model.format !== 'letter') return null;
  return measured.model.head.documentNumber === null
    ? null
    : near(numberPlace(measured)?.right, AREA.right, 1);
};

/** What stands right above the red line: the number, or the issue of minutes. */
const lineAbove = (measured: MeasuredOfficial, edge: number) =>
  measured.pages[0]?.lines.filter((line) => line.emBottom < edge && line.points < 17).at(-1);

export const redRule: Check = (measured) => {
  if (!isOfficial(measured) || measured.model.format === 'letter') return null;
  if (measured.model.head.preprinted) return null;
  const rules = redRules(measured);
  const [rule] = rules;
  if (rule === undefined) return missing('a red line');
  const above = lineAbove(measured, rule.top);
  const number = numberPlace(measured);
  return all([
    equal(rules.length, 1, 'red lines'),
    near(rule.top - ((number ?? above)?.emBottom ?? Number.NaN), RED_RULE.belowNumber, 1, 'below the number'),
    near(rule.right - rule.left, RED_RULE.length, 1, 'length'),
    near(rule.left, AREA.left, 1, 'left'),
  ]);
};

export const titleBelowRule: Check = (measured) => {
  if (!isOfficial(measured) || measured.model.format === 'letter') return null;
  const [title] = titleLinesOn(measured);
  if (title === undefined) return missing('a title');
  const rule = redRules(measured)[0];
  // Pre-printed paper has the line where it would be printed: 4 mm below the number.
  const above = lineAbove(measured, title.emTop);
  const edge =
    rule?.bottom ?? (above === undefined ? Number.NaN : above.emBottom + RED_RULE.belowNumber + 0.8);
  const { low, high } = TWO_BLANK_LINES;
  const slack = rule === undefined ? 1 : 0;
  return between(title.emTop - edge, low - slack, high + slack);
};

const salutation = (measured: MeasuredOfficial): Line | undefined => {
  const { addressee } = measured.model;
  const title = titleLinesOn(measured).at(-1);
  if (addressee === null || title === undefined) return undefined;
  const start = squeezed(addressee).slice(0, 8);
  return measured.pages[0]?.lines.find(
    (line) => line.emTop > title.emBottom && squeezed(line.text).startsWith(start),
  );
};

export const salutationBelowTitle: Check = (measured) => {
  if (!isOfficial(measured) || measured.model.addressee === null) return null;
  const line = salutation(measured);
  const title = titleLinesOn(measured).at(-1);
  if (line === undefined || title === undefined) return missing('a salutation on page 1');
  const wanted = `${squeezed(measured.model.addressee).replace(/[:：]$/u, '')}：`;
  const shown = squeezed(
    bodyLines(measured.pages[0])
      .map((each) => each.text)
      .join(''),
  );
  return all([
    near(line.left, AREA.left, 0.7, 'left'),
    holds(shown.includes(wanted), shown.slice(0, 20), wanted),
    between(line.emTop - title.emBottom, ONE_BLANK_LINE.low, ONE_BLANK_LINE.high),
  ]);
};

export const pageOneShowsText: Check = (measured) => {
  if (!isOfficial(measured)) return null;
  const start = measured.model.addressee === null ? titleLinesOn(measured).at(-1) : salutation(measured);
  const below = measured.pages[0]?.lines.filter(
    (line) => start !== undefined && line.emTop > start.emBottom && line.points < 17 && line.emBottom < 275,
  );
  return between(start === undefined ? null : (below?.length ?? null), 1, 60, 'lines');
};

/** The result mark of a reply (PRODUCT 7), a local addition: counted with the other items of the head. */
export const resultMark: Check = (measured) => {
  if (!isOfficial(measured) || measured.model.head.resultMark === null) return null;
  const mark = measured.model.head.resultMark;
  const line = measured.pages[0]?.lines.find(
    (each) => each.emTop < 80 && each.words.some((word) => word.text === mark),
  );
  const word = line?.words.find((each) => each.text === mark);
  // Placed by the page, not by the text: the geometries do not move it.
  const top = measured.model.format === 'letter' ? 20 : AREA.top;
  return all([
    near(word?.right, AREA.right, 1, 'right'),
    near(word?.emTop, top, 1, 'top'),
    near(word?.points, SIZE.three, 0.2, 'size'),
  ]);
};
