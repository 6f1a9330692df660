/** The numbers of one sender's packages to one recipient (SEALED-PACKAGE 3 `seq`, `have`): gaps are told, they never block. */

/** The manifest takes at most this many numbers in one range, the highest included. */
const LONGEST_RANGE = 10_000;

/** Numbers from 1 to the highest that have not arrived, lowest first, at most `limit`: “缺第 3 号包”. */
export function missingNumbers(arrived: readonly number[], limit: number): number[] {
  const missing: number[] = [];
  let expected = 1;
  for (const number of ascending(arrived)) {
    for (; expected < number && missing.length < limit; expected += 1) missing.push(expected);
    expected = number + 1;
  }
  return missing;
}

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

/** Whether a peer's `have` says that it holds our n-th package. */
export function rangeCovers(range: readonly number[] | undefined, n: number): boolean {
  if (range === undefined) return false;
  const [highest = 0, ...missing] = range;
  return n >= 1 && n <= highest && !missing.includes(n);
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((left, right) => left - right);
}
