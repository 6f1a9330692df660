/** The edit of a profile under way: saved while it is typed, so that nothing typed is lost; no matter sees it before it is put in force. */

import type { Profile } from '@shared/domain/profile/profile';
import { editedProfileSchema } from '@shared/ipc/calls/profile-calls';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import {
  dropProfileDraft,
  type ProfileDraftRow,
  readProfileDraft,
  saveProfileDraft,
} from '../../database/repositories/profile-repository';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';
import { profileOfRow } from './known-profiles';
import { requireOwnProfile, requireRuleMaker } from './require-rule-maker';

/** @throws AppError NOT_FOUND, ACTION_FORBIDDEN for a profile that is not made here. */
export async function readDraft(
  workspace: Workspace,
  { id }: CallInput<'profile.draft'>,
): Promise<CallOutput<'profile.draft'>> {
  requireRuleMaker(workspace);
  return workspace.database.read(async (reader) => {
    const newest = await requireOwnProfile(reader, id);
    const draft = await readProfileDraft(reader, id);
    return draft
      ? { content: contentOf(draft), version: draft.version, savedAt: draft.savedAt }
      : { content: profileOfRow(newest), version: 0 };
  });
}

/** @throws AppError STALE_VERSION when another window saved in between, INPUT_INVALID for another profile's content. */
export async function saveDraft(
  workspace: Workspace,
  { id, content, version }: CallInput<'profile.save-draft'>,
): Promise<CallOutput<'profile.save-draft'>> {
  requireRuleMaker(workspace);
  if (content.id !== id) throw new AppError('INPUT_INVALID', { field: 'id' });
  const savedAt = workspace.now();
  const saved = await workspace.database.write(async (tx) => {
    await requireOwnProfile(tx, id);
    const savedBy = workspace.session.actor.name;
    return saveProfileDraft(tx, { id, content: JSON.stringify(content), version, savedAt, savedBy });
  });
  // Only the first save changes what the list shows; telling every one would make the window ask again at each pause in typing.
  if (version === 0) workspace.notify({ topics: ['settings'] });
  return { version: saved, savedAt };
}

export async function discardDraft(
  workspace: Workspace,
  { id }: CallInput<'profile.discard-draft'>,
): Promise<CallOutput<'profile.discard-draft'>> {
  requireRuleMaker(workspace);
  await workspace.database.write(async (tx) => {
    const draft = await readProfileDraft(tx, id);
    if (!draft) return;
    await dropProfileDraft(tx, id);
    await recordAct(tx, workspace, 'profile.draft-discarded', id, { savedBy: draft.savedBy });
  });
  workspace.notify({ topics: ['settings'] });
  return {};
}

export function contentOf({ content }: ProfileDraftRow): Profile {
  return editedProfileSchema.parse(JSON.parse(content));
}
