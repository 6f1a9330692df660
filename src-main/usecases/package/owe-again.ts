/** A package that comes a second time: its sender has not heard that it arrived, for the receipt was lost on the way or forgotten there. It is owed once more, whether reading it, planning it or confirming it finds out. */
import { packageIdSchema } from '@shared/domain/identifiers';
import { manifestSchema } from '@shared/package-format/manifest';
import { AppError } from '@shared/result/app-error';
import { readPackage } from '../../database/repositories/package-repository';
import { isOwed, oweReceipt } from '../../database/repositories/receipt-repository';
import type { Workspace } from '../workspace';
import { asksForReceipt } from './asks-for-receipt';

/** Writes nothing unless the error is E_DUPLICATE and its receipt has gone out. */
export async function oweAgain({ database, notify }: Workspace, error: unknown): Promise<void> {
  if (!(error instanceof AppError) || error.code !== 'E_DUPLICATE') return;
  const id = packageIdSchema.parse(error.details.packageId);
  const due = await database.read(async (reader) => {
    const record = await readPackage(reader, id);
    if (record?.direction !== 'in' || (await isOwed(reader, record.peerUnitId, id))) return undefined;
    return asksForReceipt(manifestSchema.parse(JSON.parse(record.manifest))) ? record : undefined;
  });
  if (!due) return;
  const { peerUnitId: unitId, fingerprint, handledAt: importedAt } = due;
  await database.write((tx) =>
    oweReceipt(tx, { unitId, packageId: id, fingerprint, importedAt, result: 'imported' }),
  );
  notify({ topics: ['packages'] });
}
