/** Where a form stands on its pages: title, rows as high as laid out, pages as they fill: one truth for the generator and the preview. */
import { FONT } from '../document-model/fonts';
import type { FormDocument } from '../document-model/form-document';
import {
  DEFAULT_GEOMETRY,
  FORM,
  millimetresToPoints,
  millimetresToTwips,
  PAPER,
  type PageGeometry,
  pointsToMillimetres,
  TYPE_AREA,
  TYPE_SIZE,
} from '../document-model/geometry';
import { breakLines, type Typesetting } from './break-lines';
import { type FormType, formRows, type RowContent } from './form-cells';
import { type FormFlow, flowForm } from './form-flow';
import { gridTwips } from './grid-twips';
import { textWidth } from './line-metrics';
import { titleLines } from './title-lines';
import { DOCUMENT_TYPESETTING } from './typesetting';

/** Millimetres from the page's edges. */
export interface FormPage {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface FormPlaces {
  readonly page: FormPage;
  readonly type: FormType;
  /** 2号, or what lets a long name stand on one line. */
  readonly unitPoints: number;
  readonly titleLines: readonly string[];
  /** Millimetres that title and the line below it take on page 1. */
  readonly titleHeight: number;
  /** Grid in twips, for the file, and in millimetres. */
  readonly gridTwips: readonly number[];
  readonly grid: readonly number[];
  readonly rows: readonly RowContent[];
  readonly notes: readonly string[];
  readonly flow: FormFlow;
}

/** Notes stand in 5号. */
export const NOTE_TYPE: FormType = { size: TYPE_SIZE.five, line: 16 };

/** 四号 where no cell turns over and no page is added for it, else 小四. */
const TYPES = {
  large: { size: TYPE_SIZE.four, line: 20 },
  small: { size: TYPE_SIZE.smallFour, line: 17 },
} as const satisfies Record<string, FormType>;

/** 8: a turned page keeps the type area, with its head at the left edge of the sheet. */
export function formPage({ landscape }: Pick<FormDocument, 'landscape'>, geometry: PageGeometry): FormPage {
  if (!landscape) {
    return {
      ...PAPER,
      left: TYPE_AREA.left,
      right: TYPE_AREA.right,
      top: geometry.top,
      bottom: geometry.bottom,
    };
  }
  return {
    width: PAPER.height,
    height: PAPER.width,
    left: PAPER.height - TYPE_AREA.bottom,
    right: TYPE_AREA.top,
    top: TYPE_AREA.left,
    bottom: TYPE_AREA.right,
  };
}

export function formPlaces(
  form: FormDocument,
  geometry: PageGeometry = DEFAULT_GEOMETRY,
  typesetting: Typesetting = DOCUMENT_TYPESETTING,
): FormPlaces {
  const small = placesIn(form, geometry, typesetting, TYPES.small);
  const large = placesIn(form, geometry, typesetting, TYPES.large);
  const roomy = large.flow.pages.length === small.flow.pages.length && !turnsOverMore(large.rows, small.rows);
  return roomy ? large : small;
}

const linesOf = ({ cells }: RowContent): number[] =>
  cells.map(({ paragraphs }) => paragraphs.reduce((sum, { lines }) => sum + lines.length, 0));

const turnsOverMore = (large: readonly RowContent[], small: readonly RowContent[]): boolean =>
  large.some((row, at) => {
    const fewer = linesOf(small[at] ?? row);
    return linesOf(row).some((lines, cell) => lines > (fewer[cell] ?? lines));
  });

function placesIn(
  form: FormDocument,
  geometry: PageGeometry,
  typesetting: Typesetting,
  type: FormType,
): FormPlaces {
  const page = formPage(form, geometry);
  const width = page.width - page.left - page.right;
  const twips = gridTwips(form.columns, millimetresToTwips(width));
  const grid = twips.map((each) => pointsToMillimetres(each / 20));
  const title = titleLines(form.title);
  const titleLineCount = title.length + (form.unit === null ? 0 : 1);
  const below =
    form.left === null && form.right === null ? 0 : pointsToMillimetres(type.line) + FORM.aboveTable;
  const titleHeight = titleLineCount * pointsToMillimetres(FORM.titleLinePoints) + FORM.belowTitle + below;
  const rows = formRows(form, grid, type, typesetting);
  const notesHeight = form.notes.reduce(
    (sum, note) => sum + pointsToMillimetres(noteLineCount(note, width, typesetting) * NOTE_TYPE.line),
    0,
  );
  return {
    page,
    type,
    unitPoints: unitPoints(form.unit ?? '', width),
    titleLines: title,
    titleHeight,
    gridTwips: twips,
    grid,
    rows,
    notes: form.notes,
    flow: flowForm({
      rows,
      titleHeight,
      notesHeight,
      top: page.top,
      bottom: page.height - page.bottom,
      lineHeight: pointsToMillimetres(type.line),
    }),
  };
}

/** A long name takes smaller type instead of a second line. */
function unitPoints(unit: string, width: number): number {
  const widest = Math.floor(millimetresToPoints(width) / (textWidth(unit, 1, 0) || 1));
  return Math.min(TYPE_SIZE.two, widest);
}

/** Notes run over the whole width, without an indent. */
export const noteLines = (note: string, width: number, typesetting: Typesetting) =>
  breakLines(
    [{ text: note, font: FONT.fangsong, points: NOTE_TYPE.size, spacing: 0 }],
    { width: millimetresToPoints(width), first: 0, rest: 0 },
    typesetting,
  );

const noteLineCount = (note: string, width: number, typesetting: Typesetting) =>
  noteLines(note, width, typesetting).length;
