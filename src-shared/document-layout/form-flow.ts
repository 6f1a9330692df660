/** How the rows of a form fill its pages: whole rows where they fit, header rows again on each page, and what is left shared by the rows that grow. */
import { FORM, pointsToMillimetres } from '../document-model/geometry';
import { CELL_FRAME, type RowContent } from './form-cells';

export interface FlowQuestion {
  readonly rows: readonly RowContent[];
  /** Millimetres. */
  readonly titleHeight: number;
  readonly notesHeight: number;
  /** Top and bottom edge of the text on every page. */
  readonly top: number;
  readonly bottom: number;
  /** One line of a cell. */
  readonly lineHeight: number;
}

/** A row, or the lines of a row that is higher than a page. */
export interface PlacedRow {
  /** Place in the model. */
  readonly row: number;
  readonly top: number;
  readonly height: number;
  /** A header row on a page after its first. */
  readonly repeated: boolean;
  /** Lines of the highest cell that stand above this part. */
  readonly linesBefore: number;
}

export interface FlowPage {
  readonly rows: readonly PlacedRow[];
  /** Upper edge of the notes, on the page that carries them; null on the others. */
  readonly notesTop: number | null;
}

/** Rows of the model that stand in one ruled table. */
export interface FlowTable {
  readonly from: number;
  readonly to: number;
  /** So many of its first rows stand again on each of its pages. */
  readonly headers: number;
  /** It begins a page: its header and first row do not fit below what stands before, or the notes need the last row above them. */
  readonly breakBefore: boolean;
}

export interface FormFlow {
  readonly pages: readonly FlowPage[];
  readonly tables: readonly FlowTable[];
  /** Height of each row of the model as laid out, with what it grew. */
  readonly heights: readonly number[];
  /** Rows that break across pages, because no page holds them. */
  readonly splits: readonly boolean[];
}

/** Kept free at the foot of the last page, so that a hair's breadth of difference does not push a row over. */
const SAFETY = 1.5;
/** Places are those of the rules' middles: half of the outer one stands above a table and half below it. */
const HALF_RULE = pointsToMillimetres(FORM.outerRule) / 2;

