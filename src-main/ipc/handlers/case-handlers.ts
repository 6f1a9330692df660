/** Acts beside the reply: coordination and more time. One use case each. */
import type { CallName, Handlers } from '@shared/ipc/contract';
import { readCaseRules } from '../../usecases/coordination/case-rules';
import { recordCoordination } from '../../usecases/coordination/record-coordination';
import type { Workspace } from '../../usecases/workspace';

export function caseHandlers(workspace: Workspace) {
  return {
    'case.rules': (input) => readCaseRules(workspace, input),
    'coordination.record': (input) => recordCoordination(workspace, input),
  } satisfies Partial<Pick<Handlers, CallName>>;
}
