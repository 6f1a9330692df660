/** The blocks that proposals are built from, each within the limits of the model, so that a proposal can always be rendered. */
import type { BodyBlock, HeadingBlock, ParagraphBlock, TableBlock } from '../../document-model/body-block';
import { chineseNumber } from '../wording/chinese-number';
import { fitted, linesOf } from '../wording/official-line';

export function heading(
  level: HeadingBlock['level'],
  text: string,
  runIn: string | null = null,
): HeadingBlock {
  return {
    type: 'heading',
    level,
    text: fitted(text, 200),
    runIn: runIn === null ? null : fitted(runIn, 5_000),
  };
}

/** 一、… */
export function firstHeading(position: number, text: string): HeadingBlock {
  return heading(1, `${chineseNumber(position)}、${text}`);
}

/** （一）…, the text going on in the same paragraph where there is one. */
export function secondHeading(position: number, text: string, runIn: string | null = null): HeadingBlock {
  return heading(
    2,
    runIn === null ? `（${chineseNumber(position)}）${text}` : `（${chineseNumber(position)}）${text}。`,
    runIn,
  );
}

export function paragraph(text: string): ParagraphBlock {
  return { type: 'paragraph', text: fitted(text, 20_000) };
}

/** One a line; blank lines are dropped. */
export function paragraphs(text: string): BodyBlock[] {
  return linesOf(text).map(paragraph);
}

/** Nothing where there are none. */
export function numbered(points: readonly string[]): BodyBlock[] {
  const said = points.map((point) => fitted(point, 5_000)).filter((point) => point !== '');
  return said.length === 0 ? [] : [{ type: 'numbered-points', points: said.slice(0, 200) }];
}

export interface TableParts {
  readonly caption?: string;
  /** Title and relative width. */
  readonly columns: readonly (readonly [string, number])[];
  readonly rows: readonly (readonly string[])[];
  readonly landscape?: boolean;
}

/** Share of a column that shows a full date on one line, where the shares of a portrait table make about 7.5. */
export const DATE_SHARE = 1.75;

/** Longest text of a cell; what a point says beyond it stands in the original. */
const LONGEST_CELL = 500;

export function table({ caption, columns, rows, landscape = false }: TableParts): TableBlock {
  return {
    type: 'table',
    caption: caption === undefined ? null : fitted(caption, 100),
    columns: columns.map(([title, share]) => ({ title, share })),
    rows: rows.slice(0, 500).map((row) => row.map((text) => fitted(text, LONGEST_CELL))),
    landscape,
  };
}
