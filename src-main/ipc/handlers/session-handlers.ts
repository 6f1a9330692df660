/** Set-up, unlocking and people: one use case each. */
import type { CallName, Handlers } from '@shared/ipc/contract';
import { choosePerson, savePerson } from '../../usecases/session/manage-people';
import { readStatus } from '../../usecases/session/read-status';
import { lock, unlock } from '../../usecases/session/unlock';
import { createIdentity } from '../../usecases/setup/create-identity';
import type { Workspace } from '../../usecases/workspace';

export interface SessionHandlerOptions {
  readonly version: string;
  /** Only the composition root can start another process. */
  readonly demonstration: Pick<Handlers, 'setup.demo-desks' | 'setup.create-demo' | 'setup.open-demo-desk'>;
}

export function sessionHandlers(workspace: Workspace, { version, demonstration }: SessionHandlerOptions) {
  const status = () => readStatus(workspace, version);
  return {
    'app.status': status,
    'setup.create': async (input) => {
      await createIdentity(workspace, input);
      return status();
    },
    ...demonstration,
    'session.unlock': async (input) => {
      await unlock(workspace, input);
      return status();
    },
    'session.lock': async () => {
      lock(workspace);
      return status();
    },
    'session.choose-person': async ({ personId }) => {
      await choosePerson(workspace, personId);
      return status();
    },
    'person.save': (input) => savePerson(workspace, input),
  } satisfies Partial<Pick<Handlers, CallName>>;
}
