/** Runs the import: read, show, confirm all in order or set aside. Closing sets aside whatever was not confirmed, so nothing stays half done. */
import type { Failure } from '@shared/result/envelope';
import { useCallback, useState } from 'react';
import type { PackageSource } from '../../api/call';
import { useAct } from '../../api/queries';
import {
  cardsToConfirm,
  type ImportState,
  isOpen,
  NO_IMPORT,
  plansToConfirm,
  type RefusedFile,
  type StagedPackage,
  stagingIdsLeft,
  withCardCancelled,
  withOutcome,
  withPackage,
  withStaging,
} from './import-state';

export interface ImportFlow {
  readonly state: ImportState;
  readonly open: boolean;
  readonly start: (source: PackageSource) => Promise<void>;
  readonly confirmAll: () => Promise<void>;
  readonly setAside: (entry: StagedPackage) => Promise<void>;
  readonly setCardAside: (stagingId: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export function useImport(): ImportFlow {
  const [state, setState] = useState<ImportState>(NO_IMPORT);
  const { run: stage } = useAct('package.stage', { quiet: true });
  const { run: confirmCall } = useAct('package.confirm-all', { quiet: true });
  const { run: cancelCall } = useAct('package.cancel', { quiet: true });
  const { run: cancelAllCall } = useAct('package.cancel-all', { quiet: true });

  const start = useCallback(
    async (source: PackageSource) => {
      setState((before) => ({ ...before, reading: true }));
      const answer = await stage(source);
      setState((before) =>
        answer.ok
          ? withStaging(before, answer.value)
          : { ...before, reading: false, refused: [...before.refused, ...refusalOf(answer.error)] },
      );
    },
    [stage],
  );

  const confirmAll = useCallback(async () => {
    setState((before) => ({ ...before, writing: true, stopped: undefined }));
    const answer = await confirmCall({
      cards: cardsToConfirm(state).map(({ stagingId }) => stagingId),
      packages: plansToConfirm(state).map(({ stagingId, planHash }) => ({ stagingId, planHash })),
    });
    setState((before) =>
      answer.ok
        ? withOutcome(before, answer.value)
        : { ...before, writing: false, refused: [...before.refused, ...refusalOf(answer.error)] },
    );
  }, [confirmCall, state]);

  const setAside = useCallback(
    async ({ plan }: StagedPackage) => {
      await cancelCall({ stagingId: plan.stagingId });
      setState((before) => withPackage(before, { state: 'cancelled', plan }));
    },
    [cancelCall],
  );

  const setCardAside = useCallback(
    async (stagingId: string) => {
      await cancelCall({ stagingId });
      setState((before) => withCardCancelled(before, stagingId));
    },
    [cancelCall],
  );

  const close = useCallback(async () => {
    const stagingIds = stagingIdsLeft(state);
    setState(NO_IMPORT);
    if (stagingIds.length > 0) await cancelAllCall({ stagingIds });
  }, [state, cancelAllCall]);

  return { state, open: isOpen(state), start, confirmAll, setAside, setCardAside, close };
}

/** The reading as a whole failed, before any single file was looked at; a closed dialog is no failure. */
function refusalOf(error: Failure): RefusedFile[] {
  return error.code === 'CANCELLED' ? [] : [{ fileName: '所选文件', ...error }];
}
