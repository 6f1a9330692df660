/** 内部审批: where a reply stands in the unit's chain, what the acting person may do, and what waits for him. */
import {
  type ApprovalActor,
  type ApprovalPosition,
  type ApprovalSettings,
  allowedApprovalActs,
  chainOf,
  isAsked,
  nextStep,
  type ReviewStep,
} from '@shared/domain/approval/approval-workflow';
import type { ApprovalTask } from '@shared/ipc/calls/approval-calls';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import type { ReadableDatabase } from '../../database/drizzle-session';
import {
  type ApprovalRow,
  approvalsAtWork,
  readApproval,
} from '../../database/repositories/approval-repository';
import { findAssignment, loadMatter } from '../assignment/perform-act';
import { requireWriter } from '../reply/load-draft';
import { CLOSED } from '../reply/save-draft';
import type { Session } from '../session/session';
import type { Workspace } from '../workspace';
import { readApprovalSettings } from './approval-settings';
import { recordedActs } from './recorded-acts';

export function actorOf({ person }: Session): ApprovalActor {
  return { personId: person.id, role: person.role };
}

/** A text that was never passed on stands at its writer, before the chain that the unit has now. */
export function positionOf(row: ApprovalRow | undefined, settings: ApprovalSettings): ApprovalPosition {
  if (!row || row.state === 'drafting') return { state: 'drafting', steps: chainOf(settings) };
  const { state, askedId, senderId, sentFrom } = row;
  return {
    state,
    steps: JSON.parse(row.steps) as ReviewStep[],
    ...(askedId === null ? {} : { askedId }),
    ...(senderId === null || sentFrom === null ? {} : { sender: { personId: senderId, from: sentFrom } }),
  };
}

/** @throws AppError NOT_FOUND, ACTION_FORBIDDEN for another unit's assignment. */
export async function getApproval(
  { database, session }: Workspace,
  { matterId, assignmentId }: CallInput<'approval.get'>,
): Promise<CallOutput<'approval.get'>> {
  return database.read(async (reader) => {
    const matter = await loadMatter(reader, matterId);
    const assignment = findAssignment(matter, assignmentId);
    requireWriter(assignment, 'reply', session.identity);
    const settings = await readApprovalSettings(reader);
    const row = await readApproval(reader, assignmentId);
    const position = positionOf(row, settings);
    const open = settings.on && !matter.archived && !CLOSED.includes(assignment.state);
    const next = nextStep(position);
    return {
      on: settings.on,
      state: position.state,
      steps: [...position.steps],
      ...(row ? { versionNumber: row.versionNumber } : {}),
      ...(position.askedId === undefined ? {} : { askedId: position.askedId }),
      acts: await recordedActs(reader, assignmentId),
      allowed: open ? allowedApprovalActs(position, actorOf(session)) : [],
      ...(next === undefined ? {} : { next }),
    };
  });
}

/** For the writers what was sent back or signed and is not yet submitted; for each reviewer what waits for his word. */
export async function listApprovalTasks({
  database,
  session,
}: Workspace): Promise<CallOutput<'approval.tasks'>> {
  return database.read(async (reader: ReadableDatabase) => {
    const settings = await readApprovalSettings(reader);
    if (!settings.on) return [];
    const rows = await approvalsAtWork(reader, CLOSED);
    return rows.flatMap((row): ApprovalTask[] => {
      const position = positionOf(row.approval, settings);
      if (!isAsked(position, actorOf(session))) return [];
      const what = taskAt(row);
      if (what === undefined) return [];
      const { matterId, assignmentId, since } = row.approval;
      const { kind, number, title, lastBy, dueOn } = row;
      return [
        {
          matterId,
          assignmentId,
          kind,
          number,
          title,
          what,
          state: position.state,
          by: lastBy,
          since,
          ...(dueOn === null ? {} : { dueOn }),
        },
      ];
    });
  });
}

type AtWork = Awaited<ReturnType<typeof approvalsAtWork>>[number];

function taskAt({ approval, lastAct, assignmentState }: AtWork): ApprovalTask['what'] | undefined {
  if (approval.state === 'drafting') return lastAct.startsWith('send-back') ? 'revise' : undefined;
  if (approval.state !== 'signed') return 'review';
  return assignmentState === 'draft-submitted' || assignmentState === 'draft-approved' ? undefined : 'submit';
}
