import type { Mutation, TestReference } from '../rule';

export interface MutationOutcome {
  readonly survived: readonly string[];
  readonly broken: readonly string[];
  readonly killed: number;
  readonly tests: number;
}

export function runMutations(run: {
  readonly root: string;
  readonly trials: readonly {
    readonly id: string;
    readonly mutation: Mutation;
    readonly tests: readonly TestReference[];
  }[];
  readonly workers?: number;
  readonly report?: (words: string) => void;
}): Promise<MutationOutcome>;
