/** What follows the body: attachment list (GB/T 9704 7.3.4), attendance (10.3), signature (7.3.5) and note (7.3.6), counted in lines. */
import {
  CHARACTER_POINTS,
  millimetresToPoints,
  PAPER,
  type PageGeometry,
  TYPE_AREA,
} from '../document-model/geometry';
import type { OfficialDocument } from '../document-model/official-document';
import { estimateAttachmentLines, estimateNoteLines } from './attachment-lines';
import { estimateLines } from './estimate-lines';
import { type StampSize, signaturePlaces } from './signature-places';

/** 10.3: two characters in, label with colon, names hang behind it. */
export const attendanceLabel = (label: string): string => `${label}：`;
const INDENT = 2;

export interface AttendanceLine {
  readonly label: string;
  readonly names: string;
  /** Points from the type area's left edge to the names and each turn-over of them. */
  readonly left: number;
  readonly hanging: number;
}

export function attendanceLines({ attendance }: Pick<OfficialDocument, 'attendance'>): AttendanceLine[] {
  return attendance.map(({ label, names }) => {
    const text = attendanceLabel(label);
    const hanging = text.length * CHARACTER_POINTS;
    return { label: text, names, left: INDENT * CHARACTER_POINTS + hanging, hanging };
  });
}

/** One blank line above the first. */
function estimateAttendanceLines(document: Pick<OfficialDocument, 'attendance'>): number {
  const lists = attendanceLines(document);
  if (lists.length === 0) return 0;
  return lists.reduce((sum, { names, left }) => {
    const indent = left / CHARACTER_POINTS;
    return sum + estimateLines(names, indent, indent);
  }, 1);
}

/** Points kept free below the last line, so that a seal which reaches further down ends inside the type area; a note is room enough. */
export function sealReserve(
  { signature, note }: Pick<OfficialDocument, 'signature' | 'note'>,
  geometry: PageGeometry,
): number {
  const { lines, images } = signaturePlaces(signature, geometry);
  if (note !== null || images.length === 0) return 0;
  const lowest = Math.max(...images.map(({ top, height }) => top + height));
  const belowLine = millimetresToPoints(lowest) - (lines * geometry.pitchTwips) / 20;
  const belowTypeArea = millimetresToPoints(PAPER.height - geometry.bottom - TYPE_AREA.bottom);
  return Math.max(0, belowLine + belowTypeArea);
}

/** What follows the body, in points from its last line on. */
export interface EndHeights {
  readonly heights: readonly number[];
  /** Of the last height, what only keeps a seal inside the type area. */
  readonly reserve: number;
  /** A signature may not leave the text. */
  readonly kept: boolean;
  /** How many of the first lines stay together where no signature keeps them all: the lists, with the blank lines above them. */
  readonly opening: number;
  /** The first line is the blank one above a list. */
  readonly blankFirst: boolean;
}

const listLines = (document: Pick<OfficialDocument, 'attachments' | 'attendance'>): number =>
  estimateAttachmentLines(document.attachments.map(({ name }) => name)) + estimateAttendanceLines(document);

export const openingLines = (document: Pick<OfficialDocument, 'attachments' | 'attendance'>): number =>
  Math.max(1, listLines(document));

export function endHeights(
  document: OfficialDocument,
  geometry: PageGeometry,
  stamp?: StampSize,
): EndHeights {
  const pitch = geometry.pitchTwips / 20;
  const signature = signaturePlaces(document.signature, geometry, stamp).lines;
  const count =
    listLines(document) + signature + (document.note === null ? 0 : estimateNoteLines(document.note));
  const whole = Math.floor(count);
  const heights = Array.from({ length: whole }, () => pitch);
  if (count > whole) heights.push((count - whole) * pitch);
  const reserve = sealReserve(document, geometry);
  if (reserve > 0) heights.push(reserve);
  const kept = document.signature.kind !== 'none';
  return { heights, reserve, kept, opening: openingLines(document), blankFirst: listLines(document) > 0 };
}
