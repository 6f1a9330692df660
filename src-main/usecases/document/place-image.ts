/** Presses an electronic seal or signature on a composed document, at exact size and place, or takes it off again. */
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import type { WritableDatabase } from '../../database/drizzle-session';
import {
  type ComposedImageRow,
  dropComposedImage,
  imagesOfComposed,
  putComposedImage,
  touchComposed,
} from '../../database/repositories/composed-document-repository';
import { readSealImage } from '../../database/repositories/seal-image-repository';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';
import { viewImage } from './get-document';
import { loadComposed } from './load-composed';

/** @throws AppError NOT_FOUND, ACTION_FORBIDDEN, INPUT_INVALID for an image of the other kind. */
export async function placeImage(
  workspace: Workspace,
  { documentId, kind, position, placed }: CallInput<'document.place-image'>,
): Promise<CallOutput<'document.place-image'>> {
  const place = { composedId: documentId, kind, position };
  const { session, now } = workspace;
  const savedAt = now();
  const placing = await workspace.database.write(async (tx) => {
    await loadComposed(tx, workspace, documentId);
    if (placed === null) await dropComposedImage(tx, place);
    else await putComposedImage(tx, await imageAt(tx, place, placed));
    await recordAct(
      tx,
      workspace,
      placed === null ? 'document.image-removed' : 'document.image-placed',
      documentId,
      {
        kind,
        position,
      },
    );
    const version = await touchComposed(tx, documentId, { savedAt, savedBy: session.person.name });
    return { version, images: await imagesOfComposed(tx, documentId) };
  });
  workspace.notify({ topics: ['documents'] });
  return { version: placing.version, savedAt, images: placing.images.map(viewImage) };
}

/** Another width keeps the image's proportions. */
async function imageAt(
  tx: WritableDatabase,
  place: Pick<ComposedImageRow, 'composedId' | 'kind' | 'position'>,
  { imageId, width, right, down }: NonNullable<CallInput<'document.place-image'>['placed']>,
): Promise<ComposedImageRow> {
  const image =
    imageId === undefined
      ? (await imagesOfComposed(tx, place.composedId)).find(
          ({ kind, position }) => kind === place.kind && position === place.position,
        )
      : await readSealImage(tx, imageId);
  if (!image) throw new AppError('NOT_FOUND', { what: 'seal-image' });
  if (image.kind !== place.kind) throw new AppError('INPUT_INVALID', { field: 'image' });
  const { name, sm3, size } = image;
  const wide = width ?? image.width;
  const height = Math.round((image.height * wide * 100) / image.width) / 100;
  return { ...place, name, sm3, size, width: wide, height, right, down };
}

/** The bytes for the preview. @throws AppError NOT_FOUND, ACTION_FORBIDDEN, BLOB_MISSING. */
export async function readImages(
  workspace: Workspace,
  { documentId }: CallInput<'document.images'>,
): Promise<CallOutput<'document.images'>> {
  const { database, contentStore } = workspace;
  const images = await database.read(async (reader) => {
    await loadComposed(reader, workspace, documentId);
    return imagesOfComposed(reader, documentId);
  });
  const read: CallOutput<'document.images'> = [];
  for (const { kind, position, sm3 } of images) {
    read.push({ kind, position, png: (await contentStore.read(sm3)).toString('base64') });
  }
  return read;
}
