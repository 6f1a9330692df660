/** The import as a list of packages, each staged, written or set aside: nothing counts as imported before main said so. */
import type { ImportPlan } from '@shared/ipc/calls/exchange-calls';
import type { CallOutput } from '@shared/ipc/contract';
import type { AppErrorDetails } from '@shared/result/app-error';
import type { AppErrorCode } from '@shared/result/app-error-code';

export type ImportOutcome = CallOutput<'package.confirm'>;

export interface RefusedFile {
  readonly fileName: string;
  readonly code: AppErrorCode;
  readonly details: AppErrorDetails;
}

export type StagedPackage =
  | { readonly state: 'staged' | 'writing' | 'cancelled'; readonly plan: ImportPlan }
  | {
      readonly state: 'failed';
      readonly plan: ImportPlan;
      readonly error: { code: AppErrorCode; details: AppErrorDetails };
    }
  | { readonly state: 'written'; readonly plan: ImportPlan; readonly outcome: ImportOutcome };

export interface ImportState {
  readonly reading: boolean;
  readonly packages: readonly StagedPackage[];
  readonly refused: readonly RefusedFile[];
}

export const NO_IMPORT: ImportState = { reading: false, packages: [], refused: [] };

export function withPackage(state: ImportState, changed: StagedPackage): ImportState {
  return {
    ...state,
    packages: state.packages.map((entry) =>
      entry.plan.stagingId === changed.plan.stagingId ? changed : entry,
    ),
  };
}

export function isOpen(state: ImportState): boolean {
  return state.reading || state.packages.length > 0 || state.refused.length > 0;
}
