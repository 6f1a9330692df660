/** 会办意见: what a co-handler sends to the lead; the office sees it too (PRODUCT 2). */
import { randomUUID } from 'node:crypto';
import { localDateOf } from '@shared/domain/calendar/local-date';
import { recordIdSchema } from '@shared/domain/identifiers';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { dropSavedText, keepVersion } from '../approval/keep-version';
import { requireFiles } from '../file/require-files';
import type { Workspace } from '../workspace';
import { performAct } from './perform-act';

/** Removes the working draft of the opinion. @throws AppError ACTION_FORBIDDEN, BLOB_MISSING. */
export async function submitOpinion(
  workspace: Workspace,
  { matterId, ...body }: CallInput<'opinion.submit'>,
): Promise<CallOutput<'opinion.submit'>> {
  const { assignmentId, ...content } = body;
  await requireFiles(workspace, body.files);
  const opinionId = recordIdSchema.parse(randomUUID());
  const on = localDateOf(workspace.now());
  const place = { matterId, assignmentId };
  const text = { draft: { kind: 'opinion' as const, content }, writtenBy: workspace.session.person.name };
  await performAct<'opinion.submitted'>(
    workspace,
    place,
    'opinion.submitted',
    () => ({ ...body, opinionId, on }),
    async (tx) => {
      await keepVersion(tx, workspace, place, text, { reason: 'submitted' });
      await dropSavedText(tx, workspace, place, text.draft);
    },
  );
  workspace.notify({ topics: ['drafts', 'versions'] });
  return {};
}
