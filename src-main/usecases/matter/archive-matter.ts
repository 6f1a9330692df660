/** 归档 ends a matter: nothing may be open, and nothing can be recorded afterwards. */
import { nextSteps } from '@shared/domain/matter/next-step';
import { unclosedAtArchive } from '@shared/domain/matter/point-closing';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import type { Workspace } from '../workspace';
import { recordOnMatter } from './record-on-matter';
import { requirePast } from './require-past';

/** @throws AppError ACTION_FORBIDDEN with the open `steps`; INPUT_INVALID without a reason for points left open. */
export async function archiveMatter(
  workspace: Workspace,
  { matterId, on, place, openPointsReason }: CallInput<'matter.archive'>,
): Promise<CallOutput<'matter.archive'>> {
  requirePast(workspace, 'on', on);
  await recordOnMatter<'matter.archived'>(workspace, matterId, 'matter.archived', (matter) => {
    const steps = nextSteps(matter)
      .map(({ code }) => code)
      .filter((code) => code !== 'archive');
    if (steps.length > 0) {
      throw new AppError('ACTION_FORBIDDEN', { act: 'matter.archived', state: 'open', steps });
    }
    const unclosed = unclosedAtArchive(matter);
    if (unclosed.length > 0 && (openPointsReason ?? '').trim() === '') {
      throw new AppError('INPUT_INVALID', {
        field: 'openPointsReason',
        points: unclosed.map(({ no }) => String(no)),
      });
    }
    return { on, place, openPointsReason: unclosed.length > 0 ? openPointsReason : undefined };
  });
  return {};
}
