/** The list of matters, its tabs and its search: read from projections through indexes, a page of ids first, the wide rows after. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { MatterId, UnitId } from '@shared/domain/identifiers';
import type { MatterKind } from '@shared/domain/matter/matter-kind';
import type { MATTER_SORTS, MATTER_TABS } from '@shared/ipc/calls/matter-calls';
import { and, asc, desc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { ReadableDatabase } from '../drizzle-session';
import { assignmentTable, matterTable } from '../schema/tables';

export type MatterTab = (typeof MATTER_TABS)[number];
export type MatterSort = (typeof MATTER_SORTS)[number];
export type MatterListRow = typeof matterTable.$inferSelect;

export interface MatterSelection {
  readonly kind?: MatterKind | undefined;
  readonly unitId?: UnitId | undefined;
  readonly keyOnly?: boolean | undefined;
  /** The argument of FTS5 `match`. */
  readonly match?: string | undefined;
  readonly today: LocalDate;
  /** The last day that is still 临期. */
  readonly soonUntil: LocalDate;
}

export interface MatterPage {
  readonly tab: MatterTab;
  readonly sort: MatterSort;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** From here on, walking the order's index and skipping what does not fit beats finding all that fits and sorting it. */
const DENSE = 2_000;

const table = matterTable;

/**
 * Two steps, because skipping to a far page must walk an index of ids and never the rows with their long texts.
 * `total` is how many the tab holds: it decides which index serves.
 */
export async function readMatterPage(
  database: ReadableDatabase,
  selection: MatterSelection,
  page: MatterPage,
  total: number,
): Promise<MatterListRow[]> {
  const dense = total > DENSE;
  const found = await database
    .select({ id: table.id })
    .from(table)
    .where(and(inTab(page.tab, selection, dense && page.sort !== 'due'), ...conditions(selection, dense)))
    .orderBy(...orderOf(page))
    .limit(page.limit)
    .offset(page.offset);
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await database.select().from(table).where(inArray(table.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** How many matters each tab holds: one pass over a narrow index. */
export async function countMatterTabs(
  database: ReadableDatabase,
  selection: MatterSelection,
): Promise<Record<MatterTab, number>> {
  const { today, soonUntil } = selection;
  const open = sql`${table.archived} = 0`;
  const [row] = await database
    .select({
      all: sql<number>`count(*)`.as('count_all'),
      mine: total(eq(table.mine, 1)).as('count_mine'),
      overdue: total(sql`${open} and ${table.dueOn} < ${today}`).as('count_overdue'),
      soon: total(sql`${open} and ${table.dueOn} >= ${today} and ${table.dueOn} <= ${soonUntil}`).as(
        'count_soon',
      ),
      waiting: total(eq(table.waiting, 1)).as('count_waiting'),
      dissatisfied: total(eq(table.dissatisfied, 1)).as('count_dissatisfied'),
      closed: total(eq(table.archived, 1)).as('count_closed'),
    })
    .from(table)
    .where(and(...conditions(selection)));
  return row ?? { all: 0, mine: 0, overdue: 0, soon: 0, waiting: 0, dissatisfied: 0, closed: 0 };
}

function total(condition: SQL): SQL<number> {
  return sql<number>`coalesce(sum(${condition}), 0)`;
}

/** A column with a plus in front is not looked up in an index: the planner, which knows no numbers, then follows the order. */
function inTab(tab: MatterTab, { today, soonUntil }: MatterSelection, walk: boolean): SQL | undefined {
  const column = (name: AnySQLiteColumn) => (walk ? sql`+${name}` : sql`${name}`);
  switch (tab) {
    case 'all':
      return undefined;
    case 'mine':
      return sql`${column(table.mine)} = 1`;
    case 'overdue':
      return sql`${column(table.archived)} = 0 and ${column(table.dueOn)} < ${today}`;
    case 'soon':
      return sql`${column(table.archived)} = 0 and ${column(table.dueOn)} between ${today} and ${soonUntil}`;
    case 'waiting':
      return sql`${column(table.waiting)} = 1`;
    case 'dissatisfied':
      return sql`${column(table.dissatisfied)} = 1`;
    case 'closed':
      return sql`${column(table.archived)} = 1`;
  }
}

function conditions({ kind, unitId, keyOnly, match }: MatterSelection, walk = false): (SQL | undefined)[] {
  const id = walk ? sql`+${table.id}` : sql`${table.id}`;
  return [
    kind === undefined ? undefined : eq(table.kind, kind),
    keyOnly === true ? eq(table.keyMatter, 1) : undefined,
    unitId === undefined
      ? undefined
      : sql`${id} in (select ${assignmentTable.matterId} from ${assignmentTable}
          where ${assignmentTable.unitId} = ${unitId} and ${ne(assignmentTable.state, 'withdrawn')})`,
    match === undefined
      ? undefined
      : sql`${id} in (select matter_id from matter_search_row where row_id in
          (select rowid from matter_search where matter_search match ${match}))`,
  ];
}

/** Ends with the id, so that equal values keep one order over all pages. Without a due date comes last. */
function orderOf({ sort, descending }: MatterPage): SQL[] {
  const direction = descending ? desc : asc;
  switch (sort) {
    case 'due':
      return descending
        ? [desc(table.dueOn), desc(table.id)]
        : [sql`${table.dueOn} asc nulls last`, asc(table.id)];
    case 'number':
      return [direction(table.numberOrder), direction(table.number), direction(table.id)];
    case 'registered':
      return [direction(table.registeredAt), direction(table.id)];
    case 'latest':
      return [direction(table.latestAt), direction(table.id)];
    case 'title':
      return [direction(table.title), direction(table.id)];
  }
}

/** Matters that are not archived, the nearest due date first: what a list, a circular or a periodic report tells of. */
export async function readMattersAtWork(database: ReadableDatabase, most: number): Promise<MatterId[]> {
  const rows = await database
    .select({ id: table.id })
    .from(table)
    .where(eq(table.archived, 0))
    .orderBy(sql`${table.dueOn} is null`, asc(table.dueOn), asc(table.id))
    .limit(most);
  return rows.map(({ id }) => id);
}
