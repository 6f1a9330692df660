/** What an imprint says, how high it is and which lines of the last page it takes (GB/T 9704 7.4, 10.1). */
import {
  millimetresToPoints,
  type PageGeometry,
  pointsToMillimetres,
  TYPE_AREA,
  TYPE_SIZE,
} from '../document-model/geometry';
import type { Imprint } from '../document-model/official-document';
import { belowEmOnLine, textWidth } from './line-metrics';

/** Points: exact line and type of the imprint. */
export const IMPRINT_LINE = 24;
export const IMPRINT_SIZE = TYPE_SIZE.four;
/** 7.4.2: one character at each side; 抄送： is three. */
export const IMPRINT_SIDE = IMPRINT_SIZE;
const LABEL = 3 * IMPRINT_SIZE;

export interface ImprintText {
  readonly text: string;
  /** Points by which turn-overs hang behind the label's colon. */
  readonly hanging: number;
}

const copiesText = (copies: readonly string[]) => `抄送：${copies.join('，')}。`;

export function imprintTexts({ copies, publicity }: Imprint): ImprintText[] {
  return [
    ...(publicity === null ? [] : [{ text: `公开属性：${publicity}`, hanging: LABEL + 2 * IMPRINT_SIZE }]),
    ...(copies.length === 0 ? [] : [{ text: copiesText(copies), hanging: LABEL }]),
  ];
}

/** Lines of 4号 that a text takes; 5% more for punctuation that moves to the next line. */
function lineCount(text: string): number {
  const width = millimetresToPoints(TYPE_AREA.width) - 2 * IMPRINT_SIDE - LABEL;
  return Math.max(1, Math.ceil(((textWidth(text, IMPRINT_SIZE, 0) - LABEL) * 1.05) / width));
}

/** Upper edge and height of a letter's imprint in millimetres: it ends on the type area's lower edge. */
export function imprintPlace(imprint: Imprint): { top: number; height: number } {
  const points = imprintTexts(imprint).reduce((sum, { text }) => sum + lineCount(text) * IMPRINT_LINE, 0);
  const height = pointsToMillimetres(points);
  return { height, top: TYPE_AREA.bottom + belowEmOnLine(IMPRINT_LINE, IMPRINT_SIZE) - height };
}

/** Millimetres between the last line of text and the imprint. */
const AIR = 4;

/** Lines of the body's grid that the imprint takes from the last page, with the air above it. */
export function imprintGridLines(imprint: Imprint, geometry: PageGeometry): number {
  const { height } = imprintPlace(imprint);
  return height === 0 ? 0 : Math.ceil((height + AIR) / pointsToMillimetres(geometry.pitchTwips / 20));
}
