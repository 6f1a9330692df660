/** Where a page number stands (GB/T 9704 7.5): one line 7 mm below the type area, for the footer and the preview. */
import { PAGE_NUMBER, pointsToMillimetres, TYPE_AREA, TYPE_SIZE } from '../document-model/geometry';
import { baselineOf } from './line-metrics';

/** Points: exact line. */
export const PAGE_NUMBER_LINE = 20;
/** Digits of 宋体 are 0.68 em high; the 一字线 runs near their middle, so 7 mm holds for either within the tolerance. */
const DIGIT_EM = 0.68;
const ABOVE_SEVEN = 1.07;

/** Millimetres from the top of the page. */
export function pageNumberPlace(): { top: number; bottom: number; baseline: number } {
  const baseline =
    TYPE_AREA.bottom +
    PAGE_NUMBER.belowTypeArea -
    ABOVE_SEVEN +
    pointsToMillimetres(DIGIT_EM * TYPE_SIZE.four);
  const top = baseline - baselineOf(0, PAGE_NUMBER_LINE);
  return { top, bottom: top + pointsToMillimetres(PAGE_NUMBER_LINE), baseline };
}
