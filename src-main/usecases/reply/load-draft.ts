/** Reads what a unit is writing: the saved working draft, or the proposal where nothing was saved. */
import type { GivenApproval } from '@shared/domain/approval/standing-approvals';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { waitingSince } from '@shared/domain/matter/waiting-since';
import { assignedPoints } from '@shared/domain/reply/check-reply';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import type { UnitSettings } from '@shared/ipc/calls/desk-calls';
import { type WorkingDraft, workingDraftSchema } from '@shared/ipc/calls/unit-calls';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { readWorkingDraft } from '../../database/repositories/working-draft-repository';
import { approvalsInForce } from '../approval/recorded-acts';
import { findAssignment, loadMatter, type Placed } from '../assignment/perform-act';
import { planDates } from '../assignment/propose-plan-dates';
import { readUnitSettings } from '../desk/unit-settings';
import type { OwnIdentity } from '../session/session';
import type { Workspace } from '../workspace';
import { proposeDraft } from './propose-draft';

export interface LoadedDraft {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  readonly settings: UnitSettings;
  readonly draft: WorkingDraft;
  /** 0 for a proposal. */
  readonly version: number;
  readonly savedAt?: number;
  readonly savedBy?: string;
}

/** @throws AppError NOT_FOUND, ACTION_FORBIDDEN for another unit's assignment or a kind that its role does not write. */
export async function loadDraft(
  database: ReadableDatabase,
  workspace: Workspace,
  { matterId, assignmentId }: Placed,
  kind: WorkingDraft['kind'],
): Promise<LoadedDraft> {
  const { session } = workspace;
  const matter = await loadMatter(database, matterId);
  const assignment = findAssignment(matter, assignmentId);
  requireWriter(assignment, kind, session.identity);
  const settings = await readUnitSettings(database);
  const row = await readWorkingDraft(database, { assignmentId, kind });
  const known = { matter, assignment, settings };
  if (!row) {
    const dates = kind === 'plan' ? await planDates(workspace, database, matter, assignment) : undefined;
    const draft = proposeDraft(kind, { ...known, person: session.person, dates });
    return { ...known, draft, version: 0 };
  }
  const draft = workingDraftSchema.parse({ kind, content: JSON.parse(row.content) });
  return { ...known, draft, version: row.version, savedAt: row.savedAt, savedBy: row.savedBy };
}

/** Only the unit itself writes; a co-handler writes an opinion and nothing else (PRODUCT 2). */
export function requireWriter(
  { facts, state }: AssignmentView,
  kind: WorkingDraft['kind'],
  self: OwnIdentity,
): void {
  const own = facts.unit.unitId === self.unitId && self.desks.includes('unit');
  if (!own || (facts.role === 'co-handler') !== (kind === 'opinion')) {
    throw new AppError('ACTION_FORBIDDEN', { act: `draft.save:${kind}`, state });
  }
}

export interface LoadedReply extends LoadedDraft {
  /** The answers to this unit's points and no others. */
  readonly content: ReplyContent;
  /** The instant of the text: given to documents instead of the clock, so that equal texts give equal bytes. */
  readonly at: number;
  readonly writtenBy: string;
  /** Whose word inside the unit stands upon the text. */
  readonly approvals: readonly GivenApproval[];
}

export async function loadReply(
  database: ReadableDatabase,
  workspace: Workspace,
  place: Placed,
): Promise<LoadedReply> {
  const loaded = await loadDraft(database, workspace, place, 'reply');
  if (loaded.draft.kind !== 'reply') throw new Error('a reply was asked for');
  const { content } = loaded.draft;
  const own = new Set(assignedPoints(loaded.matter, loaded.assignment).map(({ id }) => id));
  return {
    ...loaded,
    content: { ...content, answers: content.answers.filter(({ pointId }) => own.has(pointId)) },
    at: loaded.savedAt ?? waitingSince(loaded.assignment),
    writtenBy: loaded.savedBy ?? workspace.session.person.name,
    approvals: await approvalsInForce(database, place.assignmentId),
  };
}
