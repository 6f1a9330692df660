/** The profiles a unit can choose from: of each, the newest version. */
import type { CallOutput } from '@shared/ipc/contract';
import type { Workspace } from '../workspace';

export async function listProfiles({ profiles }: Workspace): Promise<CallOutput<'profile.list'>> {
  return profiles
    .filter(({ id, version }) => profiles.every((other) => other.id !== id || other.version <= version))
    .map(({ id, name, version, source }) => ({
      id,
      name,
      version,
      source: source.number === undefined ? source.title : `${source.title}（${source.number}）`,
    }));
}
