/** The ruled tables of a form, written from the places that the preview also paints: heights as laid out, so that the last page is filled. */
import {
  type CellAlign,
  type CellContent,
  type CellParagraph,
  fontOf,
  type RowContent,
} from '@shared/document-layout/form-cells';
import type { FlowTable } from '@shared/document-layout/form-flow';
import type { FormPlaces } from '@shared/document-layout/form-places';
import { FORM, millimetresToTwips } from '@shared/document-model/geometry';
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { contentControl, numberedTag } from './content-control';
import { STYLE } from './document-parts';
import { imageInRoom } from './image-place';
import type { RenderOptions } from './render-options';
import { runOptions } from './text-runs';

const rule = (points: number) => ({ style: BorderStyle.SINGLE, size: points * 8, color: '000000' });
const OUTER = rule(FORM.outerRule);
const INNER = rule(FORM.innerRule);
const BORDERS = {
  top: OUTER,
  bottom: OUTER,
  left: OUTER,
  right: OUTER,
  insideHorizontal: INNER,
  insideVertical: INNER,
} as const;

const ALIGNMENT: Readonly<Record<CellAlign, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};

const exactly = (points: number) => ({ line: Math.round(points * 20), lineRule: LineRuleType.EXACT });

/** A narrow line stands between tables: adjoining ones would become one. */
export function formTables(places: FormPlaces, options: RenderOptions): (Paragraph | Table)[] {
  return places.flow.tables.flatMap((table, at) => {
    const made = formTable(places, table, options);
    if (at === 0) return [made];
    return [narrowLine(millimetresToTwips(FORM.betweenTables), [], table.breakBefore), made];
  });
}

/** A line of no more than its height. */
const narrowLine = (
  twips: number,
  children: readonly ParagraphChild[] = [],
  pageBreakBefore = false,
): Paragraph =>
  new Paragraph({
    style: STYLE.plain,
    ...(pageBreakBefore ? { pageBreakBefore } : {}),
    spacing: { line: twips, lineRule: LineRuleType.EXACT },
    children,
  });

function formTable(places: FormPlaces, { from, to, headers }: FlowTable, options: RenderOptions): Table {
  const side = millimetresToTwips(FORM.paddingSide);
  const top = millimetresToTwips(FORM.paddingTop);
  return new Table({
    width: { size: places.gridTwips.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [...places.gridTwips],
    margins: { left: side, right: side, top, bottom: top, marginUnitType: WidthType.DXA },
    borders: BORDERS,
    rows: places.rows
      .slice(from, to)
      .map((content, at) => tableRow(content, { at: from + at, header: at < headers }, places, options)),
  });
}

function tableRow(
  content: RowContent,
  { at, header }: { readonly at: number; readonly header: boolean },
  places: FormPlaces,
  options: RenderOptions,
): TableRow {
  const splits = places.flow.splits[at] === true;
  const height = splits ? content.row.height : (places.flow.heights[at] ?? content.height);
  let column = 0;
  const cells = content.cells.map((cell) => {
    const widths = places.gridTwips.slice(column, column + cell.cell.span);
    column += cell.cell.span;
    return new TableCell({
      columnSpan: cell.cell.span,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      // The middle of a row that runs over pages lies on none of them.
      verticalAlign: splits || cell.image !== null ? VerticalAlign.TOP : VerticalAlign.CENTER,
      children: cellParagraphs(cell, places, height, options),
    });
  });
  return new TableRow({
    ...(header ? { tableHeader: true } : {}),
    ...(splits ? {} : { cantSplit: true }),
    height: { value: millimetresToTwips(height), rule: HeightRule.ATLEAST },
    children: cells,
  });
}

function cellParagraphs(
  content: CellContent,
  { type }: FormPlaces,
  rowHeight: number,
  options: RenderOptions,
): Paragraph[] {
  const { cell, image, roomBelow } = content;
  const look = { font: fontOf(cell), size: type.size };
  const written = content.paragraphs.map((each) => {
    const runs = each.parts.map(
      (text, at) => new TextRun({ ...runOptions(look), text, ...(at === 0 ? {} : { break: 1 }) }),
    );
    return cellParagraph(each, exactly(type.line), printed(each, runs, options));
  });
  if (image === null) return written;
  // An image counts as content where LibreOffice centres a cell: a line above does it instead, and carries the image.
  const above = Math.max(NARROWEST, (rowHeight - 2 * FORM.paddingTop - content.height) / 2);
  const picture = imageInRoom({ ...image, top: above + image.top, inCell: true }, options);
  const room = roomBelow === 0 ? [] : [narrowLine(millimetresToTwips(roomBelow))];
  return [narrowLine(millimetresToTwips(above), picture), ...written, ...room];
}

/** Millimetres: a line of no height to speak of. */
const NARROWEST = 0.35;

/** A date to be written in is a field of the draft, and plain text of the printed form. */
function printed(
  { dateIndex }: CellParagraph,
  runs: readonly ParagraphChild[],
  { variant }: RenderOptions,
): readonly ParagraphChild[] {
  if (dateIndex === null || variant === 'final') return runs;
  return [contentControl(numberedTag('date', dateIndex), 'rich-text', runs)];
}

const cellParagraph = (
  { align }: CellParagraph,
  spacing: ReturnType<typeof exactly>,
  children: readonly ParagraphChild[],
) => new Paragraph({ style: STYLE.tableText, alignment: ALIGNMENT[align], spacing, children });
