/** 另存全部: the newest file of each chosen document into a folder that the person chooses. No file that lies there is replaced; each appears whole or not at all. */
import { open, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RecordId } from '@shared/domain/identifiers';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { readComposed } from '../../database/repositories/composed-document-repository';
import { type DocumentRow, documentsOfComposed } from '../../database/repositories/document-repository';
import { asWriteError, systemCode } from '../../disk/disk-error';
import { writeAtPlace } from '../../disk/whole-file';
import { nameFromLabel } from '../../files/safe-name';
import { progressOfItems } from '../package/report-progress';
import type { Workspace } from '../workspace';
import type { Batches } from './produce-batch';
import { requireDocumentDesk } from './require-document-desk';

type Outcome = CallOutput<'document.save-all'>;

/** Undefined when no folder was chosen. @throws AppError NOT_FOUND, ACTION_FORBIDDEN, BLOB_MISSING, E_DISK_FULL, DISK_WRITE; what was saved before stays. */
export async function saveDocuments(
  { workspace, running, turn }: Batches,
  { batchId, documentIds }: CallInput<'document.save-all'>,
): Promise<Outcome> {
  const folder = await workspace.desktop.chooseFolder('另存全部到文件夹');
  if (folder === undefined) return undefined;
  const controller = new AbortController();
  running.set(batchId, controller);
  try {
    return await turn.run(() => saveAll(workspace, documentIds, folder, controller.signal));
  } finally {
    running.delete(batchId);
  }
}

async function saveAll(
  workspace: Workspace,
  documentIds: readonly RecordId[],
  folder: string,
  signal: AbortSignal,
): Promise<Outcome> {
  const report = progressOfItems(workspace, 'document.save-all', documentIds.length);
  const without: NonNullable<Outcome>['without'] = [];
  const told = (saved: number, cancelled: boolean) => ({
    folder: basename(folder),
    saved,
    cancelled,
    without,
  });
  let saved = 0;
  report(0);
  for (const [index, documentId] of documentIds.entries()) {
    if (signal.aborted) return told(saved, true);
    const { title, file } = await newestFile(workspace, documentId);
    if (file) {
      await saveBeside(workspace, folder, file);
      saved += 1;
    } else without.push({ documentId, title });
    report(index + 1);
    // The window and its cancel button get their turn between two files.
    await nextTurn();
  }
  return told(saved, false);
}

async function newestFile({ database, session }: Workspace, documentId: RecordId) {
  return database.read(async (reader) => {
    const { kind, title } = await readComposed(reader, documentId);
    requireDocumentDesk(kind, session.identity);
    const [file] = await documentsOfComposed(reader, documentId);
    return { title, file };
  });
}

/** The name is taken first, then the bytes come in its place at once: a USB stick knows no links that would do both. */
async function saveBeside(
  { contentStore }: Workspace,
  folder: string,
  { sm3, name }: DocumentRow,
): Promise<void> {
  await contentStore.verify(sm3);
  const place = await takeName(folder, name);
  try {
    await writeAtPlace(place, contentStore.pieces(sm3));
  } catch (error) {
    await rm(place, { force: true }).catch(() => {});
    throw error;
  }
}

/** The file's own name, else with （2）, （3）… behind it; the folder itself says what is taken, whatever it does with capital letters. */
async function takeName(folder: string, name: string): Promise<string> {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  for (let number = 1; ; number++) {
    const place = join(folder, nameFromLabel(stem, number === 1 ? extension : `（${number}）${extension}`));
    try {
      await (await open(place, 'wx', 0o600)).close();
      return place;
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw asWriteError(error);
    }
  }
}
