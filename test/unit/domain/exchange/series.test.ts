/** Gaps are told exactly, and a claim of what arrived never says more than the truth. */
import { haveRange, heldBeyond, rangeCovers, withNumber } from '@shared/domain/exchange/series';
import { manifestSchema } from '@shared/package-format/manifest';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const haveSchema = manifestSchema.shape.have;
const unit = '8b0c1c6e-6f0b-4c57-9b58-1b1f4f3f2a10';

it('grows number by number into the range of all that arrived, in any order and with repetitions', () => {
  const numbers = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(numbers, (arrived) => {
      const grown = arrived.reduce<readonly number[] | undefined>(
        (range, n) => withNumber(range, n),
        undefined,
      );
      expect(grown).toEqual(haveRange(arrived));
    }),
    { numRuns: 300 },
  );
  expect(withNumber([2], 50_000)).toEqual([2]);
  expect(withNumber(undefined, Number.MAX_SAFE_INTEGER)).toEqual([0]);
});

it('tells exactly which numbers one range holds beyond another', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(numbers, numbers, (held, known) => {
      const expected = held.filter((n) => !known.includes(n)).sort((left, right) => left - right);
      expect(heldBeyond(haveRange(held) ?? [0], haveRange(known))).toEqual(expected);
    }),
    { numRuns: 300 },
  );
  expect(heldBeyond([3, 2], undefined)).toEqual([1, 3]);
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
