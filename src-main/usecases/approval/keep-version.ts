/** Keeps a text as a version, in the transaction of the step that makes it one: the step is recorded even where the text is already kept. */
import type { VersionReason } from '@shared/domain/approval/draft-version';
import { isSameReply } from '@shared/domain/approval/same-reply';
import type { FileReference } from '@shared/domain/matter/matter';
import { type WorkingDraft, workingDraftSchema } from '@shared/ipc/calls/unit-calls';
import type { WritableDatabase } from '../../database/drizzle-session';
import { insertVersion, insertVersionStep } from '../../database/repositories/draft-version-repository';
import {
  dropWorkingDraft,
  readWorkingDraft,
  type WorkingDraftRow,
} from '../../database/repositories/working-draft-repository';
import type { Placed } from '../assignment/perform-act';
import type { Workspace } from '../workspace';

export interface VersionedText {
  readonly draft: WorkingDraft;
  /** Who wrote it last. */
  readonly writtenBy: string;
}

/** The number of the version. */
export async function keepVersion(
  tx: WritableDatabase,
  { session, now }: Pick<Workspace, 'session' | 'now'>,
  { matterId, assignmentId }: Placed,
  { draft, writtenBy }: VersionedText,
  why: { readonly reason: VersionReason; readonly note?: string },
): Promise<number> {
  const at = now();
  const place = { assignmentId, kind: draft.kind };
  const kept = { matterId, content: canonicalText(draft), writtenBy, keptAt: at };
  const number = await insertVersion(tx, place, kept, filesOfDraft(draft));
  const { name: actorName, role: actorRole } = session.actor;
  const step = { reason: why.reason, note: why.note ?? '', at, actorName, actorRole };
  await insertVersionStep(tx, place, number, step);
  return number;
}

/** What is saved goes when a text is out; where that is not what went, it stays as a version. */
export async function dropSavedText(
  tx: WritableDatabase,
  workspace: Pick<Workspace, 'session' | 'now'>,
  place: Placed,
  sent: WorkingDraft,
): Promise<void> {
  const draftPlace = { assignmentId: place.assignmentId, kind: sent.kind };
  const row = await readWorkingDraft(tx, draftPlace);
  const saved = row && textOfRow(row);
  if (saved && !wentOut(saved, sent, workspace.session.person.name)) {
    await keepVersion(tx, workspace, place, saved, { reason: 'kept', note: '未报送的改动' });
  }
  await dropWorkingDraft(tx, draftPlace);
}

/** What goes of a plan and an opinion is what its sender has before him, trimmed; of a reply it is what the office approved. */
function wentOut({ draft, writtenBy }: VersionedText, sent: WorkingDraft, sender: string): boolean {
  return draft.kind === 'reply' && sent.kind === 'reply'
    ? isSameReply(draft.content, sent.content)
    : writtenBy === sender || canonicalText(draft) === canonicalText(sent);
}

/** Equal texts, wherever they come from, in equal letters: the schema orders the fields. */
export function canonicalText(draft: WorkingDraft): string {
  return JSON.stringify(workingDraftSchema.parse(draft).content);
}

/** The saved text of a unit, as it is read from its row. */
export function textOfRow({ kind, content, savedBy }: WorkingDraftRow): VersionedText {
  return { draft: workingDraftSchema.parse({ kind, content: JSON.parse(content) }), writtenBy: savedBy };
}

export function filesOfDraft(draft: WorkingDraft): readonly FileReference[] {
  switch (draft.kind) {
    case 'reply':
      return draft.content.attachments;
    case 'opinion':
      return draft.content.files;
    case 'plan':
      return [];
  }
}
