/** 承诺台账: every promise that this desk knows of, whatever its year, with what the desk may do about it. */
import { addDays, localDateOf } from '@shared/domain/calendar/local-date';
import type { Profile } from '@shared/domain/profile/profile';
import { promiseState } from '@shared/domain/promise/promises';
import type { PromiseRow } from '@shared/ipc/calls/promise-calls';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import {
  countPromises,
  type PromiseListRow,
  type PromiseSelection,
  promiseUnits,
  promiseYears,
  readPromisePage,
} from '../../database/repositories/promise-repository';
import { profileInForce } from '../matter/profile-of-matter';
import type { OwnIdentity } from '../session/session';
import type { Workspace } from '../workspace';

export async function listPromises(
  workspace: Workspace,
  { offset, limit, ...question }: CallInput<'promise.list'>,
): Promise<CallOutput<'promise.list'>> {
  const today = localDateOf(workspace.now());
  return workspace.database.read(async (reader) => {
    const nearUntil = addDays(today, warnDaysOf(await profileInForce(workspace, reader)));
    const selection: PromiseSelection = { ...question, today, nearUntil };
    const counts = await countPromises(reader, selection);
    const rows = await readPromisePage(reader, selection, { offset, limit });
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return {
      rows: rows.map((row) => viewRow(row, selection, workspace.session.identity)),
      total: question.state === undefined ? all : counts[question.state],
      counts,
      years: await promiseYears(reader),
      units: await promiseUnits(reader),
    };
  });
}

/** A promise is an answer that is still to be given: it warns as the answer's own clock does. */
function warnDaysOf({ warnDays }: Profile): number {
  return warnDays.byPurpose.reply ?? warnDays.general;
}

function viewRow(row: PromiseListRow, { today, nearUntil }: PromiseSelection, self: OwnIdentity): PromiseRow {
  const { unitId, officeUnitId, fulfilledOn, confirmedOn, ...told } = row;
  const days = {
    promisedOn: row.promisedOn,
    fulfilledOn: fulfilledOn ?? undefined,
    confirmedOn: confirmedOn ?? undefined,
  };
  const state = promiseState(days, today, nearUntil);
  return {
    ...told,
    ...days,
    state,
    canFulfil: state !== 'confirmed' && unitId === self.unitId && self.desks.includes('unit'),
    canConfirm: state === 'reported' && officeUnitId === self.unitId && self.desks.includes('office'),
  };
}
