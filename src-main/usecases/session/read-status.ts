/** What the window must know before anything else: set up or not, locked or open, who acts, and which day it is in China. */
import { localDateOf } from '@shared/domain/calendar/local-date';
import type { AppStatus } from '@shared/ipc/calls/session-calls';
import { readIdentity } from '../../database/repositories/identity-repository';
import { listPeople } from '../../database/repositories/person-repository';
import { readUnitSettings } from '../desk/unit-settings';
import type { Workspace } from '../workspace';
import { readDemoPassword } from './demo-mark';

export async function readStatus(workspace: Workspace, version: string): Promise<AppStatus> {
  const { database, session, folders, backups, profiles, now } = workspace;
  const identity = await database.read(readIdentity);
  const people = identity ? await database.read(listPeople) : [];
  const demoPassword = await readDemoPassword(folders.data);
  const settings = await database.read(readUnitSettings);
  const profile = profiles.find(({ id }) => id === settings.profileId);
  const lastBackup = (await backups.list()).at(0);
  return {
    state: !identity ? 'blank' : session.isOpen ? 'open' : 'locked',
    ...(identity
      ? {
          identity: {
            unitId: identity.unitId,
            name: identity.name,
            code: identity.code,
            desks: [...identity.desks],
          },
        }
      : {}),
    ...(session.isOpen ? { person: session.person } : {}),
    people,
    ...(demoPassword === undefined ? {} : { demoPassword }),
    today: localDateOf(now()),
    version,
    ...(lastBackup ? { lastBackupAt: lastBackup.takenAt } : {}),
    warnDays: profile?.warnDays.general ?? 7,
  };
}
