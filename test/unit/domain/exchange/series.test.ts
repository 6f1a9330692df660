/** Gaps are told exactly, and a claim of what arrived never says more than the truth. */
import { haveRange, missingNumbers, rangeCovers } from '@shared/domain/exchange/series';
import { manifestSchema } from '@shared/package-format/manifest';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const haveSchema = manifestSchema.shape.have;
const unit = '8b0c1c6e-6f0b-4c57-9b58-1b1f4f3f2a10';

it('names the missing numbers below the highest, lowest first', () => {
  expect(missingNumbers([], 10)).toEqual([]);
  expect(missingNumbers([1, 2, 3], 10)).toEqual([]);
  expect(missingNumbers([5, 2, 2, 7], 10)).toEqual([1, 3, 4, 6]);
  expect(missingNumbers([Number.MAX_SAFE_INTEGER], 3)).toEqual([1, 2, 3]);
});

it('states a range that the manifest accepts and that covers what arrived and nothing else', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(numbers, (arrived) => {
      const range = haveRange(arrived);
      expect(haveSchema.safeParse({ [unit]: { [unit]: range } }).success).toBe(true);
      for (let n = 0; n <= 401; n += 1) expect(rangeCovers(range, n)).toBe(arrived.includes(n));
    }),
    { numRuns: 200 },
  );
});

it('claims less rather than a list that no manifest takes', () => {
  expect(haveRange([])).toBeUndefined();
  expect(haveRange([1, 2, 50_000])).toEqual([2]);
  expect(haveRange([2_000_000])).toBeUndefined();
  const longest = haveRange([10_000]) ?? [];
  expect(longest).toHaveLength(10_000);
  expect(haveSchema.safeParse({ [unit]: { [unit]: longest } }).success).toBe(true);
  expect(haveRange([10_001])).toBeUndefined();
  expect(rangeCovers(undefined, 1)).toBe(false);
});
