/** The same package once more, byte for byte: a resend has the same number, so no recipient can take it for another (SEALED-PACKAGE 3). */
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { readPackage } from '../../database/repositories/package-repository';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';
import { PACKAGE_FILES } from './export-package';
import { MediumFile } from './medium-file';

/** Undefined when the person cancelled. @throws AppError NOT_FOUND, BLOB_MISSING, E_DISK_FULL, DISK_WRITE. */
export async function exportAgain(
  workspace: Workspace,
  { packageId }: CallInput<'package.export-again'>,
): Promise<CallOutput<'package.export-again'>> {
  const { contentStore, database, desktop, packageEngine } = workspace;
  const record = await database.read((reader) => readPackage(reader, packageId));
  if (record?.direction !== 'out' || record.blobSm3 === null) {
    throw new AppError('NOT_FOUND', { what: 'package' });
  }
  await contentStore.verify(record.blobSm3);
  const place = await desktop.choosePlace('再次导出封装包', record.fileName, PACKAGE_FILES);
  if (place === undefined) return undefined;
  const medium = await MediumFile.write(packageEngine, contentStore.pathOf(record.blobSm3), place);
  if (medium.sm3 !== record.blobSm3) {
    await medium.discard();
    throw new AppError('BLOB_MISSING', { sm3: record.blobSm3, damaged: true });
  }
  await medium.publish();
  await database.write((tx) =>
    recordAct(tx, workspace, 'package.exported-again', record.id, { fileName: medium.fileName }),
  );
  return { fileName: medium.fileName };
}
