/** How sealed issuers stand side by side (GB/T 9704 7.3.5.1): rows of seals on shared axes, apart, none beyond the type area, the last on the date's axis. */
import {
  CHARACTER_POINTS,
  pointsToMillimetres,
  SIGNATURE,
  TYPE_AREA,
  TYPE_SIZE,
} from '../document-model/geometry';
import type { DocumentSignature } from '../document-model/official-document';
import { evenLines } from './even-lines';
import { textWidth } from './line-metrics';

export const CHARACTER = pointsToMillimetres(CHARACTER_POINTS);
export const widthOf = (text: string): number => pointsToMillimetres(textWidth(text, TYPE_SIZE.three));
export const widest = (lines: readonly string[]): number => Math.max(...lines.map(widthOf));

/** A name longer than this share of the line would leave the type area when centred on the date. */
const LONGEST_ISSUER = 24 * CHARACTER_POINTS;

/** One line, or two of about equal length for a very long name. */
export const issuerLines = (issuer: string): string[] => evenLines(issuer, LONGEST_ISSUER);

/** 7.3.5.1, several issuers: 印章之间互不相交或相切. */
export const BETWEEN_SEALS = 2;
const MOST_IN_A_ROW = 3;
/** More would leave the lower half of their seal. */
const MOST_LINES = 2;

/** From left to right; the last axis of the last row is the date's. */
export interface SealedRow {
  readonly names: readonly SealedName[];
  readonly axes: readonly number[];
}

interface SealedName {
  readonly index: number;
  readonly lines: readonly string[];
}

interface Column {
  readonly date: string;
  readonly diameter: number;
  readonly count: number;
}

/**
 * Names on one line each in the fewest rows, or in two; then in the fewest rows where names too long for a column stand on two
 * lines under their seals, and beside a very long one the others too; where no end of a word serves, within one; a lone column only
 * where not even two have room side by side.
 */
export function sealedRows(
  { issuers, sealDiameter: diameter }: Extract<DocumentSignature, { kind: 'sealed' }>,
  date: string,
): SealedRow[] {
  const whole = issuers.map((issuer) => [issuer]);
  const fewestRows = Math.ceil(issuers.length / MOST_IN_A_ROW);
  const most = Math.ceil(issuers.length / fewestRows);
  const counts = Array.from({ length: Math.max(0, most - 1) }, (_, less) => most - less);
  for (const count of counts.filter((each) => issuers.length <= Math.max(2, fewestRows) * each)) {
    const rows = inColumns(whole, issuers, { date, diameter, count });
    if (rows !== null) return rows;
  }
  for (const parted of [twoLines, halves]) {
    for (const share of [1, 0.5]) {
      for (const count of counts) {
        const room = columnRoom(count, date) * share;
        const turned = issuers.map((issuer) => (widthOf(issuer) <= room ? [issuer] : parted(issuer)));
        const rows = inColumns(turned, issuers, { date, diameter, count });
        if (rows !== null) return rows;
      }
    }
  }
  const lone = issuers.map(issuerLines);
  const axis = dateAxis(lone.flat(), date);
  return lone.map((lines, index) => ({ names: [{ index, lines }], axes: [axis] }));
}

/** Characters by which the lines of one name may differ. */
const MOST_UNEVEN = 6;

/** Parted at the end of the word nearest to the middle, within a word only where all ends are far from it. */
function twoLines(name: string): string[] {
  const lines = evenLines(name, textWidth(name, TYPE_SIZE.three) - 1);
  const [upper = '', lower = ''] = lines;
  return Math.abs(upper.length - lower.length) <= MOST_UNEVEN ? lines : halves(name);
}

/** The narrowest that two lines can be; a word may be cut. */
function halves(name: string): string[] {
  const middle = Math.ceil(name.length / 2);
  return [name.slice(0, middle), name.slice(middle)];
}

/** What a name of each of `count` equal columns has when the last of them is the date's. */
const columnRoom = (count: number, date: string): number =>
  (dateAxis([], date) - (count - 1) * CHARACTER) / (count - 0.5);

/** A last name alone in its row that is too long for a column has an axis of its own. */
function inColumns(
  lines: readonly (readonly string[])[],
  issuers: readonly string[],
  column: Column,
): SealedRow[] | null {
  const names = lines.map((each, index) => ({ index, lines: each }));
  const rows = rowsOf(names, column.count);
  const axes = axesOf(rows, column);
  // A row that is not full stands on the last columns.
  if (axes !== null) return rows.map((row) => ({ names: row, axes: axes.slice(column.count - row.length) }));
  const upper = rows.slice(0, -1);
  const [lone, ...others] = rows.at(-1) ?? [];
  if (lone === undefined || others.length > 0 || upper.length === 0) return null;
  const above = axesOf(upper, column);
  if (above === null) return null;
  const own = { index: lone.index, lines: issuerLines(issuers[lone.index] ?? '') };
  return [
    ...upper.map((row) => ({ names: row, axes: above })),
    { names: [own], axes: [dateAxis(own.lines, column.date)] },
  ];
}

function rowsOf(names: readonly SealedName[], count: number): SealedName[][] {
  return Array.from({ length: Math.ceil(names.length / count) }, (_, row) =>
    names.slice(row * count, (row + 1) * count),
  );
}

/** Null when the row would leave the type area, a name would touch its neighbour, or leave its seal. */
function axesOf(
  rows: readonly (readonly SealedName[])[],
  { date, diameter, count }: Column,
): number[] | null {
  if (rows.flat().some(({ lines }) => lines.length > MOST_LINES)) return null;
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => widest(row[column - count + row.length]?.lines ?? ['']))),
  );
  const last = dateAxis(
    rows.flatMap((row) => row.at(-1)?.lines ?? []),
    date,
  );
  const apart = widths
    .slice(1)
    .map((width, column) =>
      Math.max((width + (widths[column] ?? 0)) / 2 + CHARACTER, diameter + BETWEEN_SEALS),
    );
  // Balanced about the middle of the type area where there is room to spare.
  const step = Math.max(...apart, (2 * last - TYPE_AREA.width) / (count - 1));
  const first = last - step * (count - 1);
  if (first < Math.max(diameter, widths[0] ?? 0) / 2) return null;
  return widths.map((_, column) => first + step * column);
}

/** The date's right edge stands four characters in; a long name moves the shared axis, so that it ends inside the type area. */
function dateAxis(names: readonly string[], date: string): number {
  const fromRight = SIGNATURE.dateFromRightCharacters * CHARACTER + widthOf(date) / 2;
  return TYPE_AREA.width - Math.max(fromRight, widest(['', ...names]) / 2);
}
