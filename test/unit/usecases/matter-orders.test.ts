/** The orders of the list mended after any changes are those that sorting all of it gives. */
import type { MatterColumn } from '@main/usecases/matter/matter-columns';
import { MatterOrders } from '@main/usecases/matter/matter-orders';
import { MATTER_SORTS } from '@shared/ipc/calls/matter-question';
import fc from 'fast-check';
import { expect, it } from 'vitest';

/** Few values, so that many are equal. */
const values = fc.record({
  number: fc.constantFrom('1', '01', 'A1', '2'),
  numberOrder: fc.integer({ min: 1, max: 3 }),
  title: fc.constantFrom('关于甲', '关于乙', '关于', '甲'),
  registeredAt: fc.integer({ min: 1, max: 4 }),
  latestAt: fc.integer({ min: 1, max: 4 }),
  due: fc.constantFrom(0, 20260301, 20260302, 20260401),
});

const row = (rowId: number, value: object) => ({ rowId, ...value }) as unknown as MatterColumn;
const all = MATTER_SORTS.flatMap((sort) => [false, true].map((descending) => ({ sort, descending })));

function naive(rows: readonly MatterColumn[], { sort, descending }: (typeof all)[number]): number[] {
  const key = (of: MatterColumn): readonly (number | string)[] => {
    if (sort === 'due') return [of.due];
    if (sort === 'number') return [of.numberOrder, of.number];
    return [{ registered: of.registeredAt, latest: of.latestAt, title: of.title }[sort]];
  };
  const sign = descending ? -1 : 1;
  return rows
    .map((_row, place) => place)
    .sort((left, right) => {
      const [one, other] = [rows[left], rows[right]] as [MatterColumn, MatterColumn];
      if (sort === 'due' && (one.due === 0) !== (other.due === 0)) return one.due === 0 ? 1 : -1;
      for (const [at, value] of key(one).entries()) {
        const than = key(other)[at] ?? '';
        if (value !== than) return value < than ? -sign : sign;
      }
      return sign * (one.rowId - other.rowId);
    });
}

it('mends what changed and adds what came, in every order', () => {
  fc.assert(
    fc.property(
      fc.array(values, { minLength: 1, maxLength: 30 }),
      fc.array(fc.array(fc.tuple(fc.nat(40), values), { maxLength: 6 }), { maxLength: 4 }),
      (first, rounds) => {
        const orders = new MatterOrders();
        const rows = first.map((value, place) => row(place + 1, value));
        const check = () => {
          for (const order of all) {
            const places = orders.of(rows, order.sort, order.descending);
            expect([...places], JSON.stringify(order)).toEqual(naive(rows, order));
          }
        };
        check();
        for (const round of rounds) {
          for (const [at, value] of round) {
            const place = Math.min(at, rows.length);
            const known = place < rows.length;
            rows[place] = row(place + 1, value);
            orders.changed(place, known);
          }
          check();
        }
      },
    ),
    { numRuns: 200 },
  );
});
