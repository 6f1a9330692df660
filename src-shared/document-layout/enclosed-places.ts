/** The head of an enclosed attachment (GB/T 9704 7.3.7): 附件1 on row 1, its title centred on row 3. */
import {
  ENCLOSED,
  millimetresToPoints,
  type PageGeometry,
  pointsToMillimetres,
  TYPE_SIZE,
} from '../document-model/geometry';
import { emTopOnLine } from './line-metrics';
import { BELOW_TITLE, TITLE_LINE, titleLines } from './title-lines';

/** No number when there is only one attachment. */
export const enclosedLabel = (index: number, count: number): string =>
  count === 1 ? '附件' : `附件${index + 1}`;

/** Millimetres between the bottom of the label's line and the top of the title's first: both centres stand on their rows. */
export function aboveEnclosedTitle(geometry: PageGeometry): number {
  const pitchPoints = geometry.pitchTwips / 20;
  const pitch = pointsToMillimetres(pitchPoints);
  const rowMiddle =
    (ENCLOSED.titleRow - 1) * pitch +
    emTopOnLine(pitchPoints, TYPE_SIZE.three) +
    pointsToMillimetres(TYPE_SIZE.three) / 2;
  const titleTop =
    rowMiddle - pointsToMillimetres(TYPE_SIZE.two) / 2 - emTopOnLine(TITLE_LINE, TYPE_SIZE.two);
  return titleTop - pitch;
}

/** Share of a row that the space below the title gives up rather than grow by the rest of a row. */
const LEAST_ROW = 0.35;

/** Points from the page's first line to the attachment's first line of text: whole rows, so that a full page ends where all do. */
export function enclosedHeadHeight(name: string, geometry: PageGeometry): number {
  const pitch = geometry.pitchTwips / 20;
  const needed = toTitleEnd(name, geometry) + millimetresToPoints(BELOW_TITLE);
  return Math.ceil(needed / pitch - LEAST_ROW) * pitch;
}

/** Millimetres. */
export const belowEnclosedTitle = (name: string, geometry: PageGeometry): number =>
  pointsToMillimetres(enclosedHeadHeight(name, geometry) - toTitleEnd(name, geometry));

const toTitleEnd = (name: string, geometry: PageGeometry): number =>
  geometry.pitchTwips / 20 +
  millimetresToPoints(aboveEnclosedTitle(geometry)) +
  titleLines(name).length * TITLE_LINE;
