/** The rows of a body table as they stand on a page: ruled boxes with their text in the middle. */
import { FONT, type FontName } from '../document-model/fonts';
import { pointsToMillimetres } from '../document-model/geometry';
import { breakLines, type Typesetting } from './break-lines';
import { type Column, type DrawLine, span } from './drawn-lines';
import type { TablePart } from './flow-units';
import type { PageItem, RuleItem } from './laid-out';
import { baselineOf } from './line-metrics';
import { setLine } from './set-line';
import {
  CELL_MARGIN,
  columnAligns,
  columnWidths,
  rowHeight,
  TABLE_FONT,
  TABLE_LINE,
  TABLE_SIZE,
} from './table-places';

export interface DrawnRow {
  /** Points. */
  readonly height: number;
  readonly draw: DrawLine;
}

const RULE = pointsToMillimetres(0.5);
const SIDE = pointsToMillimetres(CELL_MARGIN.side / 20);
const LINE = pointsToMillimetres(TABLE_LINE);

export function tableRows(
  part: TablePart,
  column: Column,
  typesetting: Typesetting,
): { head: DrawnRow; rows: DrawnRow[] } {
  const widths = columnWidths(part.table);
  const aligns = columnAligns(part.table);
  const row = (texts: readonly string[], font: FontName, aligns: readonly Align[]): DrawnRow => {
    const height = rowHeight(texts, widths);
    return { height, draw: drawRow({ texts, widths, font, aligns, height }, column, typesetting) };
  };
  return {
    head: row(
      part.table.columns.map(({ title }) => title),
      TABLE_FONT.head,
      part.table.columns.map(() => 'centre'),
    ),
    rows: part.table.rows
      .slice(part.first, part.last)
      .map((texts) => row(texts, TABLE_FONT.cell ?? FONT.fangsong, aligns)),
  };
}

type Align = 'left' | 'centre';

interface Row {
  readonly texts: readonly string[];
  /** Twips. */
  readonly widths: readonly number[];
  readonly font: FontName;
  readonly aligns: readonly Align[];
  readonly height: number;
}

function drawRow(row: Row, column: Column, typesetting: Typesetting): DrawLine {
  const height = pointsToMillimetres(row.height);
  let x = column.left;
  const cells = row.texts.map((text, index) => {
    const left = x;
    const width = pointsToMillimetres((row.widths[index] ?? 0) / 20);
    x += width;
    const room = { left: left + SIDE, width: width - 2 * SIDE };
    const lines = breakLines(
      [span(text, row.font, TABLE_SIZE)],
      { width: (row.widths[index] ?? 0) / 20 - (2 * CELL_MARGIN.side) / 20, first: 0, rest: 0 },
      typesetting,
    );
    return { left, room, lines, align: row.aligns[index] ?? 'left' };
  });
  const right = x;
  return (top) => {
    const items: PageItem[] = [bar(column.left, top, right - column.left, RULE)];
    for (const { left, room, lines, align } of cells) {
      items.push(bar(left, top, RULE, height));
      const first = top + (height - lines.length * LINE) / 2;
      for (const [index, line] of lines.entries()) {
        const baseline = baselineOf(first + index * LINE, TABLE_LINE);
        items.push(...setLine(line, { ...room, baseline, align }));
      }
    }
    items.push(
      bar(right, top, RULE, height),
      bar(column.left, top + height, right - column.left + RULE, RULE),
    );
    return items;
  };
}

const bar = (left: number, top: number, width: number, height: number): RuleItem => ({
  kind: 'rule',
  ink: 'black',
  left,
  top,
  width,
  height,
});
