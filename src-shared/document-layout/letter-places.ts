/** Vertical places of page 1 of the letter format (GB/T 9704 10.1), from the mark down to the first line of text. */
import {
  LETTER,
  PAPER,
  type PageGeometry,
  pointsToMillimetres,
  TWO_LINES,
  TYPE_SIZE,
} from '../document-model/geometry';
import type { OfficialDocument } from '../document-model/official-document';
import { headItems } from './head-items';
import { belowEmOnLine, emTopOnLine } from './line-metrics';
import { aboveMarkEdge, pointsFor } from './mark-places';
import { BELOW_TITLE, TITLE_LINE, titleLines } from './title-lines';

export const DOUBLE_RULE_HEIGHT = LETTER.thickRule + LETTER.ruleGap + LETTER.thinRule;

type Headed = Pick<OfficialDocument, 'head' | 'title'>;

/** The mark is one line, as large as its length allows: 7.2.4 leaves the size open. */
export const markPoints = (issuerMark: string): number =>
  pointsFor(issuerMark, LETTER.markWidest, LETTER.markLargestPoints);

/** A letter carries its issuer's own name (10.1). */
export const letterMarkText = ({ head }: Pick<Headed, 'head'>): string => head.mark.names[0] ?? '';

/** Millimetres from the top of the page; `spacer` fills the room between the top margin and the first item. */
export function letterPlaces(letter: Pick<Headed, 'head'>, geometry: PageGeometry) {
  const markSize = markPoints(letterMarkText(letter));
  const markTop = LETTER.markTop - aboveMarkEdge(markSize);
  const ruleTop = markTop + pointsToMillimetres(markSize) + LETTER.ruleBelowMark;
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

/** Upper edge of the first line of text, in millimetres. The items under the rule take at least one row: the number stands on the first. */
export function letterBodyTop(letter: Headed, geometry: PageGeometry): number {
  const pitch = pointsToMillimetres(geometry.pitchTwips / 20);
  return (
    letterPlaces(letter, geometry).itemsTop +
    Math.max(1, headItems(letter.head).length) * pitch +
    aboveTitle(geometry) +
    titleLines(letter.title).length * pointsToMillimetres(TITLE_LINE) +
    BELOW_TITLE
  );
}
