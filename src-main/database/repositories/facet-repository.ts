/** Facets of matters: written with the projection, read by revision, so that whoever keeps them in memory asks only for what changed. */

import type { AssignmentRole } from '@shared/domain/assignment/assignment';
import type { MatterId, UnitId } from '@shared/domain/identifiers';
import type { Grade } from '@shared/domain/matter/matter';
import type { MatterKind } from '@shared/domain/matter/matter-kind';
import type { StepCode } from '@shared/domain/matter/next-step';
import type { ResultMark } from '@shared/domain/reply/answer';
import type { Satisfaction } from '@shared/package-format/events/office-events';
import { asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { matterFacetTable } from '../schema/search-tables';
import { matterTable } from '../schema/tables';

/** What a matter is filtered by and `matter` has no column for. */
export interface MatterFacets {
  readonly steps: readonly StepCode[];
  readonly parts: readonly (readonly [UnitId, AssignmentRole])[];
  readonly results: readonly ResultMark[];
  readonly satisfactions: readonly Satisfaction[];
}

/** One matter as the list knows it in memory; positions are those of `readFacetsAfter`. */
export type FacetRow = readonly [
  revision: number,
  rowId: number,
  kind: MatterKind,
  number: string,
  numberOrder: number,
  title: string,
  /** Term × 100 + meeting. */
  session: number | null,
  grade: Grade | null,
  keyMatter: number,
  registeredAt: number,
  latestAt: number,
  dueOn: string | null,
  mine: number,
  waiting: number,
  dissatisfied: number,
  archived: number,
  steps: MatterFacets['steps'],
  parts: MatterFacets['parts'],
  results: MatterFacets['results'],
  satisfactions: MatterFacets['satisfactions'],
  soonOn: string | null,
];

/** The matter's own integer key, the same for ever. */
export async function writeFacets(
  tx: WritableDatabase,
  matterId: MatterId,
  { steps, parts, results, satisfactions }: MatterFacets,
): Promise<number> {
  const values = {
    steps: JSON.stringify(steps),
    parts: JSON.stringify(parts),
    results: JSON.stringify(results),
    satisfactions: JSON.stringify(satisfactions),
    revision: sql<number>`(select coalesce(max(revision), 0) + 1 from matter_facet)`,
  };
  await tx
    .insert(matterFacetTable)
    .values({ matterId, ...values })
    .onConflictDoUpdate({ target: matterFacetTable.matterId, set: values });
  const [row] = await tx
    .select({ rowId: matterFacetTable.rowId })
    .from(matterFacetTable)
    .where(eq(matterFacetTable.matterId, matterId));
  if (!row) throw new Error('the facets are missing');
  return row.rowId;
}

/** In the order of their revisions, at most `limit`. One text for all of them: a row each would cost the driver ten times as much. */
export async function readFacetsAfter(
  database: ReadableDatabase,
  revision: number,
  limit: number,
): Promise<FacetRow[]> {
  const [answer] = await database.all<{ rows: string }>(sql`
    select json_group_array(json_array(
      f.revision, f.row_id, m.kind, m.number, m.number_order, m.title, m.session_term * 100 + m.session_meeting, m.grade,
      m.key_matter, m.registered_at, m.latest_at, m.due_on, m.mine, m.waiting, m.dissatisfied, m.archived,
      json(f.steps), json(f.parts), json(f.results), json(f.satisfactions), m.soon_on)) as rows
    from (select * from matter_facet where revision > ${revision} order by revision limit ${limit}) f
    cross join matter m on m.id = f.matter_id`);
  const rows: FacetRow[] = JSON.parse(answer?.rows ?? '[]');
  return rows.sort((left, right) => left[0] - right[0]);
}

/** The rows whose words match, as FTS5 says; ascending. */
export async function rowsMatching(database: ReadableDatabase, match: string): Promise<readonly number[]> {
  const [answer] = await database.all<{ rows: string | null }>(
    sql`select group_concat(rowid, ',') as rows from matter_search where matter_search match ${match}`,
  );
  return numbersIn(answer?.rows ?? '');
}

/** Of digits and commas; by hand, for a hundred thousand of them. */
export function numbersIn(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit >= 0) value = value * 10 + digit;
    else {
      numbers.push(value);
      value = 0;
    }
  }
  if (text !== '') numbers.push(value);
  return numbers;
}

/** In the order of their keys. */
export async function matterIdsAfter(database: ReadableDatabase, rowId: number, limit: number) {
  return database
    .select({ rowId: matterFacetTable.rowId, matterId: matterFacetTable.matterId })
    .from(matterFacetTable)
    .where(gt(matterFacetTable.rowId, rowId))
    .orderBy(asc(matterFacetTable.rowId))
    .limit(limit);
}

/** In the order of `rowIds`. */
export async function readMatterRows(
  database: ReadableDatabase,
  rowIds: readonly number[],
): Promise<(typeof matterTable.$inferSelect)[]> {
  if (rowIds.length === 0) return [];
  const found = await database
    .select({ rowId: matterFacetTable.rowId, matter: matterTable })
    .from(matterFacetTable)
    .innerJoin(matterTable, eq(matterTable.id, matterFacetTable.matterId))
    .where(inArray(matterFacetTable.rowId, [...rowIds]));
  const byRow = new Map(found.map(({ rowId, matter }) => [rowId, matter]));
  return rowIds.flatMap((rowId) => byRow.get(rowId) ?? []);
}
