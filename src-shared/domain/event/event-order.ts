/** The one order in which every desk folds events: (lamport, unit, id) (SEALED-PACKAGE 6). */
import { compareText } from '../compare-text';

export interface Ordered {
  readonly lamport: number;
  readonly unit: string;
  readonly id: string;
}

export function compareEvents(left: Ordered, right: Ordered): number {
  return left.lamport - right.lamport || compareText(left.unit, right.unit) || compareText(left.id, right.id);
}
