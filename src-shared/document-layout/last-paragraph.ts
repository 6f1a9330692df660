/**
 * A last paragraph too long to stand on one page with the signature would leave the signature alone on the next, which the standard forbids
 * (GB/T 9704 7.3.5.5: 此页无正文): its last lines become a part of their own, which stands with the signature.
 */
import { CHARACTER_POINTS, GRID, type PageGeometry } from '../document-model/geometry';
import type { OfficialDocument } from '../document-model/official-document';
import { breakLines } from './break-lines';
import { LINE_POINTS, span } from './drawn-lines';
import { endHeights } from './end-lines';
import type { FlowUnit } from './flow-units';
import { DOCUMENT_TYPESETTING } from './typesetting';

/** Two, so that the part reads as text. */
const TAIL_LINES = 2;
/** Lines that must stay before the tail: a part of less would only look torn. */
const LEAST_BEFORE = 2;

/** The units with the last paragraph in two, where it has to be. */
export function lendTail(
  units: readonly FlowUnit[],
  document: OfficialDocument,
  geometry: PageGeometry,
): readonly FlowUnit[] {
  const last = units.at(-1);
  const { heights, kept } = endHeights(document, geometry);
  if (!kept || last?.type !== 'paragraph') return units;
  const lines = breakLines(
    [span(last.text)],
    { width: LINE_POINTS, first: 2 * CHARACTER_POINTS, rest: 0 },
    DOCUMENT_TYPESETTING,
  );
  const end = heights.reduce((sum, height) => sum + height, 0);
  const free = GRID.lines - end / (geometry.pitchTwips / 20);
  if (lines.length <= free || lines.length < TAIL_LINES + LEAST_BEFORE) return units;
  const textOf = (from: number, to: number) =>
    lines
      .slice(from, to)
      .flatMap(({ characters }) => characters.map(({ text }) => text))
      .join('');
  const cut = lines.length - TAIL_LINES;
  return [
    ...units.slice(0, -1),
    { type: 'paragraph', text: textOf(0, cut) },
    { type: 'paragraph', text: textOf(cut, lines.length), continued: true },
  ];
}
