/** 双向提示预警. */
import type { CallName, Handlers } from '@shared/ipc/contract';
import { listReminders } from '../../usecases/reminder/list-reminders';
import type { Workspace } from '../../usecases/workspace';

export function reminderHandlers(workspace: Workspace) {
  return {
    'reminder.list': () => listReminders(workspace),
  } satisfies Partial<Pick<Handlers, CallName>>;
}
