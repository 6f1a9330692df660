/** A person decides that a waiting package is not taken in: its copy goes, and a verified sender is told by a receipt. The file on the medium is untouched. */
import type { CallInput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { readPeer } from '../../database/repositories/peer-repository';
import { readQuarantined, settleQuarantined } from '../../database/repositories/quarantine-repository';
import { oweReceipt } from '../../database/repositories/receipt-repository';
import { QuarantineFolder } from '../../files/quarantine-folder';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';
import { receiptDue } from './keep-refused';

/** @throws AppError NOT_FOUND. */
export async function discardQuarantined(
  workspace: Workspace,
  { id, reason }: CallInput<'quarantine.discard'>,
): Promise<Record<string, never>> {
  const { database, folders, now, session } = workspace;
  const fingerprint = await database.write(async (tx) => {
    const row = await readQuarantined(tx, id);
    if (row?.state !== 'waiting') throw new AppError('NOT_FOUND', { what: 'quarantine' });
    const at = now();
    const settledBy = session.actor.name;
    await settleQuarantined(tx, id, { state: 'discarded', settledAt: at, settledBy, reason });
    const due = await receiptDue(tx, row);
    if (due && (await readPeer(tx, due.unitId))?.status === 'trusted') {
      await oweReceipt(tx, { ...due, importedAt: at, result: 'refused' });
    }
    await recordAct(tx, workspace, 'quarantine.discarded', id, {
      code: row.code,
      fingerprint: row.fingerprint,
      reason,
    });
    return row.fingerprint;
  });
  await new QuarantineFolder(folders.data).remove(fingerprint);
  workspace.notify({ topics: ['packages'] });
  return {};
}
