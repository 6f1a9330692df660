/** Matters as lists of documents take them. The list of the window itself is ordered in memory: `matter-columns`. */
import type { MatterId } from '@shared/domain/identifiers';
import { asc, eq, sql } from 'drizzle-orm';
import type { ReadableDatabase } from '../drizzle-session';
import { matterTable as table } from '../schema/tables';

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
