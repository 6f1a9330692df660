/** 双向提示预警 (S1 四5): each desk is warned of what the other owes it, by the rules of the matters themselves. */
import { addDays, localDateOf } from '@shared/domain/calendar/local-date';
import type { CallOutput } from '@shared/ipc/contract';
import { unitsThatOwe } from '../../database/repositories/reminder-repository';
import { profileInForce } from '../matter/profile-of-matter';
import type { Workspace } from '../workspace';

/** More than an office has units. */
const MOST_UNITS = 300;

export async function listReminders(workspace: Workspace): Promise<CallOutput<'reminder.list'>> {
  const today = localDateOf(workspace.now());
  return workspace.database.read(async (reader) => {
    const { settings, warnDays } = await profileInForce(workspace, reader);
    if (!settings.twoWayReminders) return [];
    const days = { today, soonUntil: addDays(today, warnDays.general) };
    const owing = await unitsThatOwe(reader, days, MOST_UNITS);
    return owing.map(({ onlyMatterId, ...unit }) => ({
      ...unit,
      ...(onlyMatterId === null ? {} : { onlyMatterId }),
    }));
  });
}
