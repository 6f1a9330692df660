/** A recorded package onto a medium once more, byte for byte: a resend has the same number, so no recipient can take it for another (SEALED-PACKAGE 3). */
import type { PackageId, Sm3 } from '@shared/domain/identifiers';
import { AppError } from '@shared/result/app-error';
import { type PackageRecord, readPackage } from '../../database/repositories/package-repository';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';
import { checkPlace } from './check-place';
import { MediumFile } from './medium-file';
import { progressReporter } from './report-progress';

export type StoredPackage = PackageRecord & { readonly blobSm3: Sm3 };

/** @throws AppError NOT_FOUND where it did not go out from here. */
export async function requireStored({ database }: Workspace, id: PackageId): Promise<StoredPackage> {
  const record = await database.read((reader) => readPackage(reader, id));
  if (record?.direction !== 'out' || !isStored(record)) throw new AppError('NOT_FOUND', { what: 'package' });
  return record;
}

export function isStored(record: PackageRecord): record is StoredPackage {
  return record.blobSm3 !== null;
}

/** Answers its name on the medium. @throws AppError BLOB_MISSING, CANCELLED and those of the medium; then the medium holds nothing of it. */
export async function writeStored(
  workspace: Workspace,
  record: StoredPackage,
  place: string,
  signal?: AbortSignal,
): Promise<string> {
  const { contentStore, database, packageEngine } = workspace;
  await checkPlace(place, record.size);
  const onProgress = progressReporter(workspace, 'package.export-again', '正在写到载体并读回核对');
  const source = contentStore.pathOf(record.blobSm3);
  if (!(await contentStore.has(record.blobSm3))) throw damaged(record, false);
  const medium = await MediumFile.write(packageEngine, source, place, { signal, onProgress });
  if (medium.sm3 !== record.blobSm3) {
    await medium.discard();
    throw damaged(record, true);
  }
  await medium.publish();
  await database.write((tx) =>
    recordAct(tx, workspace, 'package.exported-again', record.id, { fileName: medium.fileName }),
  );
  return medium.fileName;
}

function damaged({ blobSm3 }: StoredPackage, damaged: boolean): AppError {
  return new AppError('BLOB_MISSING', { sm3: blobSm3, ...(damaged ? { damaged } : {}) });
}
