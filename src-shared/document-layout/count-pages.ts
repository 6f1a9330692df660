/** Finds where the text of an official document ends, page by page; asked again for each way to move its end, so every block is measured once. */
import type { TableBlock } from '../document-model/body-block';
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
import { type EndHeights, endHeights } from './end-lines';
import { type FlowSegment, type FlowUnit, ROWS_TOGETHER, splitTable } from './flow-units';
import { headPlaces } from './head-places';
import { letterBodyTop } from './letter-places';
import { type PagePlace, type PageUnit, type PlacedHeight, paginate, TOLERANCE } from './paginate';
import type { StampSize } from './signature-places';
import { type TableHeights, tableHeights } from './table-places';
import { salutationUnit, unitHeights } from './unit-heights';

export interface PlannedSegment extends FlowSegment {
  /** Units that start a new page, by their index; one more than the last is what closes the body. */
  readonly breaks: ReadonlySet<number>;
  /** Where the head of the last paragraph ends, when its tail starts the next page. */
  readonly footBlank?: FootBlank | null;
}

export interface FootBlank {
  readonly page: number;
  /** Points below the page's last line. */
  readonly white: number;
}

export interface Chapters {
  /** The last segment is upright and ends with attachment list, attendance, signature and note. */
  readonly body: readonly PlannedSegment[];
  /** One list for each enclosed attachment, in order. */
  readonly enclosed: readonly (readonly PlannedSegment[])[];
}

/** Where the text ends; `upright` is false on a turned page, which takes no imprint. */
export interface TextEnd extends PagePlace {
  readonly upright: boolean;
}

/** Upper edge of the first line of text on page 1, in millimetres. */
export const bodyTop = (document: OfficialDocument, geometry: PageGeometry): number =>
  document.format === 'letter' ? letterBodyTop(document, geometry) : headPlaces(document, geometry).bodyTop;

/** Lower edge of the text of an upright page in millimetres; 10.1: page 1 of a letter runs down to the second rule. */
export const pageBottom = (
  { format }: Pick<OfficialDocument, 'format'>,
  geometry: PageGeometry,
  page: number,
): number => PAPER.height - (format === 'letter' && page === 1 ? LETTER.firstPageBottom : geometry.bottom);

export class PageCounter {
  readonly #pitch: number;
  readonly #salutation: readonly PageUnit[];
  readonly #closing: EndHeights;
  readonly #start: TextEnd;
  readonly #enclosedHeads: readonly PageUnit[];
  readonly #units = new Map<FlowUnit, PageUnit>();
  readonly #tables = new Map<TableBlock, TableHeights>();

