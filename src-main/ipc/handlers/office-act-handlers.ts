/** Corrections, 销号 and 并案: one use case each. */
import type { CallName, Handlers } from '@shared/ipc/contract';
import { correctAssignment, previewCorrection } from '../../usecases/assignment/correct-assignment';
import { closePoint, reopenPoint } from '../../usecases/matter/close-point';
import { mergeMatters } from '../../usecases/matter/merge-matters';
import { readMergedAnswers } from '../../usecases/matter/merged-answers';
import type { Workspace } from '../../usecases/workspace';

export function officeActHandlers(workspace: Workspace) {
  return {
    'assignment.correct': (input) => correctAssignment(workspace, input),
    'assignment.preview-correction': (input) => previewCorrection(workspace, input),
    'point.close': (input) => closePoint(workspace, input),
    'point.reopen': (input) => reopenPoint(workspace, input),
    'matter.merge': (input) => mergeMatters(workspace, input),
    'matter.merged-answers': (input) => readMergedAnswers(workspace, input),
  } satisfies Partial<Pick<Handlers, CallName>>;
}
