/** Candidates by pairs of characters out of a search index: which rows have each pair, the rarest pairs first, within a bound. */
import { sql } from 'drizzle-orm';
import type { ReadableDatabase } from '../drizzle-session';
import { numbersIn } from './facet-repository';

/** Search indexes, each with its pairs in the column `words`. */
export type PairIndex = 'matter_search' | 'answered_point_search';

/** How many rows have each of the pairs. */
export async function rowsPerPair(
  database: ReadableDatabase,
  index: PairIndex,
  pairs: readonly string[],
): Promise<Map<string, number>> {
  const table = sql.raw(index);
  const rows = await database.all<{ pair: string; found: number }>(sql`
    select value as pair, (select count(*) from ${table} where ${table} match '"' || value || '"') as found
    from json_each(${JSON.stringify(pairs)})`);
  return new Map(rows.map(({ pair, found }) => [pair, found]));
}

/** The rows with each of the pairs. */
export async function rowsOfPairs(
  database: ReadableDatabase,
  index: PairIndex,
  pairs: readonly string[],
): Promise<Map<string, readonly number[]>> {
  const table = sql.raw(index);
  const rows = await database.all<{ pair: string; found: string | null }>(sql`
    select value as pair,
      (select group_concat(rowid, ',') from ${table} where ${table} match '"' || value || '"') as found
    from json_each(${JSON.stringify(pairs)})`);
  return new Map(rows.map(({ pair, found }) => [pair, numbersIn(found ?? '')]));
}