  constructor(document: OfficialDocument, geometry: PageGeometry, stamp?: StampSize) {
    this.#pitch = geometry.pitchTwips / 20;
    this.#salutation = salutationUnit(document, this.#pitch);
    this.#closing = endHeights(document, geometry, stamp);
    const room = millimetresToPoints(pageBottom(document, geometry, 1) - bodyTop(document, geometry));
    this.#start = { page: 1, room, upright: true };
    this.#enclosedHeads = document.attachments.flatMap(({ name, enclosed }) =>
      enclosed === null ? [] : [together([enclosedHeadHeight(name, geometry)], true)],
    );
  }

  /** Where the text of these chapters ends, and the units that run over the end of a page. */
  endAndTorn(chapters: Chapters): { end: TextEnd; torn: ReadonlySet<FlowUnit> } {
    const { end, torn } = this.#layOut(chapters);
    return { end, torn };
  }

  /**
   * The same chapters with a page break wherever a table, or the last row of one that closes a signed document, starts a page for lack
   * of room, or a last paragraph for the seal's sake: LibreOffice tears such a table apart, and keeps no single row with what follows.
   */
  settled(chapters: Chapters): Chapters {
    const { starts, ends } = this.#layOut(chapters);
    const settle = (segment: PlannedSegment): PlannedSegment => {
      const white = starts.get(segment) ?? [];
      const { landscape, units } = segment;
      const moved = (index: number) => (white[index] ?? null) !== null;
      const breaks = new Set([
        ...segment.breaks,
        ...units.flatMap((_, index) => (moved(index) && leadsToTable(units, index) ? [index] : [])),
      ]);
      const at = units.length - 1;
      const last = units[at];
      if (last?.type === 'paragraph' && last.part === 'tail')
        return { landscape, units, breaks, footBlank: white[at] ?? null };
      const closed = segment === chapters.body.at(-1);
      if (closed && last?.type === 'paragraph' && this.#movedForSeal(last, white[at] ?? null))
        return { landscape, units, breaks: breaks.add(at) };
      if (!moved(at + 1)) return { landscape, units, breaks };
      if (!this.#closing.kept) return { landscape, units, breaks: breaks.add(at + 1) };
      if (last?.type !== 'table' || last.last - last.first < 2) return { landscape, units, breaks };
      const parts = splitTable(last, last.last - 1);
      return { landscape, units: [...units.slice(0, -1), ...parts], breaks: breaks.add(at + 1) };
    };
    const settled = (segment: PlannedSegment) => withEndsApart(settle(segment), ends);
    return {
      body: chapters.body.map(settled),
      enclosed: chapters.enclosed.map((segments) => segments.map(settled)),
    };
  }

  /** Whether a last paragraph starts a page for the seal's reserve alone, which not every program keeps below the date. */
  #movedForSeal(last: FlowUnit, left: FootBlank | null): boolean {
    const { heights, reserve } = this.#closing;
    if (left === null || reserve === 0) return false;
    const lines = unitHeights(last, this.#pitch).heights;
    return sum([...lines, ...heights]) - reserve <= left.white + TOLERANCE;
  }

  /** `starts`: for each unit of a segment, and for what closes the body, what it left white on the page before; null where it starts no page. */
  #layOut({ body, enclosed }: Chapters): {
    end: TextEnd;
    starts: Map<PlannedSegment, (FootBlank | null)[]>;
    torn: Set<FlowUnit>;
    ends: Set<FlowUnit>;
  } {
    const starts = new Map<PlannedSegment, (FootBlank | null)[]>();
    const torn = new Set<FlowUnit>();
    const ends = new Set<FlowUnit>();
    let end = this.#start;
    const flow = (segment: PlannedSegment, before: readonly PageUnit[], units: readonly PageUnit[]) => {
      const all = [...before, ...units];
      const found = paginate(all, end, this.#pageRoom(end.upright));
      end = { ...found.end, upright: end.upright };
      for (const [at, { unit, page }] of found.placed.entries()) {
        const next = found.placed[at + 1];
        const here = segment.units[unit - before.length];
        if (here === undefined || next?.unit !== unit || next.page === page) continue;
        torn.add(here);
        const { heights = [], lastTogether = 1 } = all[unit] ?? {};
        if (lastTogether > 1 && heights.length - next.index === lastTogether) ends.add(here);
      }
      starts.set(segment, whiteBefore(all, found.placed).slice(before.length));
    };
    for (const [index, segment] of body.entries()) {
      const opening = index === 0 ? this.#salutation : [];
      // A turned table that opens a document leaves page 1 to the head and the salutation.
      if (index === 0 && segment.landscape) flow(segment, opening, []);
      if (index > 0 || segment.landscape) end = this.#newPage(end, segment);
      const units = this.#unitsOf(segment);
      const closed = index === body.length - 1 ? withEnd(units, this.#closing) : units;
      flow(segment, segment.landscape ? [] : opening, closed);
    }
    for (const [attachment, segments] of enclosed.entries()) {
      for (const [index, segment] of segments.entries()) {
        end = this.#newPage(end, segment);
        const head = index === 0 ? this.#enclosedHeads[attachment] : undefined;
        flow(segment, head === undefined ? [] : [head], this.#unitsOf(segment));
      }
    }
    return { end, starts, torn, ends };
  }

  #newPage({ page }: TextEnd, { landscape }: FlowSegment): TextEnd {
    return { page: page + 1, room: this.#pageRoom(!landscape), upright: !landscape };
  }

  #pageRoom(upright: boolean): number {
    return upright ? GRID.lines * this.#pitch : millimetresToPoints(TYPE_AREA.width);
  }

  #unitsOf({ units, breaks }: PlannedSegment): PageUnit[] {
    return units.map((unit, index) => {
      const known = this.#units.get(unit) ?? unitHeights(unit, this.#pitch, this.#tableHeights);
      this.#units.set(unit, known);
      return breaks.has(index) ? { ...known, breakBefore: true } : known;
    });
  }

  readonly #tableHeights = (table: TableBlock): TableHeights => {
    const known = this.#tables.get(table) ?? tableHeights(table);
    this.#tables.set(table, known);
    return known;
  };
}

