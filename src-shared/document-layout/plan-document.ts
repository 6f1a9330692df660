/**
 * Decides what stands on which page of an official document: turned tables, enclosed attachments, and the imprint, which wants the last page
 * to be an even one (GB/T 33476.2) without any empty page before it. Generator and preview follow the same plan.
 */
import type { PageGeometry } from '../document-model/geometry';
import type { OfficialDocument } from '../document-model/official-document';
import { type Chapters, PageCounter, type PlannedSegment, type TextEnd } from './count-pages';
import { type FlowSegment, flowSegments, flowUnits, splitTable, type TablePart } from './flow-units';
import { imprintRoom } from './imprint-places';
import { lendTail } from './last-paragraph';
import type { StampSize } from './signature-places';

export interface DocumentPlan extends Chapters {
  readonly imprint: 'nowhere' | 'last text page' | 'own page';
  readonly pages: number;
}

/** `stamp`: of the signature stamp that is given, which need not be as large as the room that a draft keeps. */
export function planDocument(
  document: OfficialDocument,
  geometry: PageGeometry,
  stamp?: StampSize,
): DocumentPlan {
  const counter = new PageCounter(document, geometry, stamp);
  const whole = chaptersOf(document, geometry, stamp);
  const { chapters, ...place } = placedImprint(document, geometry, counter, whole);
  return { ...counter.settled(chapters), ...place };
}

function placedImprint(
  document: OfficialDocument,
  geometry: PageGeometry,
  counter: PageCounter,
  whole: Chapters,
): Pick<DocumentPlan, 'imprint' | 'pages'> & { chapters: Chapters } {
  const room = imprintRoom(document.format, document.imprint, geometry);
  const chapters = counter.settled(whole);
  const natural = counter.endAndTorn(chapters).end;
  if (room === 0) return { chapters, imprint: 'nowhere', pages: natural.page };
  const place = placeOf(natural, room);
  if (place !== null) return { chapters, ...place };
  for (const tearing of [false, true]) {
    let tried = 0;
    for (const { changed, whole: kept } of laterEnds(chapters, tearing)) {
      const { end, torn } = counter.endAndTorn(changed);
      const found = kept.some((unit) => torn.has(unit)) ? null : placeOf(end, room);
      if (found !== null) return { chapters: changed, ...found };
      if (++tried === MOST_TRIED) break;
    }
  }
  // Nothing can move, as one block fills the even page: the imprint follows on an odd one rather than behind an empty page.
  return { chapters, imprint: 'own page', pages: natural.page + 1 };
}

function chaptersOf(document: OfficialDocument, geometry: PageGeometry, stamp?: StampSize): Chapters {
  const planned = (segment: FlowSegment): PlannedSegment => ({ ...segment, breaks: new Set() });
  const body = flowSegments(lendTail(flowUnits(document.body), document, geometry, stamp)).map(planned);
  // The signature stands upright, behind a turned table on a page of its own.
  if (body.at(-1)?.landscape === true) body.push({ landscape: false, units: [], breaks: new Set() });
  const enclosed = document.attachments.flatMap((attachment) =>
    attachment.enclosed === null ? [] : [flowSegments(flowUnits(attachment.enclosed)).map(planned)],
  );
  return { body, enclosed };
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
/** A page of a table that is shared out holds no fewer rows, and a table takes no more pages than so many. */
const LEAST_SHARE = 2;
const MOST_SHARES = 6;
/** Rows of one table, and changes in all, that are tried: more than a page holds. */
const MOST_ROWS = 40;
const MOST_TRIED = 200;

interface Change<T> {
  readonly changed: T;
  /** What must each stand on one page, or the change is none. */
  readonly whole: readonly TablePart[];
}

/**
 * The same text with a later end, the last change first: a table shared out evenly over its pages, or a paragraph that starts one.
 * `tearing`: the last rows of a table start a page, however few, where nothing else helps.
 */
function* laterEnds({ body, enclosed }: Chapters, tearing: boolean): Generator<Change<Chapters>> {
  const chapters = [body, ...enclosed];
  for (const [chapter, segments] of [...chapters.entries()].reverse()) {
    for (const [place, segment] of [...segments.entries()].reverse()) {
      for (const { changed, whole } of tearing ? withTear(segment) : withBreak(segment)) {
        const [first = [], ...others] = chapters.map((each, at) =>
          at === chapter ? segments.map((one, index) => (index === place ? changed : one)) : each,
        );
        yield { changed: { body: first, enclosed: others }, whole };
      }
    }
  }
}

/** The units of the segment, and page breaks before some of them instead of those from there on. */
function broken(
  segment: PlannedSegment,
  units: PlannedSegment['units'],
  at: readonly [number, ...number[]],
): PlannedSegment {
  const before = [...segment.breaks].filter((each) => each < at[0]);
  return { ...segment, units, breaks: new Set([...before, ...at]) };
}

/** The segment with later pages, from its end on. */
function* withBreak(segment: PlannedSegment): Generator<Change<PlannedSegment>> {
  const { units } = segment;
  for (let index = units.length - 1; index >= 0; index--) {
    if (units[index]?.type === 'table') yield* sharedOut(segment, index);
    // A heading stays with what it heads, and the first unit with the head of its page.
    if (index > 0 && units[index - 1]?.type !== 'heading')
      yield { changed: broken(segment, units, [index]), whole: [] };
  }
}

/** The table that ends with the unit at `index` on two pages, or on three and more, with about as many rows on each. */
function* sharedOut(segment: PlannedSegment, index: number): Generator<Change<PlannedSegment>> {
  const { units } = segment;
  const unit = units[index];
  const next = units[index + 1];
  if (unit?.type !== 'table' || (next?.type === 'table' && next.table === unit.table)) return;
  const same = (at: number): TablePart | null => {
    const part = units[at];
    return part?.type === 'table' && part.table === unit.table ? part : null;
  };
  let from = index;
  while (same(from - 1) !== null) from--;
  const whole: TablePart = { ...(same(from) ?? unit), last: unit.last };
  const rows = whole.last - whole.first;
  for (let shares = 2; shares <= Math.min(MOST_SHARES, Math.floor(rows / LEAST_SHARE)); shares++) {
    const parts = [whole];
    for (let share = 1; share < shares; share++) {
      const row = whole.first + Math.ceil((rows * share) / shares);
      parts.push(...splitTable(parts.pop() ?? whole, row));
    }
    const at = parts.slice(2).map((_, place) => from + 2 + place);
    const changed = [...units.slice(0, from), ...parts, ...units.slice(index + 1)];
    yield { changed: broken(segment, changed, [from + 1, ...at]), whole: parts };
  }
}

/** The segment with the last rows of a table on a page of their own. */
function* withTear(segment: PlannedSegment): Generator<Change<PlannedSegment>> {
  const { units } = segment;
  for (let index = units.length - 1; index >= 0; index--) {
    const unit = units[index];
    if (unit?.type !== 'table') continue;
    for (const row of splitRows(unit)) {
      const parts = splitTable(unit, row);
      const changed = [...units.slice(0, index), ...parts, ...units.slice(index + 1)];
      yield { changed: broken(segment, changed, [index + 1]), whole: [] };
    }
  }
}

/** Rows that may start a page: a few together rather than one alone, each of them if need be. */
function splitRows({ first, last }: TablePart): number[] {
  const count = Math.min(MOST_ROWS, last - first - 1);
  const rows = Array.from({ length: Math.max(0, count) }, (_, index) => last - 1 - index);
  return [...rows.slice(FEW_ROWS - 1), ...rows.slice(0, FEW_ROWS - 1)];
}
