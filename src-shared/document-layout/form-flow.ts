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

export interface FormFlow {
  readonly pages: readonly FlowPage[];
  /** Height of each row of the model as laid out, with what it grew. */
  readonly heights: readonly number[];
  /** Rows that break across pages, because no page holds them. */
  readonly splits: readonly boolean[];
  /** Rows that begin a table of their own, with their header. */
  readonly tableStarts: readonly number[];
}

/** Kept free at the foot of the last page, so that a hair's breadth of difference does not push a row over. */
const SAFETY = 1.5;

export function flowForm(question: FlowQuestion): FormFlow {
  const { rows } = question;
  const tableStarts = startsOfTables(rows);
  const plain = place(
    question,
    tableStarts,
    rows.map(({ height }) => height),
  );
  const grown = grow(question, plain);
  return { ...(grown === null ? plain : place(question, tableStarts, grown)), tableStarts };
}

/** A header row below other rows begins a table, because only the first rows of a table can be repeated. */
function startsOfTables(rows: readonly RowContent[]): number[] {
  return rows.flatMap(({ row }, at) =>
    at === 0 || (row.header && rows[at - 1]?.row.header === false) ? [at] : [],
  );
}

interface Placed {
  readonly pages: FlowPage[];
  readonly heights: readonly number[];
  readonly splits: boolean[];
}

/** Places are those of the rules' middles: half of the outer one stands above a table and half below it. */
const HALF_RULE = pointsToMillimetres(FORM.outerRule) / 2;

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

  next(): void {
    this.pages.push({ rows: [], notesTop: null });
    this.y = this.question.top + HALF_RULE;
  }

  add(row: number, height: number, repeated: boolean, linesBefore = 0): void {
    this.pages.at(-1)?.rows.push({ row, top: this.y, height, repeated, linesBefore });
    this.y += height;
  }
}

function place(question: FlowQuestion, starts: readonly number[], heights: readonly number[]): Placed {
  const { rows } = question;
  const pages = new Pages(question);
  const splits = rows.map(() => false);
  let headers: number[] = [];
  const turn = (at: number) => {
    pages.next();
    for (const header of headers) if (header < at) pages.add(header, heights[header] ?? 0, true);
  };
  for (const [at, content] of rows.entries()) {
    if (starts.includes(at)) {
      headers = [];
      for (let next = at; rows[next]?.row.header === true; next++) headers.push(next);
      if (at > 0) pages.y += FORM.betweenTables + 2 * HALF_RULE;
    }
    const height = heights[at] ?? 0;
    const headersHeight = headers.reduce((sum, each) => sum + (each < at ? (heights[each] ?? 0) : 0), 0);
    if (height <= pages.room) {
      pages.add(at, height, false);
    } else if (height <= question.bottom - question.top - 2 * HALF_RULE - headersHeight) {
      turn(at);
      pages.add(at, height, false);
    } else {
      splits[at] = true;
      placeParts(question, pages, at, content, () => turn(at));
    }
  }
  if (question.notesHeight > 0) {
    if (question.notesHeight > pages.room) pages.next();
    const last = pages.pages.at(-1);
    if (last !== undefined) last.notesTop = pages.y + HALF_RULE;
  }
  return { pages: pages.pages, heights, splits };
}

/** A row higher than a page breaks between lines. */
function placeParts(
  { lineHeight }: FlowQuestion,
  pages: Pages,
  at: number,
  { cells }: RowContent,
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
  { pages, heights, splits }: Placed,
): number[] | null {
  const last = pages.at(-1)?.rows ?? [];
  const end = last.at(-1);
  if (end === undefined) return null;
  const left = bottom - HALF_RULE - (end.top + end.height) - notesHeight - SAFETY;
  const growing = last.filter(
    ({ row, repeated }) => rows[row]?.row.grows === true && !repeated && !splits[row],
  );
  if (left <= 0 || growing.length === 0) return null;
  const grown = [...heights];
  for (const { row } of growing) grown[row] = (grown[row] ?? 0) + left / growing.length;
  return grown;
}
