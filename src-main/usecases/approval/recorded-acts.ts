/** The acts of a reply's approval as they are read, and whose word stands upon the present text. */
import { type GivenApproval, standingApprovals } from '@shared/domain/approval/standing-approvals';
import type { AssignmentId } from '@shared/domain/identifiers';
import type { ApprovalComment, ApprovalStep } from '@shared/ipc/calls/approval-calls';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { actsOfApproval, readApproval } from '../../database/repositories/approval-repository';
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

/** None where the unit has not switched its chain on, nor upon a text that is with its writer: what was said then was said of another round. */
export async function approvalsInForce(
  database: ReadableDatabase,
  assignmentId: AssignmentId,
): Promise<GivenApproval[]> {
  const { on } = await readApprovalSettings(database);
  const row = await readApproval(database, assignmentId);
  if (!on || !row || row.state === 'drafting') return [];
  const acts = await recordedActs(database, assignmentId);
  return standingApprovals(acts.filter(({ round }) => round === row.round));
}
