/** 归档 ends a matter: nothing may be open, and nothing can be recorded afterwards. */
import { nextSteps } from '@shared/domain/matter/next-step';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import type { Workspace } from '../workspace';
import { recordOnMatter } from './record-on-matter';
import { requirePast } from './require-past';

/** @throws AppError ACTION_FORBIDDEN with the open `steps`. */
export async function archiveMatter(
  workspace: Workspace,
  { matterId, on, place }: CallInput<'matter.archive'>,
): Promise<CallOutput<'matter.archive'>> {
  requirePast(workspace, 'on', on);
  await recordOnMatter<'matter.archived'>(workspace, matterId, 'matter.archived', (matter) => {
    const steps = nextSteps(matter)
      .map(({ code }) => code)
      .filter((code) => code !== 'archive');
    if (steps.length > 0) {
      throw new AppError('ACTION_FORBIDDEN', { act: 'matter.archived', state: 'open', steps });
    }
    return { on, place };
  });
  return {};
}
