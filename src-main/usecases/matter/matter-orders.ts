/** The orders of the list, each made when it is first asked for and mended afterwards: a change of one matter must not sort all of them again. */
import type { MATTER_SORTS } from '@shared/ipc/calls/matter-calls';
import type { MatterColumn } from './matter-columns';

export type MatterSort = (typeof MATTER_SORTS)[number];

/** More changes than this are cheaper sorted anew. */
const FEW = 500;

interface Order {
  readonly sort: MatterSort;
  readonly descending: boolean;
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
    const compare = comparer(rows, sort, descending);
    if (!known || known.moved.size + known.added.size > FEW) {
      const places = Uint32Array.from(rows, (_row, place) => place).sort(compare);
      this.orders.set(name, { sort, descending, places, moved: new Set(), added: new Set() });
      return places;
    }
    if (known.moved.size + known.added.size > 0) {
      const changed = [...known.moved, ...known.added].sort(compare);
      known.places = merged(known.places, known.moved, changed, compare);
      known.moved.clear();
      known.added.clear();
    }
    return known.places;
  }
}

function merged(
  places: Uint32Array,
  without: ReadonlySet<number>,
  added: readonly number[],
  compare: (left: number, right: number) => number,
): Uint32Array {
  const kept = without.size === 0 ? places : places.filter((place) => !without.has(place));
  const all = new Uint32Array(kept.length + added.length);
  let next = 0;
  let at = 0;
  for (const place of added) {
    while (next < kept.length && compare(kept[next] ?? 0, place) < 0) all[at++] = kept[next++] ?? 0;
    all[at++] = place;
  }
  all.set(kept.subarray(next), at);
  return all;
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
  const by = keysOf(sort);
  return (left, right) => {
    const [one, other] = [of(left), of(right)];
    const undated = sort === 'due' ? Number(one.due === 0) - Number(other.due === 0) : 0;
    return undated || sign * (by(one, other) || one.rowId - other.rowId);
  };
}

function keysOf(sort: MatterSort): (left: MatterColumn, right: MatterColumn) => number {
  switch (sort) {
    case 'due':
      return (left, right) => left.due - right.due;
    case 'registered':
      return (left, right) => left.registeredAt - right.registeredAt;
    case 'latest':
      return (left, right) => left.latestAt - right.latestAt;
    case 'number':
      return (left, right) => left.numberOrder - right.numberOrder || difference(left.number, right.number);
    case 'title':
      return (left, right) => difference(left.title, right.title);
  }
}

function difference<T extends number | string>(left: T, right: T): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
