/** 发文机关标志 (GB/T 9704 7.2.4): one line as large as its length allows, or several names of equal width with 文件 at their right. */
import { COMMON, millimetresToPoints, pointsToMillimetres } from '../document-model/geometry';
import type { IssuerMark } from '../document-model/official-document';
import { textWidth } from './line-metrics';

/** One line of the mark; millimetres from the page's upper left corner. */
export interface MarkLine {
  readonly role: 'name' | 'suffix';
  /** Which issuer, from 0; null when the mark is one line. */
  readonly index: number | null;
  readonly text: string;
  readonly points: number;
  /** Points added behind each character but the last, by which shorter names reach the width of the longest. */
  readonly spacing: number;
  readonly left: number;
  readonly width: number;
  readonly emTop: number;
}

/** Centred between the page's axis (105) and the type area's (106): both readings of 居中 hold within a millimetre. */
export const MARK_AXIS = 105.5;

/** Ink starts about an eighth of an em below the em box; the asked edge lies half way, so that either may be taken for the mark's. */
const INK_BELOW_EM = 0.06;
/** Millimetres. */
const MOST_ABOVE = 0.9;

/** Millimetres from the asked upper edge up to the em box. */
export const aboveMarkEdge = (points: number): number =>
  Math.min(MOST_ABOVE, INK_BELOW_EM * pointsToMillimetres(points));

/** Em between the names and 文件. */
const SUFFIX_GAP = 0.4;
/** 文件 is a little larger than the names it belongs to. */
const SUFFIX_SCALE = 1.25;

const halfPoints = (points: number) => Math.floor(points * 2) / 2;
const ems = (text: string) => textWidth(text, 1, 0) || 1;

const pointsToFit = (characters: number, widest: number, largest: number): number =>
  Math.min(largest, halfPoints(millimetresToPoints(widest) / characters));

/** The largest type, in points, by which a line is not wider than `widest` millimetres. */
export const pointsFor = (line: string, widest: number, largest: number): number =>
  pointsToFit(ems(line), widest, largest);

/** The mark of the 通用 and 纪要 formats. */
export function markLines({ names, suffix }: IssuerMark): MarkLine[] {
  if (names.length === 1) return [singleLine(`${names[0]}${suffix ?? ''}`)];
  const longest = Math.max(...names.map(ems));
  const side = suffix === null ? 0 : SUFFIX_GAP + ems(suffix) * SUFFIX_SCALE;
  const rows = (names.length - 1) * COMMON.jointMarkPitch + 1;
  const tallest = halfPoints(millimetresToPoints(COMMON.jointMarkTallest) / rows);
  const points = Math.min(
    tallest,
    pointsToFit(longest + side, COMMON.markWidest, COMMON.jointMarkLargestPoints),
  );
  const em = pointsToMillimetres(points);
  const top = COMMON.markTop - aboveMarkEdge(points);
  const left = MARK_AXIS - ((longest + side) * em) / 2;
  const lines = names.map((text, index): MarkLine => {
    const count = [...text].length;
    return {
      role: 'name',
      index,
      text,
      points,
      spacing: count < 2 ? 0 : ((longest - ems(text)) * points) / (count - 1),
      left,
      width: longest * em,
      emTop: top + index * COMMON.jointMarkPitch * em,
    };
  });
  if (suffix === null) return lines;
  const middle = top + (rows * em) / 2;
  const size = points * SUFFIX_SCALE;
  lines.push({
    role: 'suffix',
    index: null,
    text: suffix,
    points: size,
    spacing: 0,
    left: left + (longest + SUFFIX_GAP) * em,
    width: pointsToMillimetres(ems(suffix) * size),
    emTop: middle - pointsToMillimetres(size) / 2,
  });
  return lines;
}

function singleLine(text: string): MarkLine {
  const points = pointsFor(text, COMMON.markWidest, COMMON.markLargestPoints);
  const width = pointsToMillimetres(ems(text) * points);
  return {
    role: 'name',
    index: null,
    text,
    points,
    spacing: 0,
    left: MARK_AXIS - width / 2,
    width,
    emTop: COMMON.markTop - aboveMarkEdge(points),
  };
}

/** Lower edge of the lowest em box. */
export const markBottom = (lines: readonly MarkLine[]): number =>
  Math.max(...lines.map(({ emTop, points }) => emTop + pointsToMillimetres(points)));
