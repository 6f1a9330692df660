/** Runs the import: read, show, confirm or set aside. Closing sets aside whatever was not confirmed, so nothing stays half done. */
import type { ImportPlan } from '@shared/ipc/calls/exchange-calls';
import type { Failure } from '@shared/result/envelope';
import { useCallback, useState } from 'react';
import type { FileSource } from '../../api/call';
import { useAct } from '../../api/queries';
import {
  type ImportState,
  isOpen,
  NO_IMPORT,
  type RefusedFile,
  type StagedPackage,
  withPackage,
} from './import-state';

export interface ImportFlow {
  readonly state: ImportState;
  readonly open: boolean;
  readonly start: (source: FileSource) => Promise<void>;
  readonly confirm: (entry: StagedPackage) => Promise<boolean>;
  readonly setAside: (entry: StagedPackage) => Promise<void>;
  readonly close: () => Promise<void>;
}

export function useImport(): ImportFlow {
  const [state, setState] = useState<ImportState>(NO_IMPORT);
  const { run: stage } = useAct('package.stage', { quiet: true });
  const { run: confirmCall } = useAct('package.confirm', { quiet: true });
  const { run: cancelCall } = useAct('package.cancel', { quiet: true });

  const start = useCallback(
    async (source: FileSource) => {
      setState((before) => ({ ...before, reading: true }));
      const answer = await stage(source);
      setState((before) => ({
        reading: false,
        packages: answer.ok ? [...before.packages, ...answer.value.plans.map(stagedOf)] : before.packages,
        refused: [...before.refused, ...(answer.ok ? answer.value.refused : refusalOf(answer.error))],
      }));
    },
    [stage],
  );

  const confirm = useCallback(
    async ({ plan }: StagedPackage) => {
      setState((before) => withPackage(before, { state: 'writing', plan }));
      const outcome = await confirmCall({ stagingId: plan.stagingId, planHash: plan.planHash });
      setState((before) =>
        withPackage(
          before,
          outcome.ok
            ? { state: 'written', plan, outcome: outcome.value }
            : { state: 'failed', plan, error: outcome.error },
        ),
      );
      return outcome.ok;
    },
    [confirmCall],
  );

  const setAside = useCallback(
    async ({ plan }: StagedPackage) => {
      await cancelCall({ stagingId: plan.stagingId });
      setState((before) => withPackage(before, { state: 'cancelled', plan }));
    },
    [cancelCall],
  );

  const close = useCallback(async () => {
    const left = state.packages.filter((entry) => entry.state === 'staged' || entry.state === 'failed');
    setState(NO_IMPORT);
    for (const { plan } of left) await cancelCall({ stagingId: plan.stagingId });
  }, [state.packages, cancelCall]);

  return { state, open: isOpen(state), start, confirm, setAside, close };
}

function stagedOf(plan: ImportPlan): StagedPackage {
  return { state: 'staged', plan };
}

/** The reading as a whole failed, before any single file was looked at; a closed dialog is no failure. */
function refusalOf(error: Failure): RefusedFile[] {
  return error.code === 'CANCELLED' ? [] : [{ fileName: '所选文件', ...error }];
}
