/** Sharing of a unit's work: one use case each. */
import type { CallName, Handlers } from '@shared/ipc/contract';
import { getHandling, shareAssignment } from '../../usecases/sharing/share-assignment';
import type { Workspace } from '../../usecases/workspace';

export function sharingHandlers(workspace: Workspace) {
  return {
    'handler.get': (input) => getHandling(workspace, input),
    'handler.set': (input) => shareAssignment(workspace, input),
  } satisfies Partial<Pick<Handlers, CallName>>;
}
