/** 倒排计划 of a unit's part: from the answer's due date, with the shares of the matter's profile and the holiday tables in force. */
import { localDateOf } from '@shared/domain/calendar/local-date';
import { explainPlannedDate } from '@shared/domain/deadline/explain-backward-plan';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { type MilestoneProposal, proposeMilestones, replyDueOn } from '@shared/domain/reply/milestones';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { holidayTablesInForce } from '../desk/holiday-tables';
import { findProfileOfMatter } from '../matter/profile-of-matter';
import type { Workspace } from '../workspace';
import { findAssignment, loadMatter } from './perform-act';

/** Undefined where no answer is due, its day has passed, or the matter's rules are not on this desk. */
export async function planDates(
  workspace: Workspace,
  database: ReadableDatabase,
  matter: MatterState,
  assignment: AssignmentView,
): Promise<MilestoneProposal | undefined> {
  const profile = findProfileOfMatter(workspace, matter.facts);
  if (!profile) return undefined;
  return proposeMilestones(matter, assignment, {
    today: localDateOf(workspace.now()),
    shares: profile.backwardPlan,
    tables: await holidayTablesInForce(workspace, database),
  });
}

/** @throws AppError NOT_FOUND. */
export async function proposePlanDates(
  workspace: Workspace,
  { matterId, assignmentId }: CallInput<'plan.propose-milestones'>,
): Promise<CallOutput<'plan.propose-milestones'>> {
  return workspace.database.read(async (reader) => {
    const matter = await loadMatter(reader, matterId);
    const assignment = findAssignment(matter, assignmentId);
    const proposal = await planDates(workspace, reader, matter, assignment);
    const dueOn = replyDueOn(matter, assignment);
    return {
      ...(dueOn === undefined ? {} : { dueOn }),
      milestones: (proposal?.dates ?? []).map((date) => ({
        stage: date.stage,
        on: date.on,
        explanation: proposal ? explainPlannedDate(date, proposal) : '',
      })),
      yearsWithoutTable: [...(proposal?.yearsWithoutTable ?? [])],
    };
  });
}
