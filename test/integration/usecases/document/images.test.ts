/** Electronic seals: taken only when they are what they should be, placed on a document, and printed on finals alone. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { blobReferenceTable } from '@main/database/schema/tables';
import { getDocument } from '@main/usecases/document/get-document';
import { listDocuments } from '@main/usecases/document/list-documents';
import { placeImage, readImages } from '@main/usecases/document/place-image';
import { produceDocument } from '@main/usecases/document/produce-document';
import { addSealImage, listOwnSealImages, removeSealImage } from '@main/usecases/document/seal-images';
import type { ImageKind } from '@shared/ipc/calls/document-calls';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { madePng } from '../../../fixtures/made-png';
import { assignToSelf, failureOf, openDesk, type TestDesk } from '../support';
import { completed, compose, edit, numberOf } from './support';

/** Adds the picture as if a person had chosen its file. */
async function choose(desk: TestDesk, bytes: Buffer, kind: ImageKind = 'seal') {
  const path = join(desk.folder, 'image.png');
  await writeFile(path, bytes);
  const desktop = { ...desk.workspace.desktop, chooseFiles: async () => [path] };
  return addSealImage({ ...desk.workspace, desktop }, { kind, name: '市政府办公室印章', width: 42 });
}

const reason = (text: string) => ({ code: 'DOCUMENT_REJECTED', details: { reasons: [text] } });

describe('a seal image', () => {
  it('is a PNG, not too large, and square within five per cent; a signature may be wide', async () => {
    const desk = await openDesk();
    expect(await failureOf(choose(desk, Buffer.from('GIF89a'.repeat(20))))).toEqual(reason('image-not-png'));
    expect(await failureOf(choose(desk, Buffer.alloc(5 * 2 ** 20 + 1)))).toEqual(reason('image-too-large'));
    expect(await failureOf(choose(desk, madePng(4_001, 4_001)))).toEqual(reason('image-too-large'));
    expect(await failureOf(choose(desk, madePng(100, 106)))).toEqual(reason('image-not-square'));
    expect(await choose(desk, madePng(100, 104))).toMatchObject({
      width: 42,
      height: 43.68,
      addedBy: '李雯',
    });
    expect(await choose(desk, madePng(300, 100), 'signature')).toMatchObject({ width: 42, height: 14 });
    expect(await listOwnSealImages(desk.workspace)).toHaveLength(2);
  });

  it('is nothing when the dialog was cancelled', async () => {
    const desk = await openDesk();
    const input = { kind: 'seal', name: '印章', width: 42 } as const;
    expect(await addSealImage(desk.workspace, input)).toBeUndefined();
    expect(await listOwnSealImages(desk.workspace)).toEqual([]);
  });
});

describe('a placed seal', () => {
  it('is moved and resized, stays when the kept one goes, and changes the final but never the draft', async () => {
    const desk = await openDesk();
    const { workspace } = desk;
    const documentId = await compose(desk, 'urge-notice', await assignToSelf(desk));
    await edit(desk, documentId, (model) => completed(model, numberOf(1)));
    const draft = await produceDocument(workspace, { documentId, variant: 'draft' });
    const wet = await produceDocument(workspace, { documentId, variant: 'final' });
    const image = await choose(desk, madePng(120, 120));
    if (!image) throw new Error('nothing was added');
    const place = { documentId, kind: 'seal', position: 0 } as const;
    await placeImage(workspace, { ...place, placed: { imageId: image.id, right: 0, down: 0 } });
    const { images } = await placeImage(workspace, { ...place, placed: { width: 40, right: 2.5, down: -1 } });
    expect(images).toEqual([
      { kind: 'seal', position: 0, name: '市政府办公室印章', width: 40, height: 40, right: 2.5, down: -1 },
    ]);
    await removeSealImage(workspace, { imageId: image.id });
    const [read] = await readImages(workspace, { documentId });
    expect(Buffer.from(read?.png ?? '', 'base64')).toEqual(madePng(120, 120));
    const { rows } = await listDocuments(workspace, { offset: 0, limit: 1 });
    expect(rows).toMatchObject([{ state: 'changed' }]);
    const sealed = await produceDocument(workspace, { documentId, variant: 'final' });
    expect(sealed.documentId).not.toBe(wet.documentId);
    const again = await produceDocument(workspace, { documentId, variant: 'draft' });
    expect(again).toEqual({ ...draft, version: again.version });
    await placeImage(workspace, { ...place, placed: null });
    expect((await getDocument(workspace, { documentId })).images).toEqual([]);
    const owned = await workspace.database.read((reader) =>
      reader.select().from(blobReferenceTable).where(eq(blobReferenceTable.ownerKind, 'composed')),
    );
    expect(owned).toEqual([]);
  });

  it('and a signature stand in the cells of a form that are kept for them', async () => {
    const desk = await openDesk();
    const { workspace } = desk;
    const documentId = await compose(desk, 'talk-record', await assignToSelf(desk));
    await edit(desk, documentId, (model) => completed(model, null));
    const draft = await produceDocument(workspace, { documentId, variant: 'draft' });
    const byHand = await produceDocument(workspace, { documentId, variant: 'final' });
    const image = await choose(desk, madePng(300, 100), 'signature');
    if (!image) throw new Error('nothing was added');
    const placed = { imageId: image.id, right: 0, down: 0 };
    await placeImage(workspace, { documentId, kind: 'signature', position: 0, placed });
    const signed = await produceDocument(workspace, { documentId, variant: 'final' });
    expect(signed.documentId).not.toBe(byHand.documentId);
    const again = await produceDocument(workspace, { documentId, variant: 'draft' });
    expect(again).toEqual({ ...draft, version: again.version });
  });

  it('cannot be a signature, nor an image that is not kept', async () => {
    const desk = await openDesk();
    const documentId = await compose(desk, 'urge-notice', await assignToSelf(desk));
    const signature = await choose(desk, madePng(300, 100), 'signature');
    if (!signature) throw new Error('nothing was added');
    const placed = { imageId: signature.id, right: 0, down: 0 };
    const place = { documentId, kind: 'seal', position: 0 } as const;
    expect(await failureOf(placeImage(desk.workspace, { ...place, placed }))).toMatchObject({
      code: 'INPUT_INVALID',
    });
    const moved = placeImage(desk.workspace, { ...place, placed: { right: 1, down: 1 } });
    expect(await failureOf(moved)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
