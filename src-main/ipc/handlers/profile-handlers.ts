/** 办理规则: one use case each. */
import type { CallName, Handlers } from '@shared/ipc/contract';
import { sendProfile } from '../../usecases/profile/carry-profiles';
import { chooseProfile } from '../../usecases/profile/choose-profile';
import { copyProfile } from '../../usecases/profile/copy-profile';
import { discardDraft, readDraft, saveDraft } from '../../usecases/profile/edit-profile';
import { exportProfile } from '../../usecases/profile/export-profile';
import { getProfile } from '../../usecases/profile/get-profile';
import { importProfile } from '../../usecases/profile/import-profile';
import { listProfiles } from '../../usecases/profile/list-profiles';
import { putInForce } from '../../usecases/profile/put-in-force';
import type { Workspace } from '../../usecases/workspace';

export function profileHandlers(workspace: Workspace) {
  return {
    'profile.list': () => listProfiles(workspace),
    'profile.get': (input) => getProfile(workspace, input),
    'profile.draft': (input) => readDraft(workspace, input),
    'profile.save-draft': (input) => saveDraft(workspace, input),
    'profile.discard-draft': (input) => discardDraft(workspace, input),
    'profile.put-in-force': (input) => putInForce(workspace, input),
    'profile.choose': (input) => chooseProfile(workspace, input),
    'profile.copy': (input) => copyProfile(workspace, input),
    'profile.send': (input) => sendProfile(workspace, input),
    'profile.export': (input) => exportProfile(workspace, input),
    'profile.import': (input) => importProfile(workspace, input),
  } satisfies Partial<Pick<Handlers, CallName>>;
}
