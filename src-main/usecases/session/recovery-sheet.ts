/** The recovery sheet: the unit's keys once more under a code on paper. Only the newest sheet opens, and only together with a new password. */
import { randomInt } from 'node:crypto';
import { localDateOf } from '@shared/domain/calendar/local-date';

import type { RecoverySheet } from '@shared/ipc/calls/safety-calls';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { RECOVERY_DIGITS } from '@shared/package-format/recovery-code';
import { AppError } from '@shared/result/app-error';
import { z } from 'zod';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { appendAudit } from '../../database/repositories/audit-repository';
import { readIdentity } from '../../database/repositories/identity-repository';
import { listPeople } from '../../database/repositories/person-repository';
import { readSetting, writeSetting } from '../../database/repositories/setting-repository';
import type { KeyBoxKeys } from '../../sealing/key-box';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';
import { openKeyBox, replaceKeyBoxes } from './key-boxes';
import { takeUp } from './unlock';

const SHEET = 'recovery.sheet';
const sheetSchema = z.strictObject({ number: z.int().min(1), madeAt: z.int(), keeper: z.string() });

/** Undefined until the first was made. */
export async function readSheet(database: ReadableDatabase): Promise<RecoverySheet | undefined> {
  const stored = await readSetting(database, SHEET);
  return stored === undefined ? undefined : sheetSchema.parse(JSON.parse(stored));
}

/** @throws AppError KEYBOX_PASSWORD_WRONG, E_DISK_FULL. */
export async function makeRecoverySheet(
  workspace: Workspace,
  { password, keeper }: CallInput<'keys.make-sheet'>,
): Promise<CallOutput<'keys.make-sheet'>> {
  const { now, session, notify } = workspace;
  const code = Array.from({ length: RECOVERY_DIGITS }, () => randomInt(10)).join('');
  const sheet = await session.keyBoxes.run(async () => {
    const keys = await openKeyBox(workspace, password);
    return replaceKeyBoxes(workspace, { ...keys, recoveryCode: code }, password, async (tx) => {
      const made = { number: ((await readSheet(tx))?.number ?? 0) + 1, madeAt: now(), keeper };
      await writeSetting(tx, SHEET, JSON.stringify(made));
      await recordAct(tx, workspace, 'keys.sheet-made', session.identity.unitId, {
        number: made.number,
        keeper,
      });
      return made;
    });
  });
  notify({ topics: ['safety'] });
  return { ...sheet, code, madeOn: localDateOf(sheet.madeAt) };
}

/** The sheet stays good. @throws AppError RECOVERY_CODE_WRONG (also with `missing`, where none was made), NOT_FOUND, KEYBOX_DAMAGED. */
export async function recoverAccess(workspace: Workspace, input: CallInput<'keys.recover'>): Promise<void> {
  const { code, newPassword, personId } = input;
  const person = (await workspace.database.read(listPeople)).find(({ id }) => id === personId);
  if (!person) throw new AppError('NOT_FOUND', { what: 'person' });
  await workspace.session.keyBoxes.run(async () => {
    const keys = await openWithCode(workspace, code);
    // The desk opens only when the forgotten password is void: until then it would still unlock.
    await replaceKeyBoxes(workspace, { ...keys, recoveryCode: code }, newPassword, async (tx) => {
      const identity = await readIdentity(tx);
      await appendAudit(tx, {
        at: workspace.now(),
        actorName: person.name,
        actorRole: person.role,
        desk: identity?.desks.join(',') ?? '',
        act: 'keys.recovered',
        subject: keys.unitId,
        details: {},
      });
    });
    await takeUp(workspace, keys, person);
  });
}

async function openWithCode(workspace: Workspace, code: string): Promise<KeyBoxKeys> {
  try {
    return await openKeyBox(workspace, code, 'recovery');
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'KEYBOX_PASSWORD_WRONG')
      throw new AppError('RECOVERY_CODE_WRONG', {}, { cause: error });
    if (error.details.missing === true) throw new AppError('RECOVERY_CODE_WRONG', { missing: true });
    throw error;
  }
}
