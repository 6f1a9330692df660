/** Days of the unit's own plans that are near or past and not reached: what 今天 reminds of beside the office's limits. */
import { addDays, compareDates, localDateOf } from '@shared/domain/calendar/local-date';
import { openMilestones } from '@shared/domain/reply/milestones';
import type { CallOutput } from '@shared/ipc/contract';
import { partsPlannedUntil } from '../../database/repositories/plan-repository';
import { profileInForce } from '../matter/profile-of-matter';
import type { Workspace } from '../workspace';
import { findAssignment, loadMatter } from './perform-act';

const SHOWN = 20;

/** The first open day of each part, earliest first. */
export async function nearMilestones(workspace: Workspace): Promise<CallOutput<'plan.near'>> {
  const { identity } = workspace.session;
  if (!identity.desks.includes('unit')) return [];
  return workspace.database.read(async (reader) => {
    const { warnDays } = await profileInForce(workspace, reader);
    const until = addDays(localDateOf(workspace.now()), warnDays.general);
    const near: CallOutput<'plan.near'> = [];
    for (const { matterId, assignmentId } of await partsPlannedUntil(reader, identity.unitId, until)) {
      const matter = await loadMatter(reader, matterId);
      const [first] = openMilestones(matter, findAssignment(matter, assignmentId));
      if (!first || first.on > until) continue;
      const { title, number } = matter.facts;
      near.push({ matterId, assignmentId, title, number, stage: first.stage, on: first.on });
    }
    return near.sort((left, right) => compareDates(left.on, right.on)).slice(0, SHOWN);
  });
}
