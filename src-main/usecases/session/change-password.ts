/** A new password: both key boxes anew under new salts, the old ones gone, and a row in the audit chain with the same transaction. */
import type { CallInput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';
import { readDemoPassword } from './demo-mark';
import { openKeyBox, replaceKeyBoxes } from './key-boxes';

/** @throws AppError KEYBOX_PASSWORD_WRONG for the old one, ACTION_FORBIDDEN on a desk of the demonstration, E_DISK_FULL. */
export async function changePassword(
  workspace: Workspace,
  { oldPassword, newPassword }: CallInput<'keys.change-password'>,
): Promise<void> {
  const { session, folders } = workspace;
  if ((await readDemoPassword(folders.data)) !== undefined) {
    // Its password is public and shown where one unlocks it.
    throw new AppError('ACTION_FORBIDDEN', { act: 'keys.change-password', state: 'demonstration' });
  }
  await session.keyBoxes.run(async () => {
    const keys = await openKeyBox(workspace, oldPassword);
    await replaceKeyBoxes(workspace, keys, newPassword, (tx) =>
      recordAct(tx, workspace, 'keys.password-changed', session.identity.unitId, {}),
    );
  });
}
