/** Projects matters anew in small pieces while the desk is at work: all of them once a projection came to say more, and each day those of which a report falls to be asked for. */
import { localDateOf } from '@shared/domain/calendar/local-date';
import type { MatterId } from '@shared/domain/identifiers';
import { matterIdsAfter } from '../../database/repositories/facet-repository';
import { readIdentity } from '../../database/repositories/identity-repository';
import { mattersToReport } from '../../database/repositories/report-repository';
import { readSetting, writeSetting } from '../../database/repositories/setting-repository';
import type { Workspace } from '../workspace';
import { PROJECTION_VERSION } from './facets-of-matter';
import { projectMatter } from './project-matter';

const SETTING = 'projection-version';
const DAY_SETTING = 'reports-asked-on';
/** Matters in one transaction: a person's own act waits for no more than these. */
const AT_ONCE = 20;

/** How many were projected. Stops between two pieces when told to, and begins again at the next start. */
export async function refreshProjections(
  { database, notify, now }: Pick<Workspace, 'database' | 'notify' | 'now'>,
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
      const today = localDateOf(now());
      for (const { matterId } of pieces) await projectMatter(tx, matterId as MatterId, identity, today);
      if (pieces.length < AT_ONCE) await writeSetting(tx, SETTING, String(PROJECTION_VERSION));
    });
    projected += pieces.length;
    after = pieces.length < AT_ONCE ? undefined : pieces.at(-1)?.rowId;
  }
  if (projected > 0) notify({ topics: ['matters'] });
  return projected;
}

/** How many were projected: those with a period that has begun, is not reported on and is no step yet. Once a day, whenever it is called. */
export async function askForReports(
  { database, notify, now }: Pick<Workspace, 'database' | 'notify' | 'now'>,
  isStopped: () => boolean = () => false,
): Promise<number> {
  const identity = await database.read(readIdentity);
  const today = localDateOf(now());
  if (!identity || (await database.read((reader) => readSetting(reader, DAY_SETTING))) === today) return 0;
  const due = await database.read((reader) => mattersToReport(reader, today));
  for (let at = 0; at < due.length && !isStopped(); at += AT_ONCE) {
    await database.write(async (tx) => {
      for (const matterId of due.slice(at, at + AT_ONCE)) await projectMatter(tx, matterId, identity, today);
    });
  }
  if (isStopped()) return 0;
  await database.write((tx) => writeSetting(tx, DAY_SETTING, today));
  if (due.length > 0) notify({ topics: ['matters'] });
  return due.length;
}
