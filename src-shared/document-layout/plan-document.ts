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
  const natural = counter.end(chapters);
  if (room === 0) return { chapters, imprint: 'nowhere', pages: natural.page };
  const place = placeOf(natural, room);
  if (place !== null) return { chapters, ...place };
  let tried = 0;
  for (const moved of laterEnds(chapters)) {
    const found = placeOf(counter.end(moved), room);
    if (found !== null) return { chapters: moved, ...found };
    if (++tried === MOST_TRIED) break;
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
/** Rows of one table, and changes in all, that are tried: more than a page holds. */
const MOST_ROWS = 40;
const MOST_TRIED = 200;

/** The same text with a later end, the smallest change first: the last rows or the last paragraph start a page, else some before them. */
function* laterEnds({ body, enclosed }: Chapters): Generator<Chapters> {
  const chapters = [body, ...enclosed];
  for (const [chapter, segments] of [...chapters.entries()].reverse()) {
    for (const [place, segment] of [...segments.entries()].reverse()) {
      for (const changed of withBreak(segment)) {
        const [first = [], ...others] = chapters.map((each, at) =>
          at === chapter ? segments.map((one, index) => (index === place ? changed : one)) : each,
        );
        yield { body: first, enclosed: others };
      }
    }
  }
}

/** The segment with one more page break, from its end on. */
function* withBreak(segment: PlannedSegment): Generator<PlannedSegment> {
  const broken = (units: PlannedSegment['units'], at: number): PlannedSegment => ({
    ...segment,
    units,
    breaks: new Set([...segment.breaks].filter((each) => each < at).concat(at)),
  });
  const { units } = segment;
  for (let index = units.length - 1; index >= 0; index--) {
    const unit = units[index];
    if (unit?.type === 'table') {
      for (const row of splitRows(unit)) {
        const parts = splitTable(unit, row);
        yield broken([...units.slice(0, index), ...parts, ...units.slice(index + 1)], index + 1);
      }
    }
    // A heading stays with what it heads, and the first unit with the head of its page.
    if (index > 0 && units[index - 1]?.type !== 'heading') yield broken(units, index);
  }
}

/** Rows that may start a page: a few together rather than one alone, each of them if need be. */
function splitRows({ first, last }: TablePart): number[] {
  const count = Math.min(MOST_ROWS, last - first - 1);
  const rows = Array.from({ length: Math.max(0, count) }, (_, index) => last - 1 - index);
  return [...rows.slice(FEW_ROWS - 1), ...rows.slice(0, FEW_ROWS - 1)];
}
