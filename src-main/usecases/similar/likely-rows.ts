/** The rows of a search index that share the most telling pairs with a text. Bounded: pairs that nearly everything has decide nothing and are not followed. */
import { weightOf } from '@shared/domain/similar/similarity';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { type PairIndex, rowsOfPairs, rowsPerPair } from '../../database/repositories/pair-repository';

/** Pairs that are followed at most, and rows that they may bring together. */
const MOST_PAIRS = 24;
const MOST_ROWS = 60_000;
/** A long original has hundreds of pairs; these many are weighed. */
const MOST_WEIGHED = 120;

export interface LikelyRows {
  /** The likeliest first. */
  readonly rowIds: readonly number[];
  readonly weight: (pair: string) => number;
}

export async function likelyRows(
  database: ReadableDatabase,
  index: PairIndex,
  words: ReadonlySet<string>,
  { rows, most }: { readonly rows: number; readonly most: number },
): Promise<LikelyRows> {
  const perPair = await rowsPerPair(database, index, [...words].slice(0, MOST_WEIGHED));
  const weights = new Map([...perPair].map(([pair, found]) => [pair, weightOf(found, rows)]));
  const usual = [...weights.values()].reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.size);
  const weight = (pair: string) => weights.get(pair) ?? usual;
  const known = [...perPair].filter(([, found]) => found > 0).sort((left, right) => left[1] - right[1]);
  const followed: string[] = [];
  let brought = 0;
  for (const [pair, found] of known) {
    if (followed.length === MOST_PAIRS || (followed.length > 0 && brought + found > MOST_ROWS)) break;
    followed.push(pair);
    brought += found;
  }
  const scores = new Map<number, number>();
  for (const [pair, rowIds] of await rowsOfPairs(database, index, followed)) {
    for (const rowId of rowIds) scores.set(rowId, (scores.get(rowId) ?? 0) + weight(pair));
  }
  const best = [...scores].sort((left, right) => right[1] - left[1] || right[0] - left[0]);
  return { rowIds: best.slice(0, most).map(([rowId]) => rowId), weight };
}
