/** The one order in which every desk folds events: (lamport, unit, id) (SEALED-PACKAGE 6). */
export interface Ordered {
  readonly lamport: number;
  readonly unit: string;
  readonly id: string;
}

export function compareEvents(left: Ordered, right: Ordered): number {
  return left.lamport - right.lamport || compareText(left.unit, right.unit) || compareText(left.id, right.id);
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
