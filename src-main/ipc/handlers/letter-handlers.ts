/** Letters of a matter: one use case each. */
import type { CallName, Handlers } from '@shared/ipc/contract';
import { sendLetter } from '../../usecases/letter/send-letter';
import type { Workspace } from '../../usecases/workspace';

export function letterHandlers(workspace: Workspace) {
  return {
    'letter.send': (input) => sendLetter(workspace, input),
  } satisfies Partial<Pick<Handlers, CallName>>;
}
