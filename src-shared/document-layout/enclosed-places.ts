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

/** Points from the page's first line to the attachment's first line of text. */
export function enclosedHeadHeight(name: string, geometry: PageGeometry): number {
  const above = millimetresToPoints(aboveEnclosedTitle(geometry) + BELOW_TITLE);
  return geometry.pitchTwips / 20 + above + titleLines(name).length * TITLE_LINE;
}
