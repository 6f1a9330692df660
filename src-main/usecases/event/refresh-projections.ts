/** Projects every matter anew when a projection came to say more: in small pieces while the desk is at work, and only once. */
import type { MatterId } from '@shared/domain/identifiers';
import { matterIdsAfter } from '../../database/repositories/facet-repository';
import { readIdentity } from '../../database/repositories/identity-repository';
import { readSetting, writeSetting } from '../../database/repositories/setting-repository';
import type { Workspace } from '../workspace';
import { PROJECTION_VERSION } from './facets-of-matter';
import { projectMatter } from './project-matter';

const SETTING = 'projection-version';
/** Matters in one transaction: a person's own act waits for no more than these. */
const AT_ONCE = 20;

/** How many were projected. Stops between two pieces when told to, and begins again at the next start. */
export async function refreshProjections(
  { database, notify }: Pick<Workspace, 'database' | 'notify'>,
  isStopped: () => boolean = () => false,
): Promise<number> {
  const identity = await database.read(readIdentity);
  const version = await database.read((reader) => readSetting(reader, SETTING));
  if (!identity || version === String(PROJECTION_VERSION)) return 0;
  let projected = 0;
  // A matter projected anew keeps its key, so that none is met twice.
  let after: number | undefined = 0;
  while (after !== undefined && !isStopped()) {
    const from: number = after;
    const pieces = await database.read((reader) => matterIdsAfter(reader, from, AT_ONCE));
    await database.write(async (tx) => {
      for (const { matterId } of pieces) await projectMatter(tx, matterId as MatterId, identity);
      if (pieces.length < AT_ONCE) await writeSetting(tx, SETTING, String(PROJECTION_VERSION));
    });
    projected += pieces.length;
    after = pieces.length < AT_ONCE ? undefined : pieces.at(-1)?.rowId;
  }
  if (projected > 0) notify({ topics: ['matters'] });
  return projected;
}
