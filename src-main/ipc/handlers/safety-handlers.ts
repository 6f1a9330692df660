/** Password, recovery sheet, whole backups and the signs of a past that was put back: one use case each. */
import { TOPICS } from '@shared/ipc/changed';
import type { CallName, Handlers } from '@shared/ipc/contract';
import { setBackupReminder } from '../../usecases/backup/backup-record';
import { FoundSets, findBackup } from '../../usecases/backup/find-backup';
import { makeBackup } from '../../usecases/backup/make-backup';
import { stageRestore } from '../../usecases/backup/stage-restore';
import { changePassword } from '../../usecases/session/change-password';
import { acknowledgeIncarnation } from '../../usecases/session/incarnation';
import { readSafety } from '../../usecases/session/read-safety';
import { makeRecoverySheet, readSheet, recoverAccess } from '../../usecases/session/recovery-sheet';
import type { Workspace } from '../../usecases/workspace';

export interface SafetyHandlerOptions {
  /** Closes the desk and opens it anew; only the composition root holds it. */
  readonly reopen: () => Promise<void>;
}

export function safetyHandlers(workspace: Workspace, { reopen }: SafetyHandlerOptions) {
  const sets = new FoundSets();
  return {
    'safety.get': () => readSafety(workspace),
    'safety.acknowledge': async () => {
      await acknowledgeIncarnation(workspace);
      return {};
    },
    'keys.change-password': async (input) => {
      await changePassword(workspace, input);
      return {};
    },
    'keys.make-sheet': (input) => makeRecoverySheet(workspace, input),
    'keys.sheet': async () => {
      const sheet = await workspace.database.read(readSheet);
      return sheet ? { sheet } : {};
    },
    'keys.recover': async (input) => {
      await recoverAccess(workspace, input);
      return {};
    },
    'backup.make': () => makeBackup(workspace),
    'backup.remind': async (input) => {
      await setBackupReminder(workspace, input);
      return {};
    },
    'backup.find': () => findBackup(workspace, sets),
    'backup.restore': async ({ token }) => {
      await stageRestore(workspace, sets.take(token));
      await reopen();
      workspace.notify({ topics: [...TOPICS] });
      return {};
    },
  } satisfies Partial<Pick<Handlers, CallName>>;
}
