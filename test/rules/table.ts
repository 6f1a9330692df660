/** The whole table: every numbered clause of the five documents and every rule of sections 2 to 6 of the product, with the proofs they rest on. */
import { assignmentProofs } from './proofs/assignments';
import { calendarProofs } from './proofs/calendar';
import { deadlineProofs } from './proofs/deadlines';
import { documentProofs } from './proofs/documents';
import { profileProofs } from './proofs/profiles';
import { recordProofs } from './proofs/records';
import { replyProofs } from './proofs/replies';
import { productRows } from './rows/product';
import { productFurtherRows } from './rows/product-further';
import { rugaoRows } from './rows/rugao';
import { xingchengRows } from './rows/xingcheng';
import { xuchangRows } from './rows/xuchang';
import { yangjiangRows } from './rows/yangjiang';
import { yueyangRows } from './rows/yueyang';
import type { Mutation, Proof, RuleKind, RuleRow, TestReference } from './rule';

export const PROOFS: Readonly<Record<string, Proof>> = {
  ...calendarProofs,
  ...deadlineProofs,
  ...profileProofs,
  ...assignmentProofs,
  ...replyProofs,
  ...documentProofs,
  ...recordProofs,
};

export const ROWS: readonly RuleRow[] = [
  ...rugaoRows,
  ...yangjiangRows,
  ...yueyangRows,
  ...xuchangRows,
  ...xingchengRows,
  ...productRows,
  ...productFurtherRows,
];

export function proofOf(name: string): Proof {
  const proof = PROOFS[name];
  if (proof === undefined) throw new Error(`no proof ${name}`);
  return proof;
}

/** The kind of a row is that of its first proof. */
export function kindOf(row: RuleRow): RuleKind {
  if (row.outside !== undefined) return row.outside;
  return proofOf(row.proofs[0] ?? '(none)').kind;
}

export interface Trial {
  /** `D5 1`: the proof and the number of its mutation. */
  readonly id: string;
  readonly proof: string;
  readonly mutation: Mutation;
  readonly tests: readonly TestReference[];
}

/** One trial a mutation, grouped by test file so that neighbours share what is loaded. */
export function trials(): Trial[] {
  const all = Object.entries(PROOFS).flatMap(([proof, { mutations, tests }]) =>
    mutations.map((mutation, index) => ({ id: `${proof} ${index + 1}`, proof, mutation, tests })),
  );
  const place = ({ tests }: Trial): string => tests[0]?.file ?? '';
  return all.sort((left, right) => place(left).localeCompare(place(right)));
}

/** Rows and proofs of that name, or all whose name begins with it. */
export function trialsOf(names: readonly string[]): Trial[] {
  const chosen = new Set(
    ROWS.filter(({ id }) => names.some((name) => id === name || id.startsWith(`${name} `))).flatMap(
      ({ proofs }) => proofs,
    ),
  );
  return trials().filter(({ proof, id }) => chosen.has(proof) || names.includes(proof) || names.includes(id));
}