/** A table, or a heading that stands above one: a program keeps the heading with the head row only. */
function leadsToTable(units: readonly FlowUnit[], index: number): boolean {
  const unit = units[index];
  if (unit?.type === 'heading' && unit.runIn === null) return leadsToTable(units, index + 1);
  return unit?.type === 'table';
}

/** The last rows of these tables as parts of their own that start a page: no program keeps rows together at the end of a table. */
function withEndsApart(segment: PlannedSegment, ends: ReadonlySet<FlowUnit>): PlannedSegment {
  const units: FlowUnit[] = [];
  const breaks = new Set<number>();
  for (const [index, unit] of segment.units.entries()) {
    if (segment.breaks.has(index)) breaks.add(units.length);
    if (unit.type === 'table' && ends.has(unit)) {
      const [before, after] = splitTable(unit, unit.last - ROWS_TOGETHER);
      breaks.add(units.length + 1);
      units.push(before, after);
    } else units.push(unit);
  }
  if (segment.breaks.has(segment.units.length)) breaks.add(units.length);
  return { ...segment, units, breaks };
}

/** For each unit, what is left on the page before when its first line stands on a later page than the line before it; else null. */
function whiteBefore(units: readonly PageUnit[], placed: readonly PlacedHeight[]): (FootBlank | null)[] {
  const whites = units.map((): FootBlank | null => null);
  for (const [at, { unit, page }] of placed.entries()) {
    const before = placed[at - 1];
    if (before === undefined || before.unit === unit || page <= before.page) continue;
    const height = units[before.unit]?.heights[before.index] ?? 0;
    whites[unit] = { page: before.page, white: before.room - height };
  }
  return whites;
}

const sum = (heights: readonly number[]): number => heights.reduce((all, each) => all + each, 0);

const together = (heights: readonly number[], keepNext: boolean): PageUnit => ({
  heights,
  repeated: 0,
  together: heights.length,
  keepNext,
  breakBefore: false,
});

/** The last block stands with the signature, so that its page carries text (7.3.5.5). */
function withEnd(units: readonly PageUnit[], end: EndHeights): PageUnit[] {
  if (end.heights.length === 0) return [...units];
  const block = { ...together(end.heights, false), blankFirst: end.blankFirst };
  const last = units.at(-1);
  if (last === undefined) return [block];
  if (!end.kept) return [...units, { ...block, together: end.opening }];
  // A table lends its last row, a paragraph all of its lines.
  const lent = last.repeated > 0 ? last.heights.slice(-1) : last.heights;
  const rest = last.heights.slice(0, last.heights.length - lent.length);
  const before =
    rest.length === 0
      ? []
      : [{ ...last, heights: rest, together: Math.min(last.together, rest.length), lastTogether: 1 }];
  const glued = together([...lent, ...end.heights], false);
  return [...units.slice(0, -1), ...before, { ...glued, breakBefore: rest.length === 0 && last.breakBefore }];
}
