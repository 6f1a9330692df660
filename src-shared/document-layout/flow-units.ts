/** Splits a body into what may start a page of its own, so that a plan can move as little as possible: paragraphs, single points, parts of tables. */
import type { BodyBlock, HeadingBlock, TableBlock } from '../document-model/body-block';
import { pointText } from './body-lines';

/** Rows of one table from a row on; a part that is not the first has no caption, every part repeats the head row. */
export interface TablePart {
  readonly type: 'table';
  readonly table: TableBlock;
  readonly caption: string | null;
  readonly first: number;
  readonly last: number;
  /** Right below a heading, whose descenders its rule would touch, or a table, with which it would become one. */
  readonly air?: true;
}

/** Text is that of the whole paragraph. `part`: only its lines but the last few, or only those, which then stand with the signature. */
export interface ParagraphPart {
  readonly type: 'paragraph';
  readonly text: string;
  readonly part?: 'head' | 'tail';
}

export type FlowUnit = HeadingBlock | ParagraphPart | TablePart;

/** Lines of a paragraph that stand with the signature when it is too long to stand there whole: two, so that they read as text. */
export const TAIL_LINES = 2;

/** Of all lines of a paragraph, those of its part. */
export function linesOfPart<Line>(
  lines: readonly Line[],
  { part }: Pick<ParagraphPart, 'part'>,
): readonly Line[] {
  if (part === 'head') return lines.slice(0, -TAIL_LINES);
  return part === 'tail' ? lines.slice(-TAIL_LINES) : lines;
}

/** What stands on pages of one direction (8). */
export interface FlowSegment {
  readonly landscape: boolean;
  readonly units: readonly FlowUnit[];
}

/** Rows of a table that stand at the foot of the page where it starts, and at the top of the one where it ends. */
export const ROWS_TOGETHER = 2;

/** What a table keeps on one page: `above` what stands above its rows, caption and head, and its first rows; and its last ones. */
export function rowsTogether(
  { first, last }: Pick<TablePart, 'first' | 'last'>,
  above: number,
): { together: number; lastTogether: number } {
  const rows = last - first;
  if (rows < 2 * ROWS_TOGETHER) return { together: above + rows, lastTogether: 1 };
  return { together: above + ROWS_TOGETHER, lastTogether: ROWS_TOGETHER };
}

export function flowUnits(body: readonly BodyBlock[]): FlowUnit[] {
  const units = body.flatMap((block): FlowUnit[] => {
    if (block.type === 'numbered-points')
      return block.points.map((text, index) => ({ type: 'paragraph', text: pointText(text, index) }));
    if (block.type === 'table')
      return [{ type: 'table', table: block, caption: block.caption, first: 0, last: block.rows.length }];
    return [block];
  });
  return withAir(units);
}

export const isLandscape = (unit: FlowUnit): boolean => unit.type === 'table' && unit.table.landscape;

/** A table without a caption that follows a heading or another table on the same page. */
function withAir(units: readonly FlowUnit[]): FlowUnit[] {
  return units.map((unit, index) => {
    const before = units[index - 1];
    if (unit.type !== 'table' || unit.caption !== null || before === undefined) return unit;
    const close = before.type !== 'paragraph' && isLandscape(before) === isLandscape(unit);
    return close ? { ...unit, air: true } : unit;
  });
}

/** A turned table and the text around it stand on different pages. */
export function flowSegments(units: readonly FlowUnit[]): FlowSegment[] {
  const segments: { landscape: boolean; units: FlowUnit[] }[] = [];
  for (const unit of units) {
    const landscape = isLandscape(unit);
    const last = segments.at(-1);
    if (last === undefined || last.landscape !== landscape) segments.push({ landscape, units: [unit] });
    else last.units.push(unit);
  }
  return segments;
}

/** The part before a row, and the part from it on, which starts a page. */
export function splitTable({ air, ...part }: TablePart, row: number): [TablePart, TablePart] {
  return [
    { ...part, ...(air ? { air } : {}), last: row },
    { ...part, caption: null, first: row },
  ];
}
