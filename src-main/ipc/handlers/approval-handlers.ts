/** Inside the unit: one use case each. */
import type { CallName, Handlers } from '@shared/ipc/contract';
import { keepDraft, listVersions, readVersion, setAside } from '../../usecases/approval/draft-versions';
import { takeBack } from '../../usecases/approval/take-back';
import type { Workspace } from '../../usecases/workspace';

export function approvalHandlers(workspace: Workspace) {
  return {
    'draft.versions': (input) => listVersions(workspace, input),
    'draft.version': (input) => readVersion(workspace, input),
    'draft.keep': (input) => keepDraft(workspace, input),
    'draft.set-aside': (input) => setAside(workspace, input),
    'draft.take-back': (input) => takeBack(workspace, input),
  } satisfies Partial<Pick<Handlers, CallName>>;
}
