/** The numbers of one sender's packages to one recipient (SEALED-PACKAGE 3 `seq`, `have`): gaps are told, they never block. */

/** The manifest takes at most this many numbers in one range, the highest included. */
const LONGEST_RANGE = 10_000;

/** `[highest, missing…]`, the missing ascending and below the highest: as `have` says it. */
export type SeriesRange = readonly number[];

/** `[max, missing…]`; undefined when nothing arrived. Where too many are missing it claims less, never more, than arrived. */
export function haveRange(arrived: readonly number[]): number[] | undefined {
  let highest = 0;
  const missing: number[] = [];
  for (const number of ascending(arrived)) {
    const gap = number - highest - 1;
    if (missing.length + gap >= LONGEST_RANGE) break;
    for (let lost = highest + 1; lost < number; lost += 1) missing.push(lost);
    highest = number;
  }
  return highest === 0 ? undefined : [highest, ...missing];
}

/** The range after n arrived too. A number too far ahead is left out: a range claims less, never more, than arrived. */
export function withNumber(range: SeriesRange | undefined, n: number): SeriesRange {
  const [highest = 0, ...missing] = range ?? [];
  if (n <= highest) return [highest, ...missing.filter((lost) => lost !== n)];
  if (missing.length + (n - highest - 1) >= LONGEST_RANGE) return range ?? [0];
  for (let lost = highest + 1; lost < n; lost += 1) missing.push(lost);
  return [n, ...missing];
}

/** Numbers that the first range holds and the second does not, ascending. */
export function heldBeyond(held: SeriesRange, known: SeriesRange | undefined): number[] {
  const [highest = 0, ...missing] = held;
  const [knownHighest = 0, ...unknown] = known ?? [];
  const lost = new Set(missing);
  const beyond = unknown.filter((n) => n <= highest && !lost.has(n));
  for (let n = knownHighest + 1; n <= highest; n += 1) if (!lost.has(n)) beyond.push(n);
  return beyond;
}

/** Whether a peer's `have` says that it holds our n-th package. */
export function rangeCovers(range: SeriesRange | undefined, n: number): boolean {
  if (range === undefined) return false;
  const [highest = 0, ...missing] = range;
  return n >= 1 && n <= highest && !missing.includes(n);
}

/** What a record of the manifest says of a unit or an incarnation; a name like `constructor` is none of its own. */
export function entryFor<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((left, right) => left - right);
}
