/** 另存全部: equal names side by side, nothing replaced, nothing half-written, and told what had no file. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cancelBatch, createBatches } from '@main/usecases/document/produce-batch';
import { produceDocument } from '@main/usecases/document/produce-document';
import { saveDocuments } from '@main/usecases/document/save-documents';
import { type RecordId, recordIdSchema } from '@shared/domain/identifiers';
import { describe, expect, it } from 'vitest';
import { assignToSelf, openDesk, suggestion, type TestDesk } from '../support';
import { compose } from './support';

const batchId = () => recordIdSchema.parse(randomUUID());

async function withDrafts(count: number) {
  const desk = await openDesk();
  const place = await assignToSelf(desk, suggestion({ number: '0487' }));
  const ids: RecordId[] = [];
  for (let index = 0; index < count; index++) {
    const documentId = await compose(desk, 'urge-notice', place);
    await produceDocument(desk.workspace, { documentId, variant: 'draft' });
    ids.push(documentId);
  }
  const folder = join(desk.folder, '三月催办单');
  await mkdir(folder);
  return { desk, place, ids, folder };
}

const choosing = ({ workspace }: TestDesk, folder: string | undefined) => ({
  ...workspace,
  desktop: { ...workspace.desktop, chooseFolder: async () => folder },
});

describe('saving several documents into a folder', () => {
  it('gives equal names a number and leaves what lies there untouched', async () => {
    const { desk, place, ids, folder } = await withDrafts(3);
    const unproduced = await compose(desk, 'urge-notice', place);
    const [first] = await saveOnce(desk, ids, folder);
    if (!first) throw new Error('nothing was saved');
    await writeFile(join(folder, first), '单位自己的文件');
    const outcome = await saveDocuments(createBatches(choosing(desk, folder)), {
      batchId: batchId(),
      documentIds: [...ids, unproduced],
    });
    expect(outcome).toMatchObject({ folder: '三月催办单', saved: 3, cancelled: false });
    expect(outcome?.without.map(({ documentId }) => documentId)).toEqual([unproduced]);
    const names = await readdir(folder);
    expect(names).toHaveLength(6);
    expect(names.filter((name) => /（[23456]）\.docx$/.test(name))).toHaveLength(5);
    expect(await readFile(join(folder, first), 'utf8')).toBe('单位自己的文件');
    for (const name of names.filter((one) => one !== first)) {
      expect((await readFile(join(folder, name))).subarray(0, 2).toString()).toBe('PK');
    }
  });

  it('cancelled on the way keeps the files that are whole and nothing else', async () => {
    const { desk, ids, folder } = await withDrafts(4);
    const id = batchId();
    const batches = createBatches({
      ...choosing(desk, folder),
      notify: ({ progress }) => {
        if (progress?.task === 'document.save-all' && progress.done === 2)
          void cancelBatch(batches, { batchId: id });
      },
    });
    const outcome = await saveDocuments(batches, { batchId: id, documentIds: ids });
    expect(outcome).toMatchObject({ saved: 2, cancelled: true });
    expect(await readdir(folder)).toHaveLength(2);
    expect(batches.running.size).toBe(0);
  });

  it('does nothing without a folder, and says when the folder is gone', async () => {
    const { desk, ids, folder } = await withDrafts(1);
    const input = { batchId: batchId(), documentIds: ids };
    expect(await saveDocuments(createBatches(choosing(desk, undefined)), input)).toBeUndefined();
    const gone = createBatches(choosing(desk, join(folder, '已拔出的U盘')));
    await expect(saveDocuments(gone, input)).rejects.toMatchObject({ code: 'DISK_WRITE' });
  });
});

async function saveOnce(desk: TestDesk, ids: readonly RecordId[], folder: string): Promise<string[]> {
  await saveDocuments(createBatches(choosing(desk, folder)), { batchId: batchId(), documentIds: [...ids] });
  return (await readdir(folder)).filter((name) => !/（\d）\.docx$/.test(name));
}
