/** One act upon a reply in the unit's chain: the table is asked again behind the window, the text is kept as a version, and the act goes on record. */
import {
  type ApprovalAct,
  approvalAfter,
  REVIEW_STEPS,
  type ReviewStep,
  ROLES_OF_STATE,
} from '@shared/domain/approval/approval-workflow';
import type { VersionReason } from '@shared/domain/approval/draft-version';
import type { PersonId } from '@shared/domain/identifiers';
import { assignedPoints, checkReply } from '@shared/domain/reply/check-reply';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase, WritableDatabase } from '../../database/drizzle-session';
import {
  type ApprovalRow,
  actsOfApproval,
  readApproval,
  writeApproval,
} from '../../database/repositories/approval-repository';
import { listPeople } from '../../database/repositories/person-repository';
import { saveWorkingDraft } from '../../database/repositories/working-draft-repository';
import { requireAllowed } from '../assignment/perform-act';
import { recordAct } from '../event/record-act';
import { type LoadedReply, loadReply } from '../reply/load-draft';
import { requireComplete } from '../reply/require-complete';
import type { Workspace } from '../workspace';
import { readApprovalSettings } from './approval-settings';
import { canonicalText, filesOfDraft, keepVersion } from './keep-version';
import { actorOf, positionOf } from './read-approval';

type Input = CallInput<'approval.act'>;

const REASONS: Readonly<Partial<Record<ApprovalAct, VersionReason>>> = {
  'pass-on': 'passed-on',
  sign: 'signed',
  'send-back:drafting': 'sent-back',
  'send-back:section-review': 'sent-back',
  'send-back:deputy-review': 'sent-back',
};

/**
 * @throws AppError ACTION_FORBIDDEN where the unit has no chain, or table or role forbid the act; STALE_VERSION when another acted or the
 * text was saved since; INPUT_INVALID for a return without comments; REPLY_INCOMPLETE before the first step; APPROVAL_NOBODY.
 */
export async function actOnApproval(workspace: Workspace, input: Input): Promise<CallOutput<'approval.act'>> {
  const { session, now } = workspace;
  const { act, matterId, assignmentId } = input;
  const comments = input.comments.filter(({ text }) => text.trim() !== '');
  const actor = actorOf(session);
  const state = await workspace.database.write(async (tx) => {
    const settings = await readApprovalSettings(tx);
    const loaded = await loadReply(tx, workspace, input);
    const row = await readApproval(tx, assignmentId);
    const position = positionOf(row, settings);
    if (!settings.on) throw new AppError('ACTION_FORBIDDEN', { act, state: 'approval-off' });
    requireAllowed(loaded.matter, loaded.assignment, 'draft.submitted', session.identity);
    if ((row?.acts ?? 0) !== input.seen) throw new AppError('STALE_VERSION', { version: row?.acts ?? 0 });
    const after = approvalAfter(position, act, actor);
    if (after === undefined) throw new AppError('ACTION_FORBIDDEN', { act, state: position.state });
    if (act.startsWith('send-back') && comments.length === 0) {
      throw new AppError('INPUT_INVALID', { field: 'comments' });
    }
    requireOwn(loaded, comments);
    const first = position.state === 'drafting';
    if (first) await requireReady(tx, workspace, loaded, input.version);
    const versionNumber = await versionOf(tx, workspace, input, loaded, row);
    const at = now();
    await writeApproval(
      tx,
      {
        assignmentId,
        matterId,
        state: after,
        round: (row?.round ?? 0) + (first ? 1 : 0),
        steps: JSON.stringify(position.steps),
        versionNumber,
        askedId: await askedNext(tx, input, after),
        senderId: act === 'pass-on' ? actor.personId : null,
        sentFrom: act === 'pass-on' ? position.state : null,
        acts: input.seen + 1,
        since: at,
      },
      {
        round: (row?.round ?? 0) + (first ? 1 : 0),
        act,
        fromState: position.state,
        toState: after,
        versionNumber,
        personId: actor.personId,
        personName: session.person.name,
        personRole: actor.role,
        comments: JSON.stringify(comments),
        at,
      },
    );
    await recordAct(tx, workspace, `approval.${act}`, assignmentId, {
      from: position.state,
      to: after,
      version: versionNumber,
    });
    return after;
  });
  workspace.notify({ topics: ['approvals', 'versions'] });
  return { state };
}

/** A comment is upon a point that this unit answers. */
function requireOwn({ matter, assignment }: LoadedReply, comments: Input['comments']): void {
  const own = new Set<string>(assignedPoints(matter, assignment).map(({ id }) => id));
  if (comments.some(({ pointId }) => pointId !== undefined && !own.has(pointId))) {
    throw new AppError('INPUT_INVALID', { field: 'pointId' });
  }
}

/** The text that was looked at, whole, and saved: a proposal nobody typed in becomes the text. */
async function requireReady(
  tx: WritableDatabase,
  { session, now }: Workspace,
  { matter, assignment, content, draft, version }: LoadedReply,
  seen: number | undefined,
): Promise<void> {
  if (version !== seen) throw new AppError('STALE_VERSION', { version });
  requireComplete(checkReply(matter, assignment, content));
  if (version > 0) return;
  const change = {
    matterId: matter.id,
    version,
    content: canonicalText(draft),
    files: filesOfDraft(draft),
    savedAt: now(),
    savedBy: session.person.name,
  };
  await saveWorkingDraft(tx, { assignmentId: assignment.id, kind: 'reply' }, change);
}

/** The version upon which the act is; an act that is no word on the text keeps none. */
async function versionOf(
  tx: WritableDatabase,
  workspace: Workspace,
  { act, matterId, assignmentId }: Input,
  { draft, writtenBy }: LoadedReply,
  row: ApprovalRow | undefined,
): Promise<number> {
  const reason = REASONS[act];
  if (reason === undefined && row) return row.versionNumber;
  const text = { draft, writtenBy };
  return keepVersion(tx, workspace, { matterId, assignmentId }, text, { reason: reason ?? 'passed-on' });
}

/** The one named, of the role that acts next; back at a step it was at, the one who sent it on from there. @throws AppError APPROVAL_NOBODY, INPUT_INVALID. */
async function askedNext(
  tx: ReadableDatabase,
  { act, assignmentId, askedId }: Input,
  after: ApprovalRow['state'],
): Promise<PersonId | null> {
  const step = REVIEW_STEPS.find((candidate): candidate is ReviewStep => candidate === after);
  if (step === undefined) return null;
  const fit = (await listPeople(tx)).filter(({ role }) => ROLES_OF_STATE[step].includes(role));
  if (act !== 'pass-on') {
    const before = (await actsOfApproval(tx, assignmentId)).findLast(
      (earlier) => earlier.fromState === step && earlier.act === 'pass-on',
    );
    return fit.find(({ id }) => id === before?.personId)?.id ?? null;
  }
  if (fit.length === 0) throw new AppError('APPROVAL_NOBODY', { steps: [step] });
  if (askedId === undefined) return null;
  if (!fit.some(({ id }) => id === askedId)) throw new AppError('INPUT_INVALID', { field: 'person.role' });
  return askedId;
}
