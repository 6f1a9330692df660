/** Notes the day a medium came back; only then may its number go out again. */
import { localDateOf } from '@shared/domain/calendar/local-date';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { noteReturn, readMedium } from '../../database/repositories/medium-repository';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';

/** @throws AppError NOT_FOUND, DATE_INVALID for a day before it was registered. */
export async function returnMedium(
  workspace: Workspace,
  { mediumId, returnedOn, note }: CallInput<'medium.return'>,
): Promise<CallOutput<'medium.return'>> {
  await workspace.database.write(async (tx) => {
    const record = await readMedium(tx, mediumId);
    if (!record) throw new AppError('NOT_FOUND', { what: 'medium' });
    if (returnedOn < localDateOf(record.registeredAt)) {
      throw new AppError('DATE_INVALID', { field: 'returnedOn' });
    }
    await noteReturn(tx, mediumId, returnedOn, note);
    await recordAct(tx, workspace, 'medium.returned', mediumId, { number: record.number, returnedOn });
  });
  workspace.notify({ topics: ['packages'] });
  return {};
}
