/** The orders of the list, each made when it is first asked for and mended afterwards: a change of one matter must not sort all of them again. */
import { compareText } from '@shared/domain/compare-text';
import type { MATTER_SORTS } from '@shared/ipc/calls/matter-question';
import type { MatterColumn } from './matter-columns';

export type MatterSort = (typeof MATTER_SORTS)[number];

/** More changes than this are cheaper sorted anew. */
const FEW = 500;

interface Order {
  /** Places in the list of rows. */
  places: Uint32Array;
  /** Since it was made; `added` are not in it. */
  readonly moved: Set<number>;
  readonly added: Set<number>;
}

export class MatterOrders {
  private readonly orders = new Map<string, Order>();

  /** A row was put at this place, or another one in its stead. */
  changed(place: number, known: boolean): void {
    for (const order of this.orders.values()) {
      if (known && !order.added.has(place)) order.moved.add(place);
      else order.added.add(place);
    }
  }

  of(rows: readonly MatterColumn[], sort: MatterSort, descending: boolean): Uint32Array {
    const name = `${sort} ${descending}`;
    const known = this.orders.get(name);
    if (!known || known.moved.size + known.added.size > FEW) {
      const places = sorted(rows, sort, descending);
      this.orders.set(name, { places, moved: new Set(), added: new Set() });
      return places;
    }
    if (known.moved.size + known.added.size > 0) {
      const compare = comparer(rows, sort, descending);
      const changed = [...known.moved, ...known.added].sort(compare);
      known.places = merged(known.places, known.moved, changed, compare);
      known.moved.clear();
      known.added.clear();
    }
    return known.places;
  }
}

/** By numbers in one block of memory; what they leave equal is compared as it is. */
function sorted(rows: readonly MatterColumn[], sort: MatterSort, descending: boolean): Uint32Array {
  const compare = comparer(rows, sort, descending);
  const keys = sort === 'title' ? ranksOfTitles(rows) : Float64Array.from(rows, NUMBER_OF[sort]);
  const sign = descending ? -1 : 1;
  return Uint32Array.from(rows, (_row, place) => place).sort((left, right) => {
    const [one = 0, other = 0] = [keys[left], keys[right]];
    if (one === other || one === Number.POSITIVE_INFINITY || other === Number.POSITIVE_INFINITY) {
      return compare(left, right);
    }
    return sign * (one - other);
  });
}

const NUMBER_OF: Readonly<Record<Exclude<MatterSort, 'title'>, (row: MatterColumn) => number>> = {
  // Undated stands apart, whichever way.
  due: ({ due }) => (due === 0 ? Number.POSITIVE_INFINITY : due),
  registered: ({ registeredAt }) => registeredAt,
  latest: ({ latestAt }) => latestAt,
  number: ({ numberOrder }) => numberOrder,
};

/** Sorting texts without a function of ours is several times as fast. */
function ranksOfTitles(rows: readonly MatterColumn[]): Float64Array {
  const rankOf = new Map<string, number>();
  for (const title of rows.map((row) => row.title).sort()) {
    if (!rankOf.has(title)) rankOf.set(title, rankOf.size);
  }
  return Float64Array.from(rows, ({ title }) => rankOf.get(title) ?? 0);
}

/** Each added one is looked for by halves: comparing all of them would cost as much as sorting. */
function merged(
  places: Uint32Array,
  without: ReadonlySet<number>,
  added: readonly number[],
  compare: (left: number, right: number) => number,
): Uint32Array {
  const kept = without.size === 0 ? places : places.filter((place) => !without.has(place));
  const all = new Uint32Array(kept.length + added.length);
  let taken = 0;
  for (const [index, place] of added.entries()) {
    const until = firstAfter(kept, taken, place, compare);
    all.set(kept.subarray(taken, until), taken + index);
    all[until + index] = place;
    taken = until;
  }
  all.set(kept.subarray(taken), taken + added.length);
  return all;
}

function firstAfter(
  kept: Uint32Array,
  from: number,
  place: number,
  compare: (left: number, right: number) => number,
): number {
  let [low, high] = [from, kept.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(kept[middle] ?? 0, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Ends with the row's own key, so that equal values keep one order over all pages. Without a due date comes last whichever way. */
function comparer(
  rows: readonly MatterColumn[],
  sort: MatterSort,
  descending: boolean,
): (left: number, right: number) => number {
  const sign = descending ? -1 : 1;
  const of = (place: number): MatterColumn => {
    const row = rows[place];
    if (!row) throw new Error(`no matter at ${place}`);
    return row;
  };
  const by = comparerOf(sort);
  return (left, right) => {
    const [one, other] = [of(left), of(right)];
    const undated = sort === 'due' ? Number(one.due === 0) - Number(other.due === 0) : 0;
    return undated || sign * (by(one, other) || one.rowId - other.rowId);
  };
}

function comparerOf(sort: MatterSort): (left: MatterColumn, right: MatterColumn) => number {
  switch (sort) {
    case 'due':
      return (left, right) => left.due - right.due;
    case 'registered':
      return (left, right) => left.registeredAt - right.registeredAt;
    case 'latest':
      return (left, right) => left.latestAt - right.latestAt;
    case 'number':
      return (left, right) => left.numberOrder - right.numberOrder || compareText(left.number, right.number);
    case 'title':
      return (left, right) => compareText(left.title, right.title);
  }
}
