/** The register of media: one use case each. */
import type { CallName, Handlers } from '@shared/ipc/contract';
import { listRegisteredMedia } from '../../usecases/medium/list-media';
import { returnMedium } from '../../usecases/medium/note-return';
import { proposeMedium } from '../../usecases/medium/propose-medium';
import { registerMedium } from '../../usecases/medium/register-medium';
import type { Workspace } from '../../usecases/workspace';

export function mediumHandlers(workspace: Workspace) {
  return {
    'medium.list': (input) => listRegisteredMedia(workspace, input),
    'medium.propose': (input) => proposeMedium(workspace, input),
    'medium.register': (input) => registerMedium(workspace, input),
    'medium.return': (input) => returnMedium(workspace, input),
  } satisfies Partial<Pick<Handlers, CallName>>;
}
