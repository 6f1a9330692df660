/** Vertical places of page 1 of the letter format (GB/T 9704 10.1), from the mark down to the first line of text. */
import {
  LETTER,
  millimetresToPoints,
  PAPER,
  type PageGeometry,
  pointsToMillimetres,
  TWO_LINES,
  TYPE_SIZE,
} from '../document-model/geometry';
import type { OfficialDocument } from '../document-model/official-document';
import { belowEmOnLine, emTopOnLine, textWidth } from './line-metrics';
import { titleLines } from './title-lines';

/** Points: exact line of a 2号 title. */
export const TITLE_LINE = 36;
/** Millimetres between title and salutation: one blank line (7.3.1) less what the exact lines add. */
export const BELOW_TITLE = 8;
/** Ink starts a little below the em box, so boxes start a little above the asked edge. */
const MARK_INK = 0.3;

export const DOUBLE_RULE_HEIGHT = LETTER.thickRule + LETTER.ruleGap + LETTER.thinRule;
/** Centred between the page's axis (105) and the type area's (106): both readings of 居中 hold within a millimetre. */
export const LETTER_AXIS = 105.5;

type Headed = Pick<OfficialDocument, 'head' | 'title'>;

/** The mark is one line, as large as its length allows: 7.2.4 leaves the size open. */
export function markPoints(issuerMark: string): number {
  const widest = millimetresToPoints(LETTER.markWidest) / (textWidth(issuerMark, 1, 0) || 1);
  return Math.min(LETTER.markLargestPoints, Math.floor(widest * 2) / 2);
}

/** A letter carries its issuer's own name (10.1). */
export const letterMarkText = ({ head }: Pick<Headed, 'head'>): string => head.mark.names[0] ?? '';

/** Millimetres from the top of the page; `spacer` fills the room between the top margin and the first item. */
export function letterPlaces(letter: Pick<Headed, 'head'>, geometry: PageGeometry) {
  const markSize = markPoints(letterMarkText(letter));
  const markTop = LETTER.markTop - MARK_INK;
  const ruleTop = markTop + pointsToMillimetres(markSize) + LETTER.ruleBelowMark - MARK_INK;
  const pitch = geometry.pitchTwips / 20;
  const itemsTop = ruleTop + DOUBLE_RULE_HEIGHT + LETTER.itemBelowRule - emTopOnLine(pitch, TYPE_SIZE.three);
  const lowerRuleTop = PAPER.height - LETTER.ruleFromBottom - DOUBLE_RULE_HEIGHT / 2;
  return { markSize, markTop, ruleTop, lowerRuleTop, itemsTop, spacer: itemsTop - geometry.top };
}

/** Millimetres between the bottom of a 3号 line and the top of the title's: its em boxes stand two lines below (7.3.1). */
export const aboveTitle = (geometry: PageGeometry): number =>
  TWO_LINES -
  belowEmOnLine(geometry.pitchTwips / 20, TYPE_SIZE.three) -
  emTopOnLine(TITLE_LINE, TYPE_SIZE.two);

/** Rows under the first rule: copy number, classification, urgency at the left, the number right on the first. */
export function letterItemRows({ copyNumber, classification, urgency }: OfficialDocument['head']): number {
  return Math.max(1, [copyNumber, classification, urgency].filter((item) => item !== null).length);
}

/** Lines of body text that page 1 holds below the title, the salutation included. */
export function firstPageLines(letter: Headed, geometry: PageGeometry): number {
  const pitch = pointsToMillimetres(geometry.pitchTwips / 20);
  const head =
    letterPlaces(letter, geometry).itemsTop +
    letterItemRows(letter.head) * pitch +
    aboveTitle(geometry) +
    titleLines(letter.title).length * pointsToMillimetres(TITLE_LINE) +
    BELOW_TITLE;
  return Math.floor((PAPER.height - LETTER.firstPageBottom - head) / pitch + 0.001);
}
