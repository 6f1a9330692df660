/** The twelve digits that a recipient reads out where no medium may travel back (SEALED-PACKAGE 6): only who opened the package can know them. */
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { markReceived, readPackage } from '../../database/repositories/package-repository';
import { settlePackage } from '../../database/repositories/settled-repository';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';

/** Spaces and dashes between the digits are ignored, and so is their width. @throws AppError NOT_FOUND. */
export async function confirmByTelephone(
  workspace: Workspace,
  { packageId, code }: CallInput<'package.confirm-by-telephone'>,
): Promise<CallOutput<'package.confirm-by-telephone'>> {
  const digits = code.normalize('NFKC').replaceAll(/[\s\-‐-―]/g, '');
  const outcome = await workspace.database.write(async (tx) => {
    const record = await readPackage(tx, packageId);
    if (record?.direction !== 'out') throw new AppError('NOT_FOUND', { what: 'package' });
    if (digits !== record.receiptCode) return { received: false };
    if (record.state !== 'received') {
      await markReceived(tx, packageId, workspace.now());
      await settlePackage(tx, packageId);
      await recordAct(tx, workspace, 'package.confirmed-by-telephone', packageId, {});
    }
    return { received: true };
  });
  if (outcome.received) workspace.notify({ topics: ['packages'] });
  return outcome;
}
