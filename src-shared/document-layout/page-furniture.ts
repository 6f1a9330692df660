/** What stands at fixed places of an official document's pages: heads of page 1 (GB/T 9704 7.2, 10.1, 10.3), page numbers (7.5), imprint (7.4). */
import { FONT } from '../document-model/fonts';
import {
  COMMON,
  IMPRINT,
  LETTER,
  PAGE_NUMBER,
  PAPER,
  type PageGeometry,
  pointsToMillimetres,
  TYPE_AREA,
  TYPE_SIZE,
} from '../document-model/geometry';
import type { OfficialDocument } from '../document-model/official-document';
import type { Typesetting } from './break-lines';
import { paragraphLines, span, textAt, UPRIGHT_COLUMN } from './drawn-lines';
import { headItems, numberText } from './head-items';
import { headPlaces, type RowText } from './head-places';
import {
  IMPRINT_ROW_AFTER,
  IMPRINT_RULE_LINE,
  IMPRINT_SIDE,
  IMPRINT_SIZE,
  imprintPlace,
  imprintRows,
} from './imprint-places';
import type { Ink, PageItem, RuleItem } from './laid-out';
import { aboveTitle, letterMarkText, letterPlaces } from './letter-places';
import { baselineBelow, baselineOf } from './line-metrics';
import { MARK_AXIS } from './mark-places';
import { pageNumberPlace } from './page-number-place';
import { TITLE_LINE, titleLines } from './title-lines';

const rule = (left: number, top: number, width: number, height: number, ink: Ink): RuleItem => ({
  kind: 'rule',
  ink,
  left,
  top,
  width,
  height,
});

/** 10.1: 粗 above 细, or the other way round; `top` is the upper edge of the pair. */
function doubleRule(top: number, thickFirst: boolean): RuleItem[] {
  const left = MARK_AXIS - LETTER.ruleLength / 2;
  const [first, second] = thickFirst
    ? [LETTER.thickRule, LETTER.thinRule]
    : [LETTER.thinRule, LETTER.thickRule];
  return [
    rule(left, top, LETTER.ruleLength, first, 'red'),
    rule(left, top + first + LETTER.ruleGap, LETTER.ruleLength, second, 'red'),
  ];
}

export function titleItems(title: string, top: number, typesetting: Typesetting): PageItem[] {
  const middle = UPRIGHT_COLUMN.left + UPRIGHT_COLUMN.width / 2;
  return titleLines(title).flatMap((text, index) =>
    textAt(
      span(text, FONT.xiaobiaosong, TYPE_SIZE.two),
      {
        align: 'centre',
        x: middle,
        baseline: baselineOf(top + index * pointsToMillimetres(TITLE_LINE), TITLE_LINE),
      },
      typesetting,
    ),
  );
}

export function letterHeadItems(
  letter: OfficialDocument,
  geometry: PageGeometry,
  typesetting: Typesetting,
): PageItem[] {
  const { head } = letter;
  const places = letterPlaces(letter, geometry);
  const pitchPoints = geometry.pitchTwips / 20;
  const pitch = pointsToMillimetres(pitchPoints);
  const rowBaseline = (row: number) => baselineOf(places.itemsTop + row * pitch, pitchPoints);
  const left = TYPE_AREA.left;
  const right = UPRIGHT_COLUMN.left + UPRIGHT_COLUMN.width;
  const items = headItems(head);
  const red = head.preprinted
    ? []
    : [
        ...doubleRule(places.ruleTop, true),
        ...doubleRule(places.lowerRuleTop, false),
        ...textAt(
          span(letterMarkText(letter), FONT.xiaobiaosong, places.markSize),
          {
            align: 'centre',
            x: MARK_AXIS,
            baseline: baselineBelow(places.markTop, places.markSize),
            ink: 'red',
          },
          typesetting,
        ),
      ];
  const titleTop = places.itemsTop + Math.max(1, items.length) * pitch + aboveTitle(geometry);
  return [
    ...red,
    ...resultMarkItems(head.resultMark, LETTER.resultMarkTop, typesetting),
    ...items.flatMap(({ text, font }, row) =>
      textAt(span(text, font), { align: 'left', x: left, baseline: rowBaseline(row) }, typesetting),
    ),
    ...textAt(span(numberText(head)), { align: 'right', x: right, baseline: rowBaseline(0) }, typesetting),
    ...titleItems(letter.title, titleTop, typesetting),
  ];
}

function resultMarkItems(mark: string | null, emTop: number, typesetting: Typesetting): PageItem[] {
  if (mark === null) return [];
  const baseline = baselineBelow(emTop, TYPE_SIZE.three);
  const text = { ...span(mark, FONT.hei), spacing: 0 };
  return textAt(text, { align: 'right', x: LETTER.rightEdge, baseline }, typesetting);
}

