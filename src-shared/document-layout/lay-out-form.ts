/** A ruled form on its pages: title, line below it, rows with their boxes, text and images, notes, page numbers. */
import { FONT } from '../document-model/fonts';
import type { FormDocument } from '../document-model/form-document';
import { FORM, type PageGeometry, pointsToMillimetres, TYPE_SIZE } from '../document-model/geometry';
import type { Typesetting } from './break-lines';
import { span, textAt } from './drawn-lines';
import type { CellContent, RowContent } from './form-cells';
import type { PlacedRow } from './form-flow';
import { type FormPlaces, formPlaces, NOTE_TYPE, noteLines } from './form-places';
import type { LaidOutDocument, LayoutOptions, PageItem, RuleItem } from './laid-out';
import { baselineOf } from './line-metrics';
import { pageNumberItems } from './page-furniture';
import { setLine } from './set-line';
import { imagePlace } from './signature-items';

export function layOutForm(
  form: FormDocument,
  options: LayoutOptions,
  geometry: PageGeometry,
  typesetting: Typesetting,
): LaidOutDocument {
  const places = formPlaces(form, geometry, typesetting);
  const { page, flow } = places;
  const pages = flow.pages.map((placed, index) => {
    const items: PageItem[] = index === 0 ? titleItems(form, places, typesetting) : [];
    for (const row of placed.rows) items.push(...rowItems(row, places, options));
    items.push(...tableFrames(placed.rows, places));
    if (placed.notesTop !== null) items.push(...notesItems(form, places, placed.notesTop, typesetting));
    if (flow.pages.length > 1) items.push(...pageNumberItems(index + 1, form.landscape, typesetting));
    return { width: page.width, height: page.height, items };
  });
  return { pages };
}

function titleItems(form: FormDocument, places: FormPlaces, typesetting: Typesetting): PageItem[] {
  const { page } = places;
  const line = FORM.titleLinePoints;
  const middle = (page.left + page.width - page.right) / 2;
  const centred = (text: string, points: number, row: number) =>
    textAt(
      { text, font: FONT.xiaobiaosong, points, spacing: 0 },
      { align: 'centre', x: middle, baseline: baselineOf(page.top + row * pointsToMillimetres(line), line) },
      typesetting,
    );
  const before = form.unit === null ? 0 : 1;
  const below = baselineOf(
    page.top + (places.titleLines.length + before) * pointsToMillimetres(line) + FORM.belowTitle,
    places.type.line,
  );
  const side = (text: string | null, align: 'left' | 'right', x: number) =>
    text === null
      ? []
      : textAt(span(text, FONT.fangsong, places.type.size), { align, x, baseline: below }, typesetting);
  return [
    ...(form.unit === null ? [] : centred(form.unit, places.unitPoints, 0)),
    ...places.titleLines.flatMap((text, row) => centred(text, TYPE_SIZE.two, row + before)),
    ...side(form.left, 'left', page.left),
    ...side(form.right, 'right', page.width - page.right),
  ];
}

function rowItems(placed: PlacedRow, places: FormPlaces, options: LayoutOptions): PageItem[] {
  const content = places.rows[placed.row];
  if (content === undefined) return [];
  const inner = pointsToMillimetres(FORM.innerRule);
  const items: PageItem[] = [bar(places.page.left, placed.top, tableWidth(places), inner)];
  for (const cell of content.cells) {
    if (cell.left > 0) items.push(bar(places.page.left + cell.left, placed.top, inner, placed.height));
    items.push(...cellItems(cell, content, placed, places, options));
  }
  return items;
}

function cellItems(
  cell: CellContent,
  content: RowContent,
  placed: PlacedRow,
  places: FormPlaces,
  options: LayoutOptions,
): PageItem[] {
  const { page, type, flow } = places;
  const line = pointsToMillimetres(type.line);
  const column = {
    left: page.left + cell.left + FORM.paddingSide,
    width: cell.width - 2 * FORM.paddingSide,
  };
  const lines = cell.paragraphs.flatMap((paragraph) =>
    paragraph.lines.map((each) => ({ line: each, align: paragraph.align })),
  );
  const splits = flow.splits[placed.row] === true;
  const fitting = Math.floor((placed.height - 2 * FORM.paddingTop) / line + 0.001);
  const shown = splits ? lines.slice(placed.linesBefore, placed.linesBefore + fitting) : lines;
  const free = placed.height - 2 * FORM.paddingTop - cell.height;
  const top = placed.top + FORM.paddingTop + (splits ? 0 : Math.max(0, free / 2));
  const items: PageItem[] = shown.flatMap((each, index) =>
    setLine(each.line, { ...column, baseline: baselineOf(top + index * line, type.line), align: each.align }),
  );
  const { image } = cell;
  const place = image === null || placed.repeated ? null : imagePlace(image, options);
  if (image !== null && place !== null && content.row !== undefined) {
    items.push({
      kind: 'image',
      role: image.kind,
      index: image.index,
      left: column.left + image.left + (image.width - place.width) / 2 + place.right,
      top: top + image.top + (image.height - place.height) / 2 + place.down,
      width: place.width,
      height: place.height,
    });
  }
  return items;
}

const tableWidth = ({ grid }: FormPlaces) => grid.reduce((sum, width) => sum + width, 0);

/** A thicker frame around the rows of each table on a page. */
function tableFrames(rows: readonly PlacedRow[], places: FormPlaces): PageItem[] {
  const outer = pointsToMillimetres(FORM.outerRule);
  const groups: PlacedRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const end = last?.at(-1);
    if (last !== undefined && end !== undefined && Math.abs(end.top + end.height - row.top) < 0.01)
      last.push(row);
    else groups.push([row]);
  }
  const width = tableWidth(places);
  const left = places.page.left - outer / 2;
  return groups.flatMap((group) => {
    const top = (group[0]?.top ?? 0) - outer / 2;
    const end = group.at(-1);
    const bottom = (end?.top ?? 0) + (end?.height ?? 0) - outer / 2;
    return [
      bar(left, top, width + outer, outer),
      bar(left, bottom, width + outer, outer),
      bar(left, top, outer, bottom - top + outer),
      bar(left + width, top, outer, bottom - top + outer),
    ];
  });
}

function notesItems(
  form: FormDocument,
  places: FormPlaces,
  notesTop: number,
  typesetting: Typesetting,
): PageItem[] {
  const { page } = places;
  const column = { left: page.left, width: page.width - page.left - page.right };
  const height = pointsToMillimetres(NOTE_TYPE.line);
  return form.notes
    .flatMap((note) => {
      const lines = noteLines(note, column.width, typesetting);
      return lines.map((line, index) => ({ line, last: index === lines.length - 1 }));
    })
    .flatMap(({ line, last }, row) =>
      setLine(line, {
        ...column,
        baseline: baselineOf(notesTop + row * height, NOTE_TYPE.line),
        align: last ? 'left' : 'justify',
      }),
    );
}

const bar = (left: number, top: number, width: number, height: number): RuleItem => ({
  kind: 'rule',
  ink: 'black',
  left,
  top,
  width,
  height,
});
