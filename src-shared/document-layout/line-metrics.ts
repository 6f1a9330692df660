/** Where glyphs sit on an exact line, and how wide text is: the two facts by which a generator can aim at a millimetre. */
import { CHARACTER_SPACING_POINTS, pointsToMillimetres } from '../document-model/geometry';
import { isHalfWidth } from './faces';

/** Word and LibreOffice put the baseline at four fifths of an exact line. */
const BASELINE_SHARE = 0.8;
/** Ascent and descent of the em box of Chinese faces. */
const EM_ASCENT = 0.88;
const EM_DESCENT = 0.12;

/** Millimetres from the top of the page to the baseline of an exact line whose upper edge is at `top`. */
export const baselineOf = (top: number, linePoints: number): number =>
  top + pointsToMillimetres(linePoints * BASELINE_SHARE);

/** Baseline of text whose em boxes start at `emTop`, in millimetres. */
export const baselineBelow = (emTop: number, sizePoints: number): number =>
  emTop + pointsToMillimetres(sizePoints * EM_ASCENT);

/** Millimetres from the top of an exact line to the top of its em boxes. */
export function emTopOnLine(linePoints: number, sizePoints: number): number {
  return pointsToMillimetres(linePoints * BASELINE_SHARE - sizePoints * EM_ASCENT);
}

/** Millimetres from the bottom of its em boxes to the bottom of an exact line. */
export function belowEmOnLine(linePoints: number, sizePoints: number): number {
  return pointsToMillimetres(linePoints * (1 - BASELINE_SHARE) - sizePoints * EM_DESCENT);
}

/** The exact line on which em boxes start at the very top. */
export const tightLine = (sizePoints: number): number => (sizePoints * EM_ASCENT) / BASELINE_SHARE;

/** Word and LibreOffice put about a fifth of an em between a 汉字 and a Latin letter or digit; neither does beside punctuation. */
export const SCRIPT_GAP_EM = 0.2;
const IDEOGRAPH = /\p{Script=Han}/u;
const LATIN = /[0-9A-Za-z]/;

const meets = (left: string, right: string) =>
  (IDEOGRAPH.test(left) && LATIN.test(right)) || (LATIN.test(left) && IDEOGRAPH.test(right));

/** Gap in points between two neighbours on a line. */
export function scriptGap(left: string | undefined, right: string, sizePoints: number): number {
  return left !== undefined && meets(left, right) ? sizePoints * SCRIPT_GAP_EM : 0;
}

/** Width in characters: half-width ones count half, gaps between scripts not at all. */
export const widthInCharacters = (text: string): number => {
  let total = 0;
  for (const character of text) total += isHalfWidth(character) ? 0.5 : 1;
  return total;
};

/** Width in points of text of one size; half-width characters count half. */
export function textWidth(text: string, sizePoints: number, spacing = CHARACTER_SPACING_POINTS): number {
  let width = 0;
  let previous: string | undefined;
  for (const character of text) {
    width += (isHalfWidth(character) ? sizePoints / 2 : sizePoints) + spacing;
    width += scriptGap(previous, character, sizePoints);
    previous = character;
  }
  return width;
}