/** 通用 and 纪要. */
export function commonHeadItems(
  document: OfficialDocument,
  geometry: PageGeometry,
  typesetting: Typesetting,
): PageItem[] {
  const places = headPlaces(document, geometry);
  const pitchPoints = geometry.pitchTwips / 20;
  const pitch = pointsToMillimetres(pitchPoints);
  const black: PageItem[] = [
    ...places.items.flatMap(({ text, font }, row) =>
      textAt(
        span(text, font),
        {
          align: 'left',
          x: TYPE_AREA.left,
          baseline: baselineOf(geometry.top + row * pitch, pitchPoints),
        },
        typesetting,
      ),
    ),
    ...resultMarkItems(document.head.resultMark, TYPE_AREA.top, typesetting),
    ...places.rows.flatMap((row, index) =>
      row.flatMap((text) =>
        rowItems(text, baselineOf(places.rowsTop + index * pitch, pitchPoints), typesetting),
      ),
    ),
    ...titleItems(document.title, places.titleTop, typesetting),
  ];
  if (document.head.preprinted) return black;
  const mark = places.mark.flatMap(({ text, points, spacing, left, emTop }) =>
    textAt(
      { text, font: FONT.xiaobiaosong, points, spacing },
      { align: 'left', x: left, baseline: baselineBelow(emTop, points), ink: 'red' },
      typesetting,
    ),
  );
  return [...mark, rule(UPRIGHT_COLUMN.left, places.ruleTop, TYPE_AREA.width, COMMON.rule, 'red'), ...black];
}

function rowItems(row: RowText, baseline: number, typesetting: Typesetting): PageItem[] {
  const plain = span(row.text, row.font);
  const text = { ...plain, spacing: plain.spacing + row.spread };
  return textAt(text, { align: row.align, x: TYPE_AREA.left + row.at, baseline }, typesetting);
}

export function pageNumberItems(page: number, turned: boolean, typesetting: Typesetting): PageItem[] {
  const { baseline } = pageNumberPlace();
  const indent = pointsToMillimetres(PAGE_NUMBER.indentCharacters * TYPE_SIZE.four);
  const odd = page % 2 === 1;
  const x = odd ? TYPE_AREA.left + TYPE_AREA.width - indent : TYPE_AREA.left + indent;
  const text = span(`— ${page} —`, FONT.song, TYPE_SIZE.four);
  const items = textAt(text, { align: odd ? 'right' : 'left', x, baseline }, typesetting);
  if (!turned) return items;
  return items.map((item) =>
    item.kind === 'text' ? { ...item, turned: true, baseline: PAPER.height - item.baseline } : item,
  );
}

/** 7.4: rules between the rows of all formats but the letter's. */
export function imprintItems(
  { format, imprint }: Pick<OfficialDocument, 'format' | 'imprint'>,
  typesetting: Typesetting,
): PageItem[] {
  const { top, height } = imprintPlace(format, imprint);
  if (height === 0) return [];
  const ruled = format !== 'letter';
  const side = pointsToMillimetres(IMPRINT_SIDE);
  const line = pointsToMillimetres(IMPRINT.line);
  const column = { left: TYPE_AREA.left + side, width: TYPE_AREA.width - 2 * side };
  const rows = imprintRows(format, imprint);
  const items: PageItem[] = [];
  let y = top;
  const addRule = (outer: boolean) => {
    if (!ruled) return;
    const eighths = outer ? IMPRINT.outerRuleEighths : IMPRINT.innerRuleEighths;
    items.push(rule(TYPE_AREA.left, y, TYPE_AREA.width, pointsToMillimetres(eighths / 8), 'black'));
    y += pointsToMillimetres(IMPRINT_RULE_LINE + IMPRINT.outerRuleEighths / 8);
  };
  for (const [index, row] of rows.entries()) {
    addRule(index === 0);
    const lines = paragraphLines(
      [span(row.left, FONT.fangsong, IMPRINT_SIZE)],
      { first: 0, rest: row.hanging },
      { column, line: IMPRINT.line, align: 'left' },
      typesetting,
    );
    for (const [at, draw] of lines.entries()) items.push(...draw(y + at * line));
    const rowTop = y;
    y += row.lines * line;
    if (row.right !== null) {
      const baseline = baselineOf(rowTop + (row.lines - 1) * line, IMPRINT.line);
      const text = span(row.right, FONT.fangsong, IMPRINT_SIZE);
      items.push(...textAt(text, { align: 'right', x: column.left + column.width, baseline }, typesetting));
    }
    if (ruled) y += pointsToMillimetres(IMPRINT_ROW_AFTER);
  }
  addRule(true);
  return items;
}
