/** Where issuer, date and seal of a signed document stand (GB/T 9704 7.3.5.1): one truth for the generator and the preview. */
import {
  CHARACTER_POINTS,
  millimetresToPoints,
  type PageGeometry,
  pointsToMillimetres,
  SIGNATURE,
  TYPE_AREA,
  TYPE_SIZE,
} from '../document-model/geometry';
import { belowEmOnLine, emTopOnLine, textWidth } from './line-metrics';

/** Shown until the date of issue is known: room for the digits. */
export const EMPTY_DATE = '\u3000\u3000年\u3000月\u3000日';

/** Blank lines above the issuer and the place of the seal: its top within a line of the text, issuer and date below its centre. */
export function sealPlace(diameter: number, nameLines: number, geometry: PageGeometry) {
  const pitchPoints = geometry.pitchTwips / 20;
  const pitch = pointsToMillimetres(pitchPoints);
  const aboveIssuer = emTopOnLine(pitchPoints, TYPE_SIZE.three);
  // The centre stands one millimetre above the last line of the issuer's name, so that the seal presses name and date.
  const topFromIssuerLine = (nameLines - 1) * pitch + aboveIssuer - 1 - diameter / 2;
  // The text's own characters end above the bottom of their line, so half a millimetre of gap is enough.
  let blankLines = 1;
  while (blankLines * pitch + topFromIssuerLine < 0.5 - belowEmOnLine(pitchPoints, TYPE_SIZE.three))
    blankLines++;
  return { blankLines, topFromIssuerLine };
}

/** A name longer than this share of the line would leave the type area when centred on the date. */
const LONGEST_ISSUER = 24 * CHARACTER_POINTS;

/** One line, or two of about equal length for a very long name. */
export function issuerLines(issuer: string): string[] {
  if (textWidth(issuer, TYPE_SIZE.three) <= LONGEST_ISSUER) return [issuer];
  const middle = issuer.length / 2;
  let best = Math.ceil(middle);
  let distance = Number.POSITIVE_INFINITY;
  for (const { index } of new Intl.Segmenter('zh-Hans', { granularity: 'word' }).segment(issuer)) {
    if (Math.abs(index - middle) < distance) {
      best = index;
      distance = Math.abs(index - middle);
    }
  }
  return [issuer.slice(0, best), issuer.slice(best)];
}

/** Points from the left edge to the axis on which seal, issuer and date are centred. */
export function axisPoints(issuerLines: readonly string[], date: string): number {
  const width = millimetresToPoints(TYPE_AREA.width);
  const fromRight =
    SIGNATURE.dateFromRightCharacters * CHARACTER_POINTS + textWidth(date, TYPE_SIZE.three) / 2;
  // A long name moves the axis, so that it ends inside the type area.
  const widest = Math.max(...issuerLines.map((line) => textWidth(line, TYPE_SIZE.three)));
  return width - Math.max(fromRight, widest / 2 + CHARACTER_POINTS);
}
