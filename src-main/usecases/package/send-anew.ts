/**
 * What a package said waits for export again, at a person's word: the recipient refused it, or its file is gone from this machine and
 * cannot be written byte for byte (SEALED-PACKAGE 3: "or a new package with the same events").
 */
import type { CallInput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import {
  forgetSealedFile,
  readPackage,
  requeuePackage,
} from '../../database/repositories/package-repository';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';

/** @throws AppError NOT_FOUND for what did not go out, or is known to have arrived. */
export async function sendAnew(
  workspace: Workspace,
  { packageId }: CallInput<'package.send-anew'>,
): Promise<Record<string, never>> {
  const { database, contentStore, notify } = workspace;
  const before = await database.read((reader) => readPackage(reader, packageId));
  const isStored = before?.blobSm3 != null && (await contentStore.has(before.blobSm3));
  await database.write(async (tx) => {
    const record = await readPackage(tx, packageId);
    if (record?.direction !== 'out' || record.state === 'received') {
      throw new AppError('NOT_FOUND', { what: 'package' });
    }
    await requeuePackage(tx, packageId, record.peerUnitId);
    if (!isStored) await forgetSealedFile(tx, packageId);
    await recordAct(tx, workspace, 'package.sent-anew', packageId, { recipient: record.peerUnitId });
  });
  notify({ topics: ['packages'] });
  return {};
}
