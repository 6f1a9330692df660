/** The acts of a reply's approval as they are read, and whose word stands upon the present text. */
import { type GivenApproval, standingApprovals } from '@shared/domain/approval/standing-approvals';
import type { AssignmentId } from '@shared/domain/identifiers';
import type { ApprovalComment, ApprovalStep } from '@shared/ipc/calls/approval-calls';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { actsOfApproval } from '../../database/repositories/approval-repository';
import { readApprovalSettings } from './approval-settings';

/** Earliest first. */
export async function recordedActs(
  database: ReadableDatabase,
  assignmentId: AssignmentId,
): Promise<ApprovalStep[]> {
  return (await actsOfApproval(database, assignmentId)).map((row) => ({
    act: row.act,
    from: row.fromState,
    to: row.toState,
    round: row.round,
    versionNumber: row.versionNumber,
    by: row.personName,
    role: row.personRole,
    at: row.at,
    comments: JSON.parse(row.comments) as ApprovalComment[],
  }));
}

/** None where the unit has not switched its chain on. */
export async function approvalsInForce(
  database: ReadableDatabase,
  assignmentId: AssignmentId,
): Promise<GivenApproval[]> {
  const { on } = await readApprovalSettings(database);
  return on ? standingApprovals(await recordedActs(database, assignmentId)) : [];
}
