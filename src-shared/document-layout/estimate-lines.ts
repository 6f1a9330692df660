/** Counts the lines that text takes, by the same line breaker that the preview sets its lines with: the basis of every plan of pages. */
import { FONT, type FontName } from '../document-model/fonts';
import {
  CHARACTER_POINTS,
  CHARACTER_SPACING_POINTS,
  millimetresToPoints,
  TYPE_AREA,
  TYPE_SIZE,
} from '../document-model/geometry';
import { breakLines, type LineMeasure } from './break-lines';
import { DOCUMENT_TYPESETTING } from './typesetting';

/** Text of one look on lines of one width, in points. */
export interface LineLook {
  readonly font: FontName;
  readonly points: number;
  readonly spacing: number;
}

export const countLines = (text: string, look: LineLook, measure: LineMeasure): number =>
  breakLines([{ text, ...look }], measure, DOCUMENT_TYPESETTING).length;

const GRID_LOOK = {
  font: FONT.fangsong,
  points: TYPE_SIZE.three,
  spacing: CHARACTER_SPACING_POINTS,
} as const;
const LINE_POINTS = millimetresToPoints(TYPE_AREA.width);

/** Lines of 3号 on the type area; `firstIndent` and `indent` in characters. */
export function estimateLines(text: string, firstIndent: number, indent = 0): number {
  return countLines(text, GRID_LOOK, {
    width: LINE_POINTS,
    first: firstIndent * CHARACTER_POINTS,
    rest: indent * CHARACTER_POINTS,
  });
}
