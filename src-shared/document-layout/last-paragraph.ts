/**
 * A last paragraph too long to stand on one page with the signature would leave the signature alone on the next, which the standard forbids
 * (GB/T 9704 7.3.5.5: 此页无正文): its last lines count as a part of their own, which stands with the signature. It stays one paragraph.
 */
import { CHARACTER_POINTS, GRID, type PageGeometry } from '../document-model/geometry';
import type { OfficialDocument } from '../document-model/official-document';
import { breakLines } from './break-lines';
import { LINE_POINTS, span } from './drawn-lines';
import { endHeights } from './end-lines';
import { type FlowUnit, linesOfPart, type ParagraphPart, TAIL_LINES } from './flow-units';
import type { StampSize } from './signature-places';
import { DOCUMENT_TYPESETTING } from './typesetting';

/** Lines that must stay before the tail: a part of less would only look torn. */
const LEAST_BEFORE = 2;

const linesOf = (text: string) =>
  breakLines(
    [span(text)],
    { width: LINE_POINTS, first: 2 * CHARACTER_POINTS, rest: 0 },
    DOCUMENT_TYPESETTING,
  );

/** The units with the last paragraph in two, where it has to be. */
export function lendTail(
  units: readonly FlowUnit[],
  document: OfficialDocument,
  geometry: PageGeometry,
  stamp?: StampSize,
): readonly FlowUnit[] {
  const last = units.at(-1);
  const { heights, kept } = endHeights(document, geometry, stamp);
  if (!kept || last?.type !== 'paragraph') return units;
  const lines = linesOf(last.text).length;
  const end = heights.reduce((sum, height) => sum + height, 0);
  const free = GRID.lines - end / (geometry.pitchTwips / 20);
  if (lines <= free || lines < TAIL_LINES + LEAST_BEFORE) return units;
  return [...units.slice(0, -1), { ...last, part: 'head' }, { ...last, part: 'tail' }];
}

/** Offset of the line in which the head ends. */
export function lastLineOfHead({ text }: Pick<ParagraphPart, 'text'>): number {
  const before = linesOfPart(linesOf(text), { part: 'head' }).slice(0, -1);
  return before.reduce(
    (sum, { characters }) => sum + characters.reduce((length, each) => length + each.text.length, 0),
    0,
  );
}
