/** Holds a measured document against the table: every check that measures something counts, and every required one must. */
import { CHECK_TABLE } from './check-table';
import { resultMark } from './checks/head-checks';
import { isOfficial, type MeasuredDocument } from './measured-document';

export interface Judgement {
  readonly id: number;
  readonly name: string;
  readonly found: string;
  readonly wanted: string;
  readonly pass: boolean;
}

/** Without the checks that do not apply. A check that breaks down on what it reads has failed. */
export function judge(measured: MeasuredDocument, required: ReadonlySet<number>): Judgement[] {
  return CHECK_TABLE.flatMap(({ id, name, run }) => {
    const finding = attempt(() => run(measured));
    if (finding !== null) return [{ id, name, ...finding }];
    return required.has(id)
      ? [{ id, name, found: 'missing', wanted: 'an element that the document has', pass: false }]
      : [];
  }).concat(localMark(measured));
}

/** PRODUCT 7, beside the 54: the result mark of a reply stands where the product says. Number 0. */
function localMark(measured: MeasuredDocument): Judgement[] {
  if (!isOfficial(measured)) return [];
  const finding = attempt(() => resultMark(measured));
  return finding === null ? [] : [{ id: 0, name: 'result mark A to D (local)', ...finding }];
}

function attempt<T>(act: () => T): T | { found: string; wanted: string; pass: false } {
  try {
    return act();
  } catch (error) {
    return { found: `broke down: ${String(error)}`, wanted: 'to be measured', pass: false };
  }
}
