/** A stage that is a fact of its own (视察, 回访, 汇编, 批示 …), with day, person and papers, in its turn or with the reason why not (S4 四, S0 二1). */
import { missingBefore, recordableStage } from '@shared/domain/workflow/stage-engine';
import { problemsOfStageText, writeStageText } from '@shared/domain/workflow/stage-record';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { requireFiles } from '../file/require-files';
import type { Workspace } from '../workspace';
import { recordOnMatter } from './record-on-matter';
import { requirePast } from './require-past';

/** Of the event's text, with its labelled lines. */
const EVENT_TEXT_LIMIT = 4000;

/**
 * @throws AppError INPUT_INVALID for a stage that this matter does not record, or a record without what its stage asks for;
 * ACTION_FORBIDDEN {state: 'stage-missing', missing} before its turn, unless `madeGood` says why it is recorded now.
 */
export async function recordProcedure(
  workspace: Workspace,
  { matterId, ...input }: CallInput<'matter.record-procedure'>,
): Promise<CallOutput<'matter.record-procedure'>> {
  const { procedure, on, person, text, files, values = {}, madeGood } = input;
  requirePast(workspace, 'on', on);
  await requireFiles(workspace, files);
  await recordOnMatter<'procedure.recorded'>(workspace, matterId, 'procedure.recorded', (matter) => {
    const stage = recordableStage(matter, procedure);
    if (!stage?.record) throw new AppError('INPUT_INVALID', { field: 'procedure' });
    const [problem] = problemsOfStageText(stage.record, { values, text });
    if (problem) throw new AppError('INPUT_INVALID', { field: 'stageText', ...problem });
    if (stage.record.needsFile && files.length === 0) throw new AppError('INPUT_INVALID', { field: 'files' });
    const missing = missingBefore(matter, stage.code);
    if (missing.length > 0 && (madeGood ?? '').trim() === '') {
      const names = missing.map(({ name }) => name);
      throw new AppError('ACTION_FORBIDDEN', {
        act: 'procedure.recorded',
        state: 'stage-missing',
        stage: stage.name,
        missing: names,
      });
    }
    const whole = writeStageText(stage.record, {
      values,
      text,
      madeGood: missing.length > 0 ? madeGood : undefined,
    });
    if (whole.length > EVENT_TEXT_LIMIT) throw new AppError('INPUT_INVALID', { field: 'text' });
    return { procedure: stage.code, on, person, text: whole, files };
  });
  return {};
}
