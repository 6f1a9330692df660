/** Autosave of a composed document: the newest text upon the version it was made from. */
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { saveComposed } from '../../database/repositories/composed-document-repository';
import type { Workspace } from '../workspace';
import { loadComposed, summaryOf } from './load-composed';

/** @throws AppError STALE_VERSION, ACTION_FORBIDDEN, NOT_FOUND. */
export async function saveDocument(
  workspace: Workspace,
  { documentId, version, content }: CallInput<'document.save'>,
): Promise<CallOutput<'document.save'>> {
  const { database, session, now, notify } = workspace;
  const savedAt = now();
  const saved = await database.write(async (tx) => {
    await loadComposed(tx, workspace, documentId);
    return saveComposed(tx, documentId, version, {
      ...summaryOf(content),
      content: JSON.stringify(content),
      savedAt,
      savedBy: session.person.name,
    });
  });
  notify({ topics: ['documents'] });
  return { version: saved, savedAt };
}
