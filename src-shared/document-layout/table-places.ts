/** Column widths and row heights of a body table: by them the pages are counted, the file is written and the preview painted. */
import type { TableBlock } from '../document-model/body-block';
import { FONT } from '../document-model/fonts';
import { millimetresToTwips, TYPE_AREA, TYPE_SIZE } from '../document-model/geometry';
import { countLines } from './estimate-lines';
import { gridTwips } from './grid-twips';
import { widthInCharacters } from './line-metrics';

/** Twips on each side of a cell's text, and above and below it. */
export const CELL_MARGIN = { side: 80, end: 40 } as const;
/** Points. */
export const TABLE_LINE = 16;
export const TABLE_SIZE = TYPE_SIZE.smallFour;
/** Head rows are 黑体, the others 仿宋. */
export const TABLE_FONT = { head: FONT.hei, cell: FONT.fangsong } as const;
/** 黑体 is as wide. */
const CELL_LOOK = { font: TABLE_FONT.cell, points: TABLE_SIZE, spacing: 0 } as const;
/** Points between a table and the heading or table above it. */
export const TABLE_AIR = 3;
/** Points of the ruled line between two rows. */
const RULE = 0.5;

/** Width of the text area in twips; a turned page is as wide as the type area is high (8). */
export const tableWidth = ({ landscape }: Pick<TableBlock, 'landscape'>): number =>
  millimetresToTwips(landscape ? TYPE_AREA.height : TYPE_AREA.width);

export const columnWidths = (table: Pick<TableBlock, 'columns' | 'landscape'>): number[] =>
  gridTwips(
    table.columns.map(({ share }) => share),
    tableWidth(table),
  );

/** Characters of a value that stands in the middle of its column: a number with its unit, a date, 已完成. */
const SHORT_VALUE = 8;
const SENTENCE = /[，。；：！？]/u;

const isShortValue = (text: string): boolean =>
  widthInCharacters(text) <= SHORT_VALUE && !SENTENCE.test(text);

/** Columns of nothing but numbers and short values are centred under their heads; text reads from the left. */
export const columnAligns = ({
  columns,
  rows,
}: Pick<TableBlock, 'columns' | 'rows'>): ('centre' | 'left')[] =>
  columns.map((_, column) => (rows.every((texts) => isShortValue(texts[column] ?? '')) ? 'centre' : 'left'));

/** Height of one row in points: exact lines, so that it is the same in every program. */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, column) => {
    const width = ((widths[column] ?? 0) - 2 * CELL_MARGIN.side) / 20;
    return countLines(text, CELL_LOOK, { width, first: 0, rest: 0 });
  });
  return Math.max(1, ...lines) * TABLE_LINE + (2 * CELL_MARGIN.end) / 20 + RULE;
}

export interface TableHeights {
  readonly head: number;
  readonly rows: readonly number[];
}

export function tableHeights(table: TableBlock): TableHeights {
  const widths = columnWidths(table);
  return {
    head: rowHeight(
      table.columns.map(({ title }) => title),
      widths,
    ),
    rows: table.rows.map((texts) => rowHeight(texts, widths)),
  };
}
