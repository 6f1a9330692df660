/**
 * What the list orders, filters and counts by, of every matter, in memory: any combination of filters over 100,000 matters
 * costs a few milliseconds and no index. Invariant: after `catchUp` it is exactly the moment of the database that was read;
 * matters are never deleted, and every projection gives its matter a higher revision.
 */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Session } from '@shared/domain/matter/matter';
import type { MATTER_TABS, MatterFilter } from '@shared/ipc/calls/matter-question';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { type FacetRow, readFacetsAfter, rowsMatching } from '../../database/repositories/facet-repository';
import { MatterOrders } from './matter-orders';

export type MatterTab = (typeof MATTER_TABS)[number];

/** One matter in memory. */
export interface MatterColumn {
  readonly rowId: number;
  readonly kind: FacetRow[2];
  readonly number: string;
  readonly numberOrder: number;
  readonly title: string;
  readonly session: number;
  readonly grade: number;
  readonly keyMatter: boolean;
  readonly registeredAt: number;
  readonly latestAt: number;
  /** Year, month and day as one number; 0 for none. */
  readonly due: number;
  /** The first day on which that is 临期 by the matter's own rules; 0 where it is not known. */
  readonly soon: number;
  readonly mine: boolean;
  readonly waiting: boolean;
  readonly dissatisfied: boolean;
  readonly archived: boolean;
  readonly steps: FacetRow[16];
  readonly parts: FacetRow[17];
  readonly results: FacetRow[18];
  readonly satisfactions: FacetRow[19];
}

/** The filters of the list beside its tab and its words. */
export type MatterFilters = Pick<
  MatterFilter,
  | 'kind'
  | 'unitId'
  | 'role'
  | 'keyOnly'
  | 'session'
  | 'grade'
  | 'step'
  | 'result'
  | 'satisfaction'
  | 'dueFrom'
  | 'dueUntil'
>;

export interface MatterDays {
  readonly today: LocalDate;
  /** The last day that is still 临期 where a matter does not say so itself. */
  readonly soonUntil: LocalDate;
}

/** Rows read at a time: their parsing must not hold the process. */
const SLICE = 5_000;
/** Searches remembered: paging, sorting and another tab ask the same words again. */
const KEPT_SEARCHES = 8;

export class MatterColumns {
  private readonly rows: MatterColumn[] = [];
  private readonly placeOf = new Map<number, number>();
  private readonly orders = new MatterOrders();
  private readonly searches = new Map<string, Uint8Array>();
  private revision = 0;

  get all(): readonly MatterColumn[] {
    return this.rows;
  }

  /** Inside the read that asks afterwards: both see one moment. */
  async catchUp(database: ReadableDatabase): Promise<void> {
    for (;;) {
      const changed = await readFacetsAfter(database, this.revision, SLICE);
      for (const row of changed) this.take(columnOf(row));
      const last = changed.at(-1);
      if (last === undefined) return;
      this.revision = last[0];
      this.searches.clear();
      if (changed.length < SLICE) return;
    }
  }

  /** Marks by row id, of the matters that contain the words. */
  async matching(database: ReadableDatabase, match: string): Promise<Uint8Array> {
    const kept = this.searches.get(match);
    if (kept) return kept;
    const found = await rowsMatching(database, match);
    const marks = new Uint8Array((found.at(-1) ?? 0) + 1);
    for (const rowId of found) marks[rowId] = 1;
    const [oldest] = this.searches.keys();
    if (this.searches.size >= KEPT_SEARCHES && oldest !== undefined) this.searches.delete(oldest);
    this.searches.set(match, marks);
    return marks;
  }

  count(
    fits: (row: MatterColumn) => boolean,
    marks: Uint8Array | undefined,
    days: MatterDays,
  ): Record<MatterTab, number> {
    const counts = { all: 0, mine: 0, overdue: 0, soon: 0, waiting: 0, dissatisfied: 0, closed: 0 };
    const today = numberOfDay(days.today);
    const soonUntil = numberOfDay(days.soonUntil);
    for (const row of this.rows) {
      if ((marks && marks[row.rowId] !== 1) || !fits(row)) continue;
      counts.all += 1;
      if (row.mine) counts.mine += 1;
      if (row.waiting) counts.waiting += 1;
      if (row.dissatisfied) counts.dissatisfied += 1;
      if (row.archived) counts.closed += 1;
      else if (row.due !== 0 && row.due < today) counts.overdue += 1;
      else if (isSoon(row, today, soonUntil)) counts.soon += 1;
    }
    return counts;
  }

