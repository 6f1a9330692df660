/**
 * Decides what stands on which page of an official document: turned tables, enclosed attachments, and the imprint, which wants the last page
 * to be an even one (GB/T 33476.2) without any empty page before it. Generator and preview follow the same plan.
 */
import {
  GRID,
  LETTER,
  millimetresToPoints,
  PAPER,
  type PageGeometry,
  TYPE_AREA,
} from '../document-model/geometry';
import type { OfficialDocument } from '../document-model/official-document';
import { enclosedHeadHeight } from './enclosed-places';
import { endHeights } from './end-lines';
import { type FlowSegment, flowSegments, flowUnits, splitTable, type TablePart } from './flow-units';
import { headPlaces } from './head-places';
import { imprintRoom } from './imprint-places';
import { letterBodyTop } from './letter-places';
import { type PagePlace, type PageUnit, paginate } from './paginate';
import { salutationUnit, unitHeights } from './unit-heights';

export interface PlannedSegment extends FlowSegment {
  /** Units that start a new page, by their index. */
  readonly breaks: ReadonlySet<number>;
}

export interface DocumentPlan {
  /** The last segment is upright and ends with attachment list, attendance, signature and note. */
  readonly body: readonly PlannedSegment[];
  /** One list for each enclosed attachment, in order. */
  readonly enclosed: readonly (readonly PlannedSegment[])[];
  readonly imprint: 'nowhere' | 'last text page' | 'own page';
  readonly pages: number;
}

/** Upper edge of the first line of text on page 1, in millimetres. */
export const bodyTop = (document: OfficialDocument, geometry: PageGeometry): number =>
  document.format === 'letter' ? letterBodyTop(document, geometry) : headPlaces(document, geometry).bodyTop;

/** 10.1: page 1 of a letter runs down to the second rule. */
const firstPageBottom = (document: OfficialDocument, geometry: PageGeometry): number =>
  PAPER.height - (document.format === 'letter' ? LETTER.firstPageBottom : geometry.bottom);

interface Chapters {
  readonly body: PlannedSegment[];
  readonly enclosed: PlannedSegment[][];
}

export function planDocument(document: OfficialDocument, geometry: PageGeometry): DocumentPlan {
  const chapters = chaptersOf(document);
  const room = imprintRoom(document.format, document.imprint, geometry);
  const natural = measure(document, chapters, geometry);
  if (room === 0) return { ...chapters, imprint: 'nowhere', pages: natural.page };
  const place = placeOf(natural, room);
  if (place !== null) return { ...chapters, ...place };
  for (const moved of laterEnds(chapters)) {
    const found = placeOf(measure(document, moved, geometry), room);
    if (found !== null) return { ...moved, ...found };
  }
  // Nothing can move, as one block fills the even page: the imprint follows on an odd one rather than behind an empty page.
  return { ...chapters, imprint: 'own page', pages: natural.page + 1 };
}

function chaptersOf(document: OfficialDocument): Chapters {
  const planned = (segment: FlowSegment): PlannedSegment => ({ ...segment, breaks: new Set() });
  const body = flowSegments(flowUnits(document.body)).map(planned);
  // The signature stands upright, behind a turned table on a page of its own.
  if (body.at(-1)?.landscape === true) body.push({ landscape: false, units: [], breaks: new Set() });
  const enclosed = document.attachments.flatMap((attachment) =>
    attachment.enclosed === null ? [] : [flowSegments(flowUnits(attachment.enclosed)).map(planned)],
  );
  return { body, enclosed };
}

/** Where the text ends; `upright` is false after a turned page, which takes no imprint. */
interface TextEnd extends PagePlace {
  readonly upright: boolean;
}

/** An odd last page leaves its back for the imprint; an even one must have room. Null: neither. */
function placeOf(
  { page, room, upright }: TextEnd,
  imprint: number,
): Pick<DocumentPlan, 'imprint' | 'pages'> | null {
  if (page % 2 === 1) return { imprint: 'own page', pages: page + 1 };
  if (upright && room >= imprint) return { imprint: 'last text page', pages: page };
  return null;
}

const FEW_ROWS = 3;

