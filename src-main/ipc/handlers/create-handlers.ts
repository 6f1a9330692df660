/** All handlers, one for every call of the contract; what must not run while the desk is locked is refused here, once. */
import type { CallName, Handlers } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import type { Workspace } from '../../usecases/workspace';
import { approvalHandlers } from './approval-handlers';
import { caseHandlers } from './case-handlers';
import { deskHandlers } from './desk-handlers';
import { documentHandlers } from './document-handlers';
import { exchangeHandlers } from './exchange-handlers';
import { formatHandlers } from './format-handlers';
import { letterHandlers } from './letter-handlers';
import { matterHandlers } from './matter-handlers';
import { mediumHandlers } from './medium-handlers';
import { officeActHandlers } from './office-act-handlers';
import { previewHandlers } from './preview-handlers';
import { profileHandlers } from './profile-handlers';
import { promiseHandlers } from './promise-handlers';
import { quarantineHandlers } from './quarantine-handlers';
import { reminderHandlers } from './reminder-handlers';
import { reportHandlers } from './report-handlers';
import { type SafetyHandlerOptions, safetyHandlers } from './safety-handlers';
import { searchHandlers } from './search-handlers';
import { type SessionHandlerOptions, sessionHandlers } from './session-handlers';
import { sharingHandlers } from './sharing-handlers';
import { taskHandlers } from './task-handlers';
import { templateHandlers } from './template-handlers';
import { unitHandlers } from './unit-handlers';

/** Everything else needs an unlocked key box and an acting person. */
const BEFORE_UNLOCKING: ReadonlySet<CallName> = new Set([
  'app.status',
  'setup.create',
  'setup.demo-desks',
  'setup.create-demo',
  'setup.open-demo-desk',
  'session.unlock',
  'keys.sheet',
  'keys.recover',
  // Their use cases let a blank desk in, and refuse one that is only locked.
  'backup.find',
  'backup.restore',
  'task.cancel',
]);

export function createHandlers(
  workspace: Workspace,
  options: SessionHandlerOptions & SafetyHandlerOptions,
): Handlers {
  const handlers: Handlers = {
    ...sessionHandlers(workspace, options),
    ...safetyHandlers(workspace, options),
    ...matterHandlers(workspace),
    ...officeActHandlers(workspace),
    ...searchHandlers(workspace),
    ...letterHandlers(workspace),
    ...unitHandlers(workspace),
    ...caseHandlers(workspace),
    ...promiseHandlers(workspace),
    ...reportHandlers(workspace),
    ...approvalHandlers(workspace),
    ...sharingHandlers(workspace),
    ...exchangeHandlers(workspace),
    ...mediumHandlers(workspace),
    ...documentHandlers(workspace),
    ...profileHandlers(workspace),
    ...quarantineHandlers(workspace),
    ...previewHandlers(workspace),
    ...formatHandlers(workspace),
    ...reminderHandlers(workspace),
    ...templateHandlers(workspace),
    ...taskHandlers(workspace),
    ...deskHandlers(workspace),
  };
  const guarded = Object.entries(handlers).map(([name, handler]) => {
    if (BEFORE_UNLOCKING.has(name as CallName)) return [name, handler];
    return [name, guard(workspace, handler as (input: never) => Promise<unknown>)];
  });
  return Object.fromEntries(guarded) as Handlers;
}

function guard(workspace: Workspace, handler: (input: never) => Promise<unknown>) {
  return async (input: never) => {
    if (!workspace.session.isOpen) throw new AppError('KEYBOX_LOCKED');
    return handler(input);
  };
}