export function flowForm(question: FlowQuestion): FormFlow {
  const asked = question.rows.map(({ height }) => height);
  const roomy = place(question, asked, null);
  // Rows that grow give way before a page is added: what is free is theirs again below.
  const least = question.rows.map(({ row, height, needed }) => (row.grows ? needed : height));
  const tight = roomy.pages.length > 1 ? place(question, least, null) : roomy;
  const [heights, first] = tight.pages.length < roomy.pages.length ? [least, tight] : [asked, roomy];
  // No page holds notes alone: the last row goes with them, as a table of its own.
  const last = question.rows.length - 1;
  const notesAlone = first.pages.at(-1)?.rows.length === 0 && last > 0 && first.splits[last] === false;
  const turned = notesAlone ? last : null;
  const plain = notesAlone ? place(question, heights, turned) : first;
  const grown = grow(question, plain);
  return grown === null ? plain : place(question, grown, turned);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** A header row below other rows begins a table, because only the first rows of a table can be repeated. */
function tablesOf(
  { rows, top, bottom }: FlowQuestion,
  heights: readonly number[],
  turned: number | null,
): Omit<FlowTable, 'breakBefore'>[] {
  const starts = rows.flatMap(({ row }, at) =>
    at === 0 || at === turned || (row.header && rows[at - 1]?.row.header === false) ? [at] : [],
  );
  return starts.map((from, at) => {
    const to = starts[at + 1] ?? rows.length;
    const own = rows.slice(from, to);
    const first = own.findIndex(({ row }) => !row.header);
    const headers = first === -1 ? own.length : first;
    // Headers that would fill the pages by themselves stand once.
    const high = sum(heights.slice(from, from + headers)) > (bottom - top) / 2;
    return { from, to, headers: high ? 0 : headers };
  });
}

class Pages {
  readonly pages: { rows: PlacedRow[]; notesTop: number | null }[] = [];
  y = 0;

  constructor(private readonly question: FlowQuestion) {
    this.next();
    this.y += question.titleHeight;
  }

  get room(): number {
    return this.question.bottom - HALF_RULE - this.y;
  }

  get whole(): number {
    return this.question.bottom - this.question.top - 2 * HALF_RULE;
  }

  next(): void {
    this.pages.push({ rows: [], notesTop: null });
    this.y = this.question.top + HALF_RULE;
  }

  add(row: number, height: number, repeated: boolean, linesBefore = 0): void {
    this.pages.at(-1)?.rows.push({ row, top: this.y, height, repeated, linesBefore });
    this.y += height;
  }
}

/** `turned`: a row that begins a page. */
function place(question: FlowQuestion, heights: readonly number[], turned: number | null): FormFlow {
  const { rows } = question;
  const pages = new Pages(question);
  const splits = rows.map(() => false);
  const tables: FlowTable[] = [];
  for (const { from, to, headers } of tablesOf(question, heights, turned)) {
    const headersHeight = sum(heights.slice(from, from + headers));
    const gap = from === 0 ? 0 : FORM.betweenTables + 2 * HALF_RULE;
    const opening = gap + headersHeight + (heights[from + headers] ?? 0);
    const breakBefore = from === turned || (from > 0 && opening > pages.room && opening <= pages.whole);
    if (breakBefore) pages.next();
    // The rule of the table above stays on its page.
    pages.y += breakBefore ? FORM.betweenTables : gap;
    tables.push({ from, to, headers, breakBefore });
    for (let at = from; at < to; at++) {
      const repeat = at >= from + headers ? headers : 0;
      const turn = () => {
        pages.next();
        for (let header = from; header < from + repeat; header++) {
          pages.add(header, heights[header] ?? 0, true);
        }
      };
      const height = heights[at] ?? 0;
      if (height > pages.room && height <= pages.whole - (repeat === 0 ? 0 : headersHeight)) turn();
      if (height <= pages.room) {
        pages.add(at, height, false);
      } else {
        splits[at] = true;
        placeParts(question, pages, { at, cells: rows[at]?.cells ?? [] }, turn);
      }
    }
  }
  if (question.notesHeight > 0) {
    if (question.notesHeight > pages.room) pages.next();
    const last = pages.pages.at(-1);
    if (last !== undefined) last.notesTop = pages.y + HALF_RULE;
  }
  return { pages: pages.pages, tables, heights, splits };
}

/** A row higher than a page breaks between lines. */
function placeParts(
  { lineHeight }: FlowQuestion,
  pages: Pages,
  { at, cells }: { readonly at: number; readonly cells: RowContent['cells'] },
  turn: () => void,
): void {
  const all = Math.max(...cells.map(({ height }) => Math.ceil(height / lineHeight - 0.001)));
  let placed = 0;
  while (placed < all) {
    const fitting = Math.floor((pages.room - CELL_FRAME) / lineHeight + 0.001);
    if (fitting < 1) {
      turn();
      continue;
    }
    const lines = Math.min(fitting, all - placed);
    pages.add(at, lines * lineHeight + CELL_FRAME, false, placed);
    placed += lines;
    if (placed < all) turn();
  }
}

/** Heights with the room that is left on the last page; null when nothing grows. */
function grow(
  { rows, bottom, notesHeight }: FlowQuestion,
  { pages, heights, splits }: FormFlow,
): number[] | null {
  const last = pages.at(-1)?.rows ?? [];
  const end = last.at(-1);
  if (end === undefined) return null;
  const left = bottom - HALF_RULE - (end.top + end.height) - notesHeight - SAFETY;
  const growing = last.filter(
    ({ row, repeated }) => rows[row]?.row.grows === true && !repeated && splits[row] === false,
  );
  if (left <= 0 || growing.length === 0) return null;
  const grown = [...heights];
  for (const { row } of growing) grown[row] = (grown[row] ?? 0) + left / growing.length;
  return grown;
}
