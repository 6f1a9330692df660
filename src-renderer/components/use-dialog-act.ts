/** The one act of a dialog: done, the dialog closes and what comes next is told; refused, it stays open with all that was typed. */
import type { CallArgument, CallName, CallOutput } from '@shared/ipc/contract';
import { useAct } from '../api/queries';
import { type Success, useSuccess } from './use-success';

export interface DialogAct<N extends CallName> {
  /** Never rejects: a failure has been shown with its next step. `success` may depend on what came of the act. */
  readonly submit: (
    input: CallArgument<N>,
    success: Success | ((value: CallOutput<N>) => Success),
  ) => Promise<void>;
  readonly running: boolean;
}

export function useDialogAct<N extends CallName>(name: N, onClose: () => void): DialogAct<N> {
  const { run, running } = useAct(name);
  const succeed = useSuccess();
  const submit: DialogAct<N>['submit'] = async (input, success) => {
    const outcome = await run(input);
    if (!outcome.ok) return;
    onClose();
    succeed(typeof success === 'function' ? success(outcome.value) : success);
  };
  return { submit, running };
}
