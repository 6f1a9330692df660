/** 公开: a final reply that may be seen by the public, once. */
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import type { Workspace } from '../workspace';
import { recordOnMatter } from './record-on-matter';
import { requirePast } from './require-past';

/** @throws AppError ACTION_FORBIDDEN before there is a final reply, where every reply is 不予公开, and the second time. */
export async function publishMatter(
  workspace: Workspace,
  { matterId, on, where }: CallInput<'matter.publish'>,
): Promise<CallOutput<'matter.publish'>> {
  requirePast(workspace, 'on', on);
  await recordOnMatter<'matter.published'>(workspace, matterId, 'matter.published', (matter) => {
    const replies = matter.assignments.flatMap((assignment) => assignment.replies.slice(-1));
    if (matter.published || replies.every(({ content }) => content.publicity === 'not-public')) {
      const state = matter.published ? 'published' : 'not-public';
      throw new AppError('ACTION_FORBIDDEN', { act: 'matter.published', state });
    }
    return { on, where };
  });
  return {};
}
