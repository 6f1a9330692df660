/**
 * A recorded package in parts for several discs (SEALED-PACKAGE 7): sealed once, written part by part on any day, each read back.
 * The same part size gives the same set, so that a part can be written again and the parts of different days fit together.
 */
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { PackageId } from '@shared/domain/identifiers';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import {
  type ExportVolumeSet,
  readVolumeSet,
  saveVolumeSet,
} from '../../database/repositories/export-volume-repository';
import { hexOf } from '../../sealing/bytes';
import { splitIntoVolumes, type Volumes } from '../../sealing/split-volumes';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';
import { checkPlace } from './check-place';
import type { Exchange } from './exchange';
import { gatherNow } from './export-package';
import { exportedPackageOf } from './exported-package';
import { fileNameFor } from './package-file-name';
import { progressReporter } from './report-progress';
import { sealAndRecord } from './seal-and-record';
import { requireStored, type StoredPackage } from './write-stored';

/** @throws AppError RECIPIENT_UNKNOWN, NOTHING_TO_EXPORT, BLOB_MISSING, E_QUOTA, E_DISK_FULL, CANCELLED; then nothing is recorded. */
export async function sealForVolumes(
  { workspace, exports }: Exchange,
  { naming, ...request }: CallInput<'package.seal'>,
): Promise<CallOutput<'package.seal'>> {
  return exports.run(() =>
    workspace.tasks.run('package.export', async (signal) => {
      const content = await gatherNow(workspace, request);
      const fileName = fileNameFor(content, naming, workspace.now());
      const record = await sealAndRecord(workspace, content, { fileName }, signal);
      return exportedPackageOf(record, { unitName: content.recipient.name });
    }),
  );
}

/** @throws AppError NOT_FOUND, INPUT_INVALID for a size that makes more than 999 parts. */
export async function planVolumes(
  workspace: Workspace,
  { packageId, partSize }: CallInput<'package.plan-volumes'>,
): Promise<CallOutput<'package.plan-volumes'>> {
  const record = await requireStored(workspace, packageId);
  const { volumes, written } = await volumesOf(workspace, record, partSize);
  return { count: volumes.count, partSize, written: [...written] };
}

/** Undefined when the person cancelled the dialog. @throws AppError NOT_FOUND, BLOB_MISSING, CANCELLED and those of the medium; then that part is not on it. */
export async function writeVolume(
  workspace: Workspace,
  { packageId, partSize, index }: CallInput<'package.write-volume'>,
): Promise<CallOutput<'package.write-volume'>> {
  const { contentStore, desktop, packageEngine, tasks } = workspace;
  const record = await requireStored(workspace, packageId);
  const { volumes, written } = await volumesOf(workspace, record, partSize);
  if (index > volumes.count) throw new AppError('NOT_FOUND', { what: 'volume' });
  const proposed = volumes.fileName(record.fileName, index);
  const filters = [{ name: '分卷', extensions: [proposed.slice(-3)] }];
  const place = await desktop.choosePlace(`第 ${index} 卷，共 ${volumes.count} 卷`, proposed, filters);
  if (place === undefined) return undefined;
  return tasks.run('package.write-volume', async (signal) => {
    await checkPlace(place, volumes.sizeOf(index));
    // The receiver could only say that the whole set is damaged.
    const { sm3 } = await packageEngine.run(
      'digestFile',
      { path: contentStore.pathOf(record.blobSm3) },
      { signal },
    );
    if (sm3 !== record.blobSm3) throw new AppError('BLOB_MISSING', { sm3: record.blobSm3, damaged: true });
    const onProgress = progressReporter(workspace, 'package.write-volume', `正在写第 ${index} 卷并读回核对`);
    await packageEngine.run('writeVolume', volumes.orderOf(index, place), { signal, onProgress });
    const now = [...new Set([...written, index])].sort((left, right) => left - right);
    await keep(workspace, record.id, { volumes, partSize, written: now }, index);
    return { fileName: basename(place), count: volumes.count, written: now };
  });
}

interface VolumesSoFar {
  readonly volumes: Volumes;
  readonly written: readonly number[];
}

/** Another size is another set: parts of the earlier one do not fit it and count no more. */
async function volumesOf(
  { database, contentStore }: Workspace,
  record: StoredPackage,
  partSize: number,
): Promise<VolumesSoFar> {
  const kept = await database.read((reader) => readVolumeSet(reader, record.id));
  const goesOn = kept?.partSize === partSize ? kept : undefined;
  const volumes = await splitIntoVolumes(contentStore.pathOf(record.blobSm3), {
    partSize,
    setId: goesOn?.setId ?? hexOf(randomBytes(16)),
  });
  return { volumes, written: goesOn?.written ?? [] };
}

async function keep(
  workspace: Workspace,
  packageId: PackageId,
  { volumes, partSize, written }: VolumesSoFar & { readonly partSize: number },
  index: number,
): Promise<void> {
  const set: ExportVolumeSet = {
    packageId,
    setId: volumes.setId,
    partSize,
    partCount: volumes.count,
    written,
  };
  await workspace.database.write(async (tx) => {
    await saveVolumeSet(tx, set);
    await recordAct(tx, workspace, 'package.volume-written', packageId, { index, count: volumes.count });
  });
  workspace.notify({ topics: ['packages'] });
}
