/** What letters need and a matter does not say: kept once for the unit, proposed everywhere. */
import { type UnitSettings, unitSettingsSchema } from '@shared/ipc/calls/desk-calls';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase, WritableDatabase } from '../../database/drizzle-session';
import { readSetting, writeSetting } from '../../database/repositories/setting-repository';
import type { Workspace } from '../workspace';

const KEY = 'unit-settings';

const DEFAULTS: UnitSettings = {
  letterSeries: '',
  contactName: '',
  contactPhone: '',
  leaderName: '',
  sealDiameterMillimetres: 42,
  profileId: 'general',
  copies: [],
};

export async function readUnitSettings(database: ReadableDatabase): Promise<UnitSettings> {
  const stored = await readSetting(database, KEY);
  return stored === undefined ? DEFAULTS : unitSettingsSchema.parse(JSON.parse(stored));
}

/** @throws AppError NOT_FOUND for a profile that is not installed. */
export async function saveUnitSettings(workspace: Workspace, settings: UnitSettings): Promise<UnitSettings> {
  if (!workspace.profiles.some(({ id }) => id === settings.profileId)) {
    throw new AppError('NOT_FOUND', { what: 'profile' });
  }
  await workspace.database.write((tx) => writeUnitSettings(tx, settings));
  workspace.notify({ topics: ['settings', 'status'] });
  return settings;
}

export async function writeUnitSettings(tx: WritableDatabase, settings: UnitSettings): Promise<void> {
  await writeSetting(tx, KEY, JSON.stringify(settings));
}
