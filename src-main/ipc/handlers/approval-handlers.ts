/** Inside the unit: one use case each. */
import type { CallName, Handlers } from '@shared/ipc/contract';
import { actOnApproval } from '../../usecases/approval/act-on-approval';
import { readApprovalSettings, saveApprovalSettings } from '../../usecases/approval/approval-settings';
import { keepDraft, listVersions, readVersion, setAside } from '../../usecases/approval/draft-versions';
import { getApproval, listApprovalTasks } from '../../usecases/approval/read-approval';
import { takeBack } from '../../usecases/approval/take-back';
import type { Workspace } from '../../usecases/workspace';

export function approvalHandlers(workspace: Workspace) {
  return {
    'draft.versions': (input) => listVersions(workspace, input),
    'draft.version': (input) => readVersion(workspace, input),
    'draft.keep': (input) => keepDraft(workspace, input),
    'draft.set-aside': (input) => setAside(workspace, input),
    'draft.take-back': (input) => takeBack(workspace, input),
    'approval.get': (input) => getApproval(workspace, input),
    'approval.act': (input) => actOnApproval(workspace, input),
    'approval.tasks': () => listApprovalTasks(workspace),
    'approval.settings': () => workspace.database.read(readApprovalSettings),
    'approval.save-settings': (input) => saveApprovalSettings(workspace, input),
  } satisfies Partial<Pick<Handlers, CallName>>;
}
