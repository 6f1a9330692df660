/** A procedure that is a fact of its own (视察, 回访, 汇编, 批示 …), with day, person and papers (S4 四, S0 二1). */
import { isRecordable } from '@shared/domain/matter/procedures';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { requireFiles } from '../file/require-files';
import type { Workspace } from '../workspace';
import { recordOnMatter } from './record-on-matter';
import { requirePast } from './require-past';

/** @throws AppError INPUT_INVALID for a procedure that this kind does not have or that follows from handling. */
export async function recordProcedure(
  workspace: Workspace,
  { matterId, ...body }: CallInput<'matter.record-procedure'>,
): Promise<CallOutput<'matter.record-procedure'>> {
  requirePast(workspace, 'on', body.on);
  await requireFiles(workspace, body.files);
  await recordOnMatter<'procedure.recorded'>(workspace, matterId, 'procedure.recorded', ({ facts }) => {
    if (!isRecordable(facts.kind, body.procedure)) {
      throw new AppError('INPUT_INVALID', { field: 'procedure' });
    }
    return body;
  });
  return {};
}
