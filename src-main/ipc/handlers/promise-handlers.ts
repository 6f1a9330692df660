/** The ledger of promises: one use case each. */
import type { CallName, Handlers } from '@shared/ipc/contract';
import { confirmPromise } from '../../usecases/promise/confirm-promise';
import { declinePromise } from '../../usecases/promise/decline-promise';
import { fulfilPromise } from '../../usecases/promise/fulfil-promise';
import { listPromises } from '../../usecases/promise/list-promises';
import type { Workspace } from '../../usecases/workspace';

export function promiseHandlers(workspace: Workspace) {
  return {
    'promise.list': (input) => listPromises(workspace, input),
    'promise.fulfil': (input) => fulfilPromise(workspace, input),
    'promise.confirm': (input) => confirmPromise(workspace, input),
    'promise.decline': (input) => declinePromise(workspace, input),
  } satisfies Partial<Pick<Handlers, CallName>>;
}
