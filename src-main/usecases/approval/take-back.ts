/** 取回旧版: an old version becomes the text again. The text that it replaces is kept as a version first, so nothing is lost by it. */
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { readWorkingDraft, saveWorkingDraft } from '../../database/repositories/working-draft-repository';
import { recordAct } from '../event/record-act';
import { requireWritable } from '../reply/save-draft';
import type { Workspace } from '../workspace';
import { loadVersion } from './draft-versions';
import { canonicalText, filesOfDraft, keepVersion, textOfRow } from './keep-version';
import { requireUnlocked } from './require-approved';

/** @throws AppError STALE_VERSION when the text was saved since, DRAFT_LOCKED, ACTION_FORBIDDEN, NOT_FOUND. */
export async function takeBack(
  workspace: Workspace,
  { kind, number, version, ...place }: CallInput<'draft.take-back'>,
): Promise<CallOutput<'draft.take-back'>> {
  const { database, session, now, notify } = workspace;
  const saved = await database.write(async (tx) => {
    await requireWritable(tx, workspace, place, kind);
    const draft = await loadVersion(tx, place, kind, number);
    await requireUnlocked(tx, place, draft);
    const draftPlace = { assignmentId: place.assignmentId, kind };
    const row = await readWorkingDraft(tx, draftPlace);
    const change = {
      matterId: place.matterId,
      version,
      content: canonicalText(draft),
      files: filesOfDraft(draft),
      savedAt: now(),
      savedBy: session.person.name,
    };
    const next = await saveWorkingDraft(tx, draftPlace, change);
    if (row) {
      const replaced = textOfRow(row);
      if (canonicalText(replaced.draft) !== change.content) {
        await keepVersion(tx, workspace, place, replaced, { reason: 'replaced', note: `取回第${number}版` });
      }
    }
    await recordAct(tx, workspace, 'draft.taken-back', place.assignmentId, { kind, number });
    return next;
  });
  notify({ topics: ['drafts', 'versions'] });
  return { version: saved };
}
