/** Answered points with the pairs of characters of title and point: what similar replies are found by. Written with the projection. */
import type { AssignmentId, MatterId, PointId } from '@shared/domain/identifiers';
import { and, count, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { ReadableDatabase, WritableDatabase } from '../drizzle-session';
import { answeredPointTable as table } from '../schema/search-tables';

export interface AnsweredPoint {
  readonly assignmentId: AssignmentId;
  readonly pointId: PointId;
  /** Pairs of characters, each once, with spaces between. */
  readonly words: string;
}

/** Replaces those of the matter; a point that stays keeps its row. */
export async function writeAnsweredPoints(
  tx: WritableDatabase,
  matterId: MatterId,
  points: readonly AnsweredPoint[],
): Promise<void> {
  const before = await tx.select().from(table).where(eq(table.matterId, matterId));
  const rowOf = new Map(before.map((row) => [`${row.assignmentId} ${row.pointId}`, row.rowId]));
  const kept = new Set<number>();
  for (const { assignmentId, pointId, words } of points) {
    let rowId = rowOf.get(`${assignmentId} ${pointId}`);
    rowId ??= (await tx.insert(table).values({ matterId, assignmentId, pointId })).lastId;
    kept.add(rowId);
    await tx.run(
      sql`insert or replace into answered_point_search (rowid, words) values (${rowId}, ${words})`,
    );
  }
  const gone = before.filter(({ rowId }) => !kept.has(rowId)).map(({ rowId }) => rowId);
  if (gone.length === 0) return;
  await tx.delete(table).where(and(eq(table.matterId, matterId), notInArray(table.rowId, [...kept])));
  for (const rowId of gone) await tx.run(sql`delete from answered_point_search where rowid = ${rowId}`);
}

export async function countAnsweredPoints(database: ReadableDatabase): Promise<number> {
  const [row] = await database.select({ points: count().as('points') }).from(table);
  return row?.points ?? 0;
}

export async function answeredPointsAt(database: ReadableDatabase, rowIds: readonly number[]) {
  if (rowIds.length === 0) return [];
  return database
    .select()
    .from(table)
    .where(inArray(table.rowId, [...rowIds]));
}
