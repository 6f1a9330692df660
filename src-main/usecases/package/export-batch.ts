/**
 * Packages for many units into one folder, one after another, each whole and recorded before the next: what fails is listed and
 * the rest is done; stopping keeps what is finished. Nothing that lies in the folder is replaced.
 */
import { basename, extname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { UnitId } from '@shared/domain/identifiers';
import type { BatchExport, ExportedPackage, FailedExport } from '@shared/ipc/calls/export-calls';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { unconfirmedPackages } from '../../database/repositories/exchange-overview-repository';
import { assignedUnitNames, listPeerRows } from '../../database/repositories/peer-repository';
import { readOwnCard } from '../card/own-card';
import { beganAgain } from '../session/incarnation';
import type { Workspace } from '../workspace';
import { carryCardBeside } from './card-beside';
import { checkFolder, checkPlace } from './check-place';
import type { Exchange } from './exchange';
import { gatherNow } from './export-package';
import { exportedPackageOf } from './exported-package';
import { freePlace } from './free-place';
import { fileNameFor, type Naming } from './package-file-name';
import { failureOf } from './refusals';
import { progressOfItems } from './report-progress';
import { sealAndRecord } from './seal-and-record';
import { estimatedLength } from './seal-content';
import { isStored, type StoredPackage, writeStored } from './write-stored';

const TASK = 'package.export-batch';

/** One package of the row: what it is called while it is made, and how. */
interface Job {
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly fileName?: string;
  readonly run: (folder: string, signal: AbortSignal) => Promise<ExportedPackage>;
}

/** Undefined when no folder was chosen. @throws AppError of the folder itself: MEDIUM_READ_ONLY, DISK_WRITE; then nothing happened. */
export async function exportBatch(
  { workspace, exports }: Exchange,
  { unitIds, naming }: CallInput<'package.export-batch'>,
): Promise<CallOutput<'package.export-batch'>> {
  const folder = await workspace.desktop.chooseFolder('全部导出到文件夹');
  if (folder === undefined) return undefined;
  const names = await unitNames(workspace, unitIds);
  const jobs = [...new Set(unitIds)].map((unitId): Job => {
    const unitName = names.get(unitId) ?? '';
    return {
      unitId,
      unitName,
      run: (into, signal) => exportOne(workspace, { unitId, unitName }, naming, into, signal),
    };
  });
  return exports.run(() => runJobs(workspace, jobs, folder));
}

/** The same files again, in the order they went first. Undefined when no folder was chosen. @throws AppError NOTHING_TO_EXPORT and those of the folder. */
export async function exportUnconfirmed(
  { workspace, exports }: Exchange,
  { unitId }: CallInput<'package.export-unconfirmed'>,
): Promise<CallOutput<'package.export-unconfirmed'>> {
  const { database, session } = workspace;
  const unconfirmed = await database.read(async (reader) =>
    unconfirmedPackages(reader, unitId, await beganAgain(reader, session.identity.incarnationId)),
  );
  const records = unconfirmed.filter(isStored);
  if (records.length === 0) throw new AppError('NOTHING_TO_EXPORT');
  const folder = await workspace.desktop.chooseFolder('再次导出未确认的包到文件夹');
  if (folder === undefined) return undefined;
  const unitName = (await unitNames(workspace, [unitId])).get(unitId) ?? '';
  const jobs = records.map(
    (record): Job => ({
      unitId,
      unitName,
      fileName: record.fileName,
      run: (into, signal) => exportStored(workspace, record, unitName, into, signal),
    }),
  );
  return exports.run(() => runJobs(workspace, jobs, folder));
}

async function runJobs(workspace: Workspace, jobs: readonly Job[], folder: string): Promise<BatchExport> {
  return workspace.tasks.run(TASK, async (signal) => {
    await checkFolder(folder);
    const report = progressOfItems(workspace, TASK, jobs.length);
    const exported: ExportedPackage[] = [];
    const failed: FailedExport[] = [];
    let cancelled = false;
    for (const [index, job] of jobs.entries()) {
      // The window and its cancel button get their turn between two packages.
      await nextTurn();
      if (signal.aborted) {
        cancelled = true;
        break;
      }
      report(index, `第 ${index + 1} 个，共 ${jobs.length} 个：${job.unitName}`);
      try {
        exported.push(await job.run(folder, signal));
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        if (error.code === 'CANCELLED') {
          cancelled = true;
          break;
        }
        const { unitId, unitName, fileName } = job;
        failed.push({
          unitId,
          unitName,
          ...failureOf(error),
          ...(fileName === undefined ? {} : { fileName }),
        });
      }
    }
    report(jobs.length);
    const cardFile = await cardOfFolder(workspace, exported, folder);
    return {
      folder: basename(folder),
      exported,
      failed,
      cancelled,
      left: jobs.length - exported.length - failed.length,
      ...(cardFile === undefined ? {} : { cardFile }),
    };
  });
}

async function exportOne(
  workspace: Workspace,
  { unitId, unitName }: Pick<ExportedPackage, 'unitId' | 'unitName'>,
  naming: Naming,
  folder: string,
  signal: AbortSignal,
): Promise<ExportedPackage> {
  const content = await gatherNow(workspace, { unitId });
  const place = await placeFor(folder, fileNameFor(content, naming, workspace.now()));
  await checkPlace(place, estimatedLength(content));
  const record = await sealAndRecord(workspace, content, { place }, signal);
  return exportedPackageOf(record, { unitName });
}

async function exportStored(
  workspace: Workspace,
  record: StoredPackage,
  unitName: string,
  folder: string,
  signal: AbortSignal,
): Promise<ExportedPackage> {
  const fileName = await writeStored(workspace, record, await placeFor(folder, record.fileName), signal);
  return exportedPackageOf(record, { unitName, fileName });
}

function placeFor(folder: string, fileName: string): Promise<string> {
  return freePlace(folder, basename(fileName, extname(fileName)), '.cfp');
}

/** One for all in the folder, under the name of the first package. */
async function cardOfFolder(
  workspace: Workspace,
  exported: readonly ExportedPackage[],
  folder: string,
): Promise<string | undefined> {
  const [first] = exported;
  if (!first) return undefined;
  const unitIds = exported.map(({ unitId }) => unitId);
  const card = await workspace.database.read(readOwnCard);
  return carryCardBeside(workspace, card, unitIds, join(folder, first.fileName));
}

async function unitNames({ database }: Workspace, ids: readonly UnitId[]): Promise<Map<UnitId, string>> {
  return database.read(async (reader) => {
    const names = await assignedUnitNames(reader, ids);
    for (const { unitId, name } of await listPeerRows(reader)) names.set(unitId, name);
    return names;
  });
}
