/** Lines that know their height and how to stand at a place on a page: what flows over the pages of a layout. */

import { FONT, type FontName } from '../document-model/fonts';
import {
  CHARACTER_SPACING_POINTS,
  millimetresToTwips,
  pointsToMillimetres,
  TYPE_AREA,
  TYPE_SIZE,
} from '../document-model/geometry';
import { type BrokenLine, breakLines, type LineMeasure, type Span, type Typesetting } from './break-lines';
import type { PageItem } from './laid-out';
import { baselineOf } from './line-metrics';
import { type LineAlign, setLine } from './set-line';

/** Stands with the upper edge of its line at `top`, in millimetres. */
export type DrawLine = (top: number) => readonly PageItem[];

/** A column of text: its left edge and width in millimetres. */
export interface Column {
  readonly left: number;
  readonly width: number;
}

const A4_TWIPS = 11_906;
/** Points: the type area as the file has it, in whole twips (5.2.1). */
export const LINE_POINTS =
  (A4_TWIPS - millimetresToTwips(TYPE_AREA.left) - millimetresToTwips(TYPE_AREA.right)) / 20;

export const UPRIGHT_COLUMN: Column = { left: TYPE_AREA.left, width: pointsToMillimetres(LINE_POINTS) };

/** Text in 3号 unless said otherwise, spaced by the grid's quarter point. */
export const span = (
  text: string,
  font: FontName = FONT.fangsong,
  points: number = TYPE_SIZE.three,
): Span => ({
  text,
  font,
  points,
  spacing: points === TYPE_SIZE.three ? CHARACTER_SPACING_POINTS : 0,
});

export interface ParagraphLook {
  readonly column: Column;
  /** Points: exact line. */
  readonly line: number;
  readonly align: LineAlign;
}

/** One drawn line for each broken one; the last line of a justified paragraph is not stretched. */
export function paragraphLines(
  spans: readonly Span[],
  indents: Pick<LineMeasure, 'first' | 'rest'>,
  look: ParagraphLook,
  typesetting: Typesetting,
): DrawLine[] {
  const width = look.column.width / pointsToMillimetres(1);
  const lines = breakLines(spans, { width, ...indents }, typesetting);
  return lines.map((line, index) => drawn(line, look, index === lines.length - 1));
}

function drawn(line: BrokenLine, { column, line: points, align }: ParagraphLook, last: boolean): DrawLine {
  const shown: LineAlign = align === 'justify' && last ? 'left' : align;
  return (top) => setLine(line, { ...column, baseline: baselineOf(top, points), align: shown });
}

/** A text of one look whose left edge, middle or right edge stands at a place. */
export function textAt(
  text: Span,
  at: { align: 'left' | 'centre' | 'right'; x: number; baseline: number; ink?: 'black' | 'red' },
  typesetting: Typesetting,
): PageItem[] {
  const [line] = breakLines([text], { width: Number.POSITIVE_INFINITY, first: 0, rest: 0 }, typesetting);
  if (line === undefined) return [];
  const width = pointsToMillimetres(line.width);
  const left = at.align === 'left' ? at.x : at.align === 'right' ? at.x - width : at.x - width / 2;
  return setLine(line, { left, width, baseline: at.baseline, align: 'left', ink: at.ink ?? 'black' });
}
