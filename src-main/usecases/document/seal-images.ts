/** Electronic seals and signatures of the unit: taken from a file that a person chose, checked before they are kept. */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { recordIdSchema } from '@shared/domain/identifiers';
import type { ImageKind, SealImage, SealImageReason } from '@shared/ipc/calls/document-calls';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import {
  deleteSealImage,
  insertSealImage,
  listSealImages,
  readSealImage,
  type SealImageRow,
} from '../../database/repositories/seal-image-repository';
import { recordAct } from '../event/record-act';
import { addBytes } from '../file/add-files';
import { readSmallFile } from '../file/read-small-file';
import type { Workspace } from '../workspace';
import { pngSize } from './png-size';

const LARGEST_IMAGE = 5 * 2 ** 20;
/** More pixels than 600 dpi need for 120 mm, and nothing that a window cannot unpack. */
const MOST_PIXELS = 4_000;
const SQUARE_WITHIN = 0.05;

/** Undefined when the dialog was cancelled. @throws AppError DOCUMENT_REJECTED with the reason, DISK_READ, E_DISK_FULL. */
export async function addSealImage(
  workspace: Workspace,
  { kind, name, width }: CallInput<'seal-image.add'>,
): Promise<CallOutput<'seal-image.add'>> {
  const { database, desktop, session, now, notify } = workspace;
  const title = kind === 'seal' ? '选择印章图片' : '选择签名图片';
  const [path] = (await desktop.chooseFiles(title, [{ name: 'PNG图片', extensions: ['png'] }], false)) ?? [];
  if (path === undefined) return undefined;
  const bytes = await readSmallFile(path, LARGEST_IMAGE, () => rejected('image-too-large'));
  const pixels = requireUsable(bytes, kind);
  const file = await addBytes(workspace, basename(path), bytes);
  const row: SealImageRow = {
    id: recordIdSchema.parse(randomUUID()),
    kind,
    name,
    sm3: file.sm3,
    size: file.size,
    width,
    height: Math.round((width * pixels.height * 100) / pixels.width) / 100,
    addedAt: now(),
    addedBy: session.person.name,
  };
  await database.write(async (tx) => {
    await insertSealImage(tx, row);
    await recordAct(tx, workspace, 'seal-image.added', row.id, { kind, name, sm3: row.sm3 });
  });
  notify({ topics: ['settings'] });
  return viewSealImage(row);
}

function requireUsable(bytes: Uint8Array, kind: ImageKind): { width: number; height: number } {
  const pixels = pngSize(bytes);
  if (!pixels) throw rejected('image-not-png');
  if (Math.max(pixels.width, pixels.height) > MOST_PIXELS) throw rejected('image-too-large');
  const ratio = pixels.width / pixels.height;
  if (kind === 'seal' && Math.abs(ratio - 1) > SQUARE_WITHIN) throw rejected('image-not-square');
  return pixels;
}

const rejected = (reason: SealImageReason) => new AppError('DOCUMENT_REJECTED', { reasons: [reason] });

export async function listOwnSealImages({ database }: Workspace): Promise<SealImage[]> {
  return (await database.read(listSealImages)).map(viewSealImage);
}

/** @throws AppError NOT_FOUND. */
export async function removeSealImage(
  workspace: Workspace,
  { imageId }: CallInput<'seal-image.remove'>,
): Promise<CallOutput<'seal-image.remove'>> {
  await workspace.database.write(async (tx) => {
    const { kind, name } = await readSealImage(tx, imageId);
    await deleteSealImage(tx, imageId);
    await recordAct(tx, workspace, 'seal-image.removed', imageId, { kind, name });
  });
  workspace.notify({ topics: ['settings'] });
  return {};
}

function viewSealImage({ id, kind, name, width, height, addedAt, addedBy }: SealImageRow): SealImage {
  return { id, kind, name, width, height, addedAt, addedBy };
}
