/** What the chain means for the text: nobody changes it while it is under approval, and only what was signed goes out (S0 二2). */
import { isLocked } from '@shared/domain/approval/approval-workflow';
import { isSameReply } from '@shared/domain/approval/same-reply';
import type { AssignmentId } from '@shared/domain/identifiers';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { assignedPoints } from '@shared/domain/reply/check-reply';
import { letterOfReply } from '@shared/domain/reply/letter-of-reply';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import type { WorkingDraft } from '@shared/ipc/calls/unit-calls';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { type ApprovalRow, readApproval } from '../../database/repositories/approval-repository';
import { eventsOfMatter } from '../../database/repositories/event-repository';
import type { Placed } from '../assignment/perform-act';
import { readApprovalSettings } from './approval-settings';
import { loadVersion } from './draft-versions';

/** @throws AppError DRAFT_LOCKED {state}; number and day of issue may be written after the signature. */
export async function requireUnlocked(
  database: ReadableDatabase,
  place: Placed,
  draft: WorkingDraft,
): Promise<void> {
  if (draft.kind !== 'reply') return;
  const row = await underApproval(database, place.assignmentId);
  if (!row || !isLocked(row.state)) return;
  if (row.state === 'signed' && isSameReply(draft.content, await approvedText(database, place, row))) return;
  throw new AppError('DRAFT_LOCKED', { state: row.state });
}

/** @throws AppError APPROVAL_MISSING {state} unless the unit's chain, where it is switched on, has signed this very text, and it prints as it did then. */
export async function requireApproved(
  database: ReadableDatabase,
  { matter, assignment }: { readonly matter: MatterState; readonly assignment: AssignmentView },
  content: ReplyContent,
): Promise<void> {
  const settings = await readApprovalSettings(database);
  if (!settings.on) return;
  const place = { matterId: matter.id, assignmentId: assignment.id };
  const row = await readApproval(database, assignment.id);
  const own = new Set(assignedPoints(matter, assignment).map(({ id }) => id));
  const ofUnit = (text: ReplyContent): ReplyContent => ({
    ...text,
    answers: text.answers.filter(({ pointId }) => own.has(pointId)),
  });
  const signed =
    row?.state === 'signed' && isSameReply(ofUnit(content), ofUnit(await approvedText(database, place, row)));
  if (!signed) throw new AppError('APPROVAL_MISSING', { state: row?.state ?? 'drafting' });
  if (!(await printsAsSigned(database, { matter, assignment }, content, row.since))) {
    throw new AppError('APPROVAL_MISSING', { state: 'corrected' });
  }
}

/** A correction of the matter may change what is printed around the same text: the points' words stand above the answers. */
async function printsAsSigned(
  database: ReadableDatabase,
  { matter, assignment }: { readonly matter: MatterState; readonly assignment: AssignmentView },
  content: ReplyContent,
  signedAt: number,
): Promise<boolean> {
  const then = foldMatter(await eventsOfMatter(database, matter.id, signedAt));
  const part = then?.assignments.find(({ id }) => id === assignment.id);
  // A machine put back from a backup may have heard of the matter later than it signed.
  if (!then || !part) return true;
  const circumstances = { sealDiameterMillimetres: 0, at: 0 };
  const printed = (state: MatterState, own: AssignmentView) =>
    JSON.stringify(letterOfReply(state, own, content, circumstances));
  return printed(then, part) === printed(matter, assignment);
}

async function underApproval(
  database: ReadableDatabase,
  assignmentId: AssignmentId,
): Promise<ApprovalRow | undefined> {
  const { on } = await readApprovalSettings(database);
  return on ? readApproval(database, assignmentId) : undefined;
}

async function approvedText(
  database: ReadableDatabase,
  place: Placed,
  { versionNumber }: ApprovalRow,
): Promise<ReplyContent> {
  const draft = await loadVersion(database, place, 'reply', versionNumber);
  if (draft.kind !== 'reply') throw new Error('a reply was approved');
  return draft.content;
}
