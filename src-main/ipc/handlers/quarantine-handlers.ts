/** Packages kept for a person's decision: one use case each. */
import type { CallName, Handlers } from '@shared/ipc/contract';
import { discardQuarantined } from '../../usecases/quarantine/discard-quarantined';
import { listQuarantine } from '../../usecases/quarantine/list-quarantine';
import type { Workspace } from '../../usecases/workspace';

export function quarantineHandlers(workspace: Workspace) {
  return {
    'quarantine.list': () => listQuarantine(workspace),
    'quarantine.discard': (input) => discardQuarantined(workspace, input),
  } satisfies Partial<Pick<Handlers, CallName>>;
}