/** The same text with a later end, the smallest change first: the last rows or the last paragraph start a page. */
function* laterEnds({ body, enclosed }: Chapters): Generator<Chapters> {
  const chapter = enclosed.at(-1) ?? body;
  const segment = chapter.at(-1);
  if (segment === undefined) return;
  const replaced = (units: PlannedSegment['units'], breakBefore: number): Chapters => {
    const last = { ...segment, units, breaks: new Set([breakBefore]) };
    const segments = [...chapter.slice(0, -1), last];
    return enclosed.length === 0
      ? { body: segments, enclosed }
      : { body, enclosed: [...enclosed.slice(0, -1), segments] };
  };
  const { units } = segment;
  for (let index = units.length - 1; index >= 0; index--) {
    const unit = units[index];
    if (unit?.type === 'table') {
      for (const row of splitRows(unit)) {
        const parts = splitTable(unit, row);
        yield replaced([...units.slice(0, index), ...parts, ...units.slice(index + 1)], index + 1);
      }
    }
    // A heading stays with what it heads, and the first unit with the head of its page.
    if (index > 0 && units[index - 1]?.type !== 'heading') yield replaced(units, index);
  }
}

/** Rows that may start a page: a few together rather than one alone, each of them if need be. */
function splitRows({ first, last }: TablePart): number[] {
  const rows = Array.from({ length: Math.max(0, last - first - 1) }, (_, index) => last - 1 - index);
  return [...rows.slice(FEW_ROWS - 1), ...rows.slice(0, FEW_ROWS - 1)];
}

function measure(document: OfficialDocument, chapters: Chapters, geometry: PageGeometry): TextEnd {
  const pitch = geometry.pitchTwips / 20;
  const uprightRoom = GRID.lines * pitch;
  const turnedRoom = millimetresToPoints(TYPE_AREA.width);
  const top = bodyTop(document, geometry);
  let end: TextEnd = {
    page: 1,
    room: millimetresToPoints(firstPageBottom(document, geometry) - top),
    upright: true,
  };
  const newPage = (landscape: boolean) => {
    end = { page: end.page + 1, room: landscape ? turnedRoom : uprightRoom, upright: !landscape };
  };
  const flow = (units: readonly PageUnit[]) => {
    const room = end.upright ? uprightRoom : turnedRoom;
    end = { ...paginate(units, end, room).end, upright: end.upright };
  };
  for (const [index, segment] of chapters.body.entries()) {
    // A turned table that opens a document leaves page 1 to the head and the salutation.
    if (index > 0 || segment.landscape) {
      if (index === 0) flow(salutationUnit(document, pitch));
      newPage(segment.landscape);
    }
    const units = segmentUnits(segment, pitch);
    const last = index === chapters.body.length - 1;
    const opening = index === 0 && !segment.landscape ? salutationUnit(document, pitch) : [];
    flow([...opening, ...(last ? withEnd(units, endHeights(document, geometry)) : units)]);
  }
  const titles = document.attachments.filter(({ enclosed }) => enclosed !== null);
  for (const [attachment, segments] of chapters.enclosed.entries()) {
    for (const [index, segment] of segments.entries()) {
      newPage(segment.landscape);
      const name = titles[attachment]?.name ?? '';
      const head = index === 0 ? [together([enclosedHeadHeight(name, geometry)], true)] : [];
      flow([...head, ...segmentUnits(segment, pitch)]);
    }
  }
  return end;
}

const together = (heights: readonly number[], keepNext: boolean): PageUnit => ({
  heights,
  repeated: 0,
  together: heights.length,
  keepNext,
  breakBefore: false,
});

function segmentUnits({ units, breaks }: PlannedSegment, pitch: number): PageUnit[] {
  return units.map((unit, index) => unitHeights(unit, pitch, breaks.has(index)));
}

/** The last block stands with the signature, so that its page carries text (7.3.5.5). */
function withEnd(units: readonly PageUnit[], end: { heights: number[]; kept: boolean }): PageUnit[] {
  if (end.heights.length === 0) return [...units];
  const block = together(end.heights, false);
  const last = units.at(-1);
  if (last === undefined) return [block];
  if (!end.kept) return [...units, { ...block, together: 1 }];
  // A table lends its last row, a paragraph all of its lines.
  const lent = last.repeated > 0 ? last.heights.slice(-1) : last.heights;
  const rest = last.heights.slice(0, last.heights.length - lent.length);
  const before =
    rest.length === 0 ? [] : [{ ...last, heights: rest, together: Math.min(last.together, rest.length) }];
  const glued = together([...lent, ...end.heights], false);
  return [...units.slice(0, -1), ...before, { ...glued, breakBefore: rest.length === 0 && last.breakBefore }];
}
