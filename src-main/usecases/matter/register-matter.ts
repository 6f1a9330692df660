/** 承接: the office enters a matter with its points; the profile in force is written into it. */
import { randomUUID } from 'node:crypto';
import { matterIdSchema } from '@shared/domain/identifiers';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { actingNow } from '../assignment/perform-act';
import { appendEvent } from '../event/append-event';
import { requireFiles } from '../file/require-files';
import type { Workspace } from '../workspace';
import { factsOfEntry } from './facts-of-entry';
import { profileInForce } from './profile-of-matter';
import { requirePast } from './require-past';

/** @throws AppError ACTION_FORBIDDEN without an office desk, INPUT_INVALID, BLOB_MISSING. */
export async function registerMatter(
  workspace: Workspace,
  entry: CallInput<'matter.register'>,
): Promise<CallOutput<'matter.register'>> {
  const acting = actingNow(workspace);
  if (!acting.identity.desks.includes('office')) {
    throw new AppError('ACTION_FORBIDDEN', { act: 'matter.registered', state: 'other' });
  }
  requirePast(workspace, 'receivedOn', entry.receivedOn);
  await requireFiles(workspace, entry.attachments);
  const matterId = matterIdSchema.parse(randomUUID());
  await workspace.database.write(async (tx) => {
    const body = factsOfEntry(entry, await profileInForce(workspace, tx));
    await appendEvent<'matter.registered'>(tx, acting, { type: 'matter.registered', matterId, body });
  });
  workspace.notify({ topics: ['matters'] });
  return { matterId };
}
