/** Long tasks that a person may stop. */
import type { CallName, Handlers } from '@shared/ipc/contract';
import type { Workspace } from '../../usecases/workspace';

export function taskHandlers({ tasks }: Workspace) {
  return {
    'task.cancel': async ({ task }) => tasks.cancel(task),
  } satisfies Partial<Pick<Handlers, CallName>>;
}
