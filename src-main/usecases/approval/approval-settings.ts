/** 内部审批设置: whether a unit approves its replies in its own chain, and which steps the chain has. */
import {
  APPROVAL_DEFAULTS,
  type ApprovalSettings,
  approvalSettingsSchema,
  chainOf,
  ROLES_OF_STATE,
} from '@shared/domain/approval/approval-workflow';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { backToDrafting } from '../../database/repositories/approval-repository';
import { listPeople } from '../../database/repositories/person-repository';
import { readSetting, writeSetting } from '../../database/repositories/setting-repository';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';

const KEY = 'approval';

export async function readApprovalSettings(database: ReadableDatabase): Promise<ApprovalSettings> {
  const stored = await readSetting(database, KEY);
  return stored === undefined ? APPROVAL_DEFAULTS : approvalSettingsSchema.parse(JSON.parse(stored));
}

/** @throws AppError APPROVAL_NOBODY {steps} where a step of the chain has nobody of its role: it would wait for ever. */
export async function saveApprovalSettings(
  workspace: Workspace,
  settings: CallInput<'approval.save-settings'>,
): Promise<CallOutput<'approval.save-settings'>> {
  await workspace.database.write(async (tx) => {
    if (settings.on) {
      const people = await listPeople(tx);
      const empty = chainOf(settings).filter(
        (step) => !people.some(({ role }) => ROLES_OF_STATE[step].includes(role)),
      );
      if (empty.length > 0) throw new AppError('APPROVAL_NOBODY', { steps: empty });
    } else {
      await backToDrafting(tx, 'under-review');
    }
    await writeSetting(tx, KEY, JSON.stringify(settings));
    await recordAct(tx, workspace, 'approval.set', KEY, {
      on: settings.on ? 1 : 0,
      steps: chainOf(settings).join(','),
    });
  });
  workspace.notify({ topics: ['approvals'] });
  return settings;
}
