/** Takes files a person chose or dropped into the content store: read once, hashed while copied, never named by path again. */
import { stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { sm3Schema } from '@shared/domain/identifiers';
import type { FileReference } from '@shared/domain/matter/matter';
import type { CallInput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { noteBlob } from '../../database/repositories/blob-repository';
import { toDiskReadError } from '../../disk/disk-error';
import { writeAtomically } from '../../disk/whole-file';
import { requireFreeSpace } from '../../files/free-space';
import { createStagingFolder } from '../../files/temp-folder';
import { hexOf } from '../../sealing/bytes';
import { createSm3Stream } from '../../sealing/sm3';
import { progressReporter } from '../package/report-progress';
import type { Workspace } from '../workspace';
import { pathsOfSource } from './file-source';
import { mediaOfName } from './media-type';

/** SEALED-PACKAGE 3: an entry of a package is at most 8 GiB. */
const LARGEST_FILE = 8 * 2 ** 30;

/** Empty when the person cancelled the dialog; files taken in before a later one was stopped are swept in time. @throws AppError E_QUOTA, E_DISK_FULL, DISK_READ, CANCELLED. */
export async function addFiles(
  workspace: Workspace,
  source: CallInput<'file.add'>,
): Promise<FileReference[]> {
  const paths = await pathsOfSource(workspace, source, {
    title: '选择文件',
    filters: [],
    multiple: true,
  });
  return workspace.tasks.run('file.add', async (signal) => {
    const added: FileReference[] = [];
    for (const path of paths) added.push(await addFile(workspace, path, signal));
    return added;
  });
}

export async function addFile(
  workspace: Workspace,
  path: string,
  signal?: AbortSignal,
): Promise<FileReference> {
  const { size } = await sizeOfFile(path);
  if (size > LARGEST_FILE) throw new AppError('E_QUOTA', { name: basename(path) });
  await requireFreeSpace(workspace.folders.data, size);
  return keep(workspace, labelOf(path), async (staged) => {
    const onProgress = progressReporter(workspace, 'file.add', basename(path));
    const order = { source: path, target: staged };
    return workspace.packageEngine.run('copyWithDigest', order, { signal, onProgress });
  });
}

/** Keeps bytes that the application itself made: a produced document. */
export function addBytes(workspace: Workspace, name: string, bytes: Uint8Array): Promise<FileReference> {
  return keep(workspace, name, async (staged) => {
    await writeAtomically(staged, bytes);
    return { sm3: hexOf((await createSm3Stream()).update(bytes).digest()), size: bytes.length };
  });
}

/** Staged, adopted, noted: in this order a crash leaves at most a file that the next start sweeps. */
async function keep(
  { contentStore, database, folders, now }: Workspace,
  name: string,
  write: (staged: string) => Promise<{ readonly sm3: string; readonly size: number }>,
): Promise<FileReference> {
  const staging = await createStagingFolder(folders.data);
  try {
    const staged = join(staging.path, 'file');
    const written = await write(staged);
    const sm3 = sm3Schema.parse(written.sm3);
    await contentStore.adopt(staged, sm3);
    const file: FileReference = { name, media: mediaOfName(name), size: written.size, sm3 };
    await database.write((tx) => noteBlob(tx, file, now()));
    return file;
  } finally {
    await staging.remove();
  }
}

async function sizeOfFile(path: string): Promise<{ size: number }> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new AppError('DISK_READ', { name: basename(path) });
    return found;
  } catch (error) {
    throw toDiskReadError(error);
  }
}

/** A name is a label only (SEALED-PACKAGE 3): NFC, without control or bidi characters, at most 255 characters. */
function labelOf(path: string): string {
  const name = basename(path)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, '')
    .trim();
  const extension = extname(name).slice(0, 20);
  if (name === '') return '未命名文件';
  return name.length <= 255 ? name : `${name.slice(0, 255 - extension.length)}${extension}`;
}
