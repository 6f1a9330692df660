/** When the last whole backup of this desk was made, and after how many days without one the window reminds. */
import { REMIND_DAYS, type Safety } from '@shared/ipc/calls/safety-calls';
import type { CallInput } from '@shared/ipc/contract';
import { z } from 'zod';
import type { ReadableDatabase, WritableDatabase } from '../../database/drizzle-session';
import { readSetting, writeSetting } from '../../database/repositories/setting-repository';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';

const LAST = 'backup.last';
const REMIND = 'backup.remind-days';
const lastSchema = z.strictObject({ at: z.int(), folderName: z.string() });

export type LastBackup = NonNullable<Safety['backup']['last']>;

export async function readLastBackup(database: ReadableDatabase): Promise<LastBackup | undefined> {
  const stored = await readSetting(database, LAST);
  return stored === undefined ? undefined : lastSchema.parse(JSON.parse(stored));
}

export async function writeLastBackup(tx: WritableDatabase, last: LastBackup): Promise<void> {
  await writeSetting(tx, LAST, JSON.stringify(last));
}

export async function readRemindDays(database: ReadableDatabase): Promise<number> {
  const stored = await readSetting(database, REMIND);
  return stored === undefined ? REMIND_DAYS.usual : z.int().parse(Number(stored));
}

export async function setBackupReminder(
  workspace: Workspace,
  { days }: CallInput<'backup.remind'>,
): Promise<void> {
  await workspace.database.write(async (tx) => {
    await writeSetting(tx, REMIND, String(days));
    await recordAct(tx, workspace, 'backup.reminder-set', workspace.session.identity.unitId, { days });
  });
  workspace.notify({ topics: ['safety'] });
}
