/** The unit's settings, or their defaults. */
import type { CallOutput } from '@shared/ipc/contract';
import type { Workspace } from '../workspace';
import { readUnitSettings } from './unit-settings';

export function getSettings({ database }: Workspace): Promise<CallOutput<'settings.get'>> {
  return database.read(readUnitSettings);
}