  /** Row ids of one page. */
  page(
    { sort, descending, offset, limit }: Pick<MatterFilter, 'sort' | 'descending' | 'offset' | 'limit'>,
    fits: (row: MatterColumn) => boolean,
    marks: Uint8Array | undefined,
  ): number[] {
    const found: number[] = [];
    let skipped = 0;
    for (const place of this.orders.of(this.rows, sort, descending)) {
      const row = this.rows[place];
      if (!row || (marks && marks[row.rowId] !== 1) || !fits(row)) continue;
      if (skipped < offset) skipped += 1;
      else if (found.push(row.rowId) === limit) break;
    }
    return found;
  }

  /** Makes an order before anybody asks for it. */
  prepare(sort: MatterFilter['sort'], descending: boolean): void {
    this.orders.of(this.rows, sort, descending);
  }

  /** Every session that a matter here has, the newest first. */
  sessions(): Session[] {
    const known = new Set(this.rows.map(({ session }) => session));
    known.delete(0);
    return [...known]
      .sort((left, right) => right - left)
      .map((session) => ({ term: Math.floor(session / 100), meeting: session % 100 }));
  }

  private take(row: MatterColumn): void {
    const known = this.placeOf.get(row.rowId);
    const place = known ?? this.rows.length;
    this.rows[place] = row;
    this.placeOf.set(row.rowId, place);
    this.orders.changed(place, known !== undefined);
  }
}

/** Of all filters; one pass over the columns asks it once a matter. */
export function fitting(filters: MatterFilters): (row: MatterColumn) => boolean {
  const tests: ((row: MatterColumn) => boolean)[] = [];
  const { kind, unitId, role, keyOnly, session, grade, step, result, satisfaction, dueFrom, dueUntil } =
    filters;
  if (kind !== undefined) tests.push((row) => row.kind === kind);
  if (keyOnly === true) tests.push((row) => row.keyMatter);
  if (grade !== undefined) tests.push((row) => row.grade === grade);
  if (session !== undefined) {
    const wanted = session.term * 100 + session.meeting;
    tests.push((row) => row.session === wanted);
  }
  if (unitId !== undefined || role !== undefined) {
    tests.push(({ parts }) =>
      parts.some(
        ([unit, has]) => (unitId === undefined || unit === unitId) && (role === undefined || has === role),
      ),
    );
  }
  if (step !== undefined) tests.push(({ steps }) => steps.includes(step));
  if (result !== undefined) tests.push(({ results }) => results.includes(result));
  if (satisfaction !== undefined) tests.push(({ satisfactions }) => satisfactions.includes(satisfaction));
  if (dueFrom !== undefined) {
    const from = numberOfDay(dueFrom);
    tests.push(({ due }) => due >= from);
  }
  if (dueUntil !== undefined) {
    const until = numberOfDay(dueUntil);
    tests.push(({ due }) => due !== 0 && due <= until);
  }
  return (row) => tests.every((test) => test(row));
}

export function inTab(tab: MatterTab, days: MatterDays): (row: MatterColumn) => boolean {
  const today = numberOfDay(days.today);
  const soonUntil = numberOfDay(days.soonUntil);
  switch (tab) {
    case 'all':
      return () => true;
    case 'mine':
      return ({ mine }) => mine;
    case 'overdue':
      return ({ archived, due }) => !archived && due !== 0 && due < today;
    case 'soon':
      return (row) => !row.archived && row.due >= today && isSoon(row, today, soonUntil);
    case 'waiting':
      return ({ waiting }) => waiting;
    case 'dissatisfied':
      return ({ dissatisfied }) => dissatisfied;
    case 'closed':
      return ({ archived }) => archived;
  }
}

function isSoon({ due, soon }: MatterColumn, today: number, soonUntil: number): boolean {
  if (due === 0) return false;
  return soon === 0 ? due <= soonUntil : soon <= today;
}

function numberOfDay(day: string): number {
  return Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));
}

/** One empty list for all. */
const NOTHING: readonly [] = [];

function columnOf(row: FacetRow): MatterColumn {
  const [, rowId, kind, number, numberOrder, title, session, grade, keyMatter, registeredAt, latestAt] = row;
  const [, , , , , , , , , , , dueOn, mine, waiting, dissatisfied, archived] = row;
  const [steps, parts, results, satisfactions] = [row[16], row[17], row[18], row[19]];
  return {
    rowId,
    kind,
    number,
    numberOrder,
    title,
    session: session ?? 0,
    grade: grade ?? 0,
    keyMatter: keyMatter === 1,
    registeredAt,
    latestAt,
    due: dueOn === null ? 0 : numberOfDay(dueOn),
    soon: row[20] === null ? 0 : numberOfDay(row[20]),
    mine: mine === 1,
    waiting: waiting === 1,
    dissatisfied: dissatisfied === 1,
    archived: archived === 1,
    steps: steps.length === 0 ? NOTHING : steps,
    parts: parts.length === 0 ? NOTHING : parts,
    results: results.length === 0 ? NOTHING : results,
    satisfactions: satisfactions.length === 0 ? NOTHING : satisfactions,
  };
}
