/** Pages hold what fits, keep what belongs together, repeat a table's head, and lose no line. */
import { type PageUnit, paginate } from '@shared/document-layout/paginate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const LINE = 29.6;
const PAGE = 22 * LINE;
const START = { page: 1, room: 11 * LINE };

const unit = (lines: number, rest: Partial<PageUnit> = {}): PageUnit => ({
  heights: Array.from({ length: lines }, () => LINE),
  repeated: 0,
  together: 1,
  keepNext: false,
  breakBefore: false,
  ...rest,
});

const anyUnit = fc
  .record({
    lines: fc.integer({ min: 1, max: 40 }),
    keepNext: fc.boolean(),
    breakBefore: fc.boolean(),
    head: fc.boolean(),
  })
  .map(({ lines, keepNext, breakBefore, head }) =>
    unit(lines, {
      keepNext: keepNext && lines < 3,
      breakBefore,
      repeated: head ? LINE : 0,
      together: head ? Math.min(2, lines) : 1,
    }),
  );
const anyUnits = fc.array(anyUnit, { minLength: 1, maxLength: 25 });

describe('filling pages', () => {
  it('places every height once and in order', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const { placed } = paginate(units, START, PAGE);
        const wanted = units.flatMap(({ heights }, at) => heights.map((_, index) => [at, index]));
        expect(placed.map(({ unit: at, index }) => [at, index])).toEqual(wanted);
        for (const [index, each] of placed.entries())
          expect(each.page).toBeGreaterThanOrEqual(placed[index - 1]?.page ?? 1);
      }),
    );
  });

  it('never lets a line stand below the page, nor more than 22 on one', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const { placed } = paginate(units, START, PAGE);
        const pages = new Map<number, number>();
        for (const { page, room } of placed) {
          expect(room).toBeGreaterThanOrEqual(LINE - 0.2);
          pages.set(page, (pages.get(page) ?? 0) + 1);
        }
        for (const count of pages.values()) expect(count).toBeLessThanOrEqual(22);
      }),
    );
  });

  it('leaves no page out', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const { placed, end } = paginate(units, START, PAGE);
        const pages = [...new Set(placed.map(({ page }) => page))].filter((page) => page > 1);
        expect(pages).toEqual(pages.map((_, index) => index + 2));
        expect(end.page).toBe(Math.max(1, ...pages));
      }),
    );
  });

  it('moves a heading with the first line of what it heads', () => {
    const { placed } = paginate([unit(10), unit(1, { keepNext: true, together: 1 }), unit(5)], START, PAGE);
    expect(placed.find(({ unit: at }) => at === 1)?.page).toBe(2);
    expect(placed.find(({ unit: at }) => at === 2)?.page).toBe(2);
  });

  it('keeps a block whole that fits a page, and starts a page with one that does not', () => {
    const kept = (lines: number) => unit(lines, { together: lines });
    const pagesOf = (lines: number) =>
      paginate([unit(8), kept(lines)], START, PAGE).placed.filter(({ unit: at }) => at === 1);
    expect(new Set(pagesOf(9).map(({ page }) => page))).toEqual(new Set([2]));
    expect(
      pagesOf(30)
        .map(({ page }) => page)
        .slice(0, 1),
    ).toEqual([2]);
    expect(pagesOf(30).at(-1)?.page).toBe(3);
  });

  it('leaves room for a table head on each page but the first', () => {
    const { placed } = paginate([unit(60, { repeated: LINE, together: 2 })], { page: 1, room: PAGE }, PAGE);
    const counts = [1, 2, 3].map((page) => placed.filter((each) => each.page === page).length);
    expect(counts).toEqual([22, 21, 17]);
  });

  it('lets no last row of a table go over alone', () => {
    for (let rows = 4; rows <= 60; rows++) {
      const table = unit(rows + 1, { repeated: LINE, together: 3, lastTogether: 2 });
      const { placed } = paginate([unit(3), table], START, PAGE);
      const pages = placed.filter(({ unit: at }) => at === 1).map(({ page }) => page);
      expect(pages.at(-1), `${rows} rows`).toBe(pages.at(-2));
      expect(pages[0], `${rows} rows`).toBe(pages[2]);
    }
  });

  it('starts a page where it is asked to, but not a second one on a fresh page', () => {
    const { placed } = paginate([unit(2), unit(2, { breakBefore: true })], START, PAGE);
    expect(placed.map(({ page }) => page)).toEqual([1, 1, 2, 2]);
  });
});
