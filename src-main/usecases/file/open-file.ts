/** Shows a stored file in the machine's own program, or saves a copy where the person wants it; the stored one never changes. */

import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { RecordId, Sm3 } from '@shared/domain/identifiers';
import { AppError } from '@shared/result/app-error';
import { readDocument } from '../../database/repositories/document-repository';
import { writeAtomically, writeAtPlace } from '../../disk/whole-file';
import { nameFromLabel } from '../../files/safe-name';
import type { Workspace } from '../workspace';

interface StoredFile {
  readonly sm3: Sm3;
  readonly name: string;
}

/** Programs that would run what they are given; such a file can be saved, never opened from here. */
const NEVER_OPENED =
  /\.(exe|bat|cmd|com|scr|msi|ps1|vbs|js|jar|sh|desktop|run|appimage|deb|rpm|lnk|hta|py)$/i;

export async function openFile(workspace: Workspace, { sm3, name }: StoredFile): Promise<void> {
  const { contentStore, desktop, folders } = workspace;
  const fileName = safeName(name);
  if (NEVER_OPENED.test(fileName)) throw new AppError('INPUT_INVALID', { name });
  await contentStore.verify(sm3);
  const folder = join(folders.temporary, randomUUID());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const copy = join(folder, fileName);
  await writeAtomically(copy, contentStore.pieces(sm3));
  await desktop.openWithProgram(copy);
}

export async function saveFileAs(
  workspace: Workspace,
  { sm3, name }: StoredFile,
): Promise<{ written: boolean }> {
  const { contentStore, desktop } = workspace;
  await contentStore.verify(sm3);
  const place = await desktop.choosePlace('另存为', safeName(name), []);
  if (place === undefined) return { written: false };
  await writeAtPlace(place, contentStore.pieces(sm3));
  return { written: true };
}

export async function openDocument(workspace: Workspace, documentId: RecordId): Promise<void> {
  await openFile(workspace, await storedDocument(workspace, documentId));
}

export async function saveDocumentAs(
  workspace: Workspace,
  documentId: RecordId,
): Promise<{ written: boolean }> {
  return saveFileAs(workspace, await storedDocument(workspace, documentId));
}

async function storedDocument(workspace: Workspace, documentId: RecordId): Promise<StoredFile> {
  const document = await workspace.database.read((reader) => readDocument(reader, documentId));
  if (!document) throw new AppError('NOT_FOUND', { what: 'document' });
  return document;
}

function safeName(name: string): string {
  const extension = extname(name);
  return nameFromLabel(extension === '' ? name : name.slice(0, -extension.length), extension);
}
