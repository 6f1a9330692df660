/** Many documents at once: told in items, cancelled at any moment, never half-made; and one that dies between store and row. */
import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { documentTable } from '@main/database/schema/document-tables';
import { readUnitSettings, saveUnitSettings } from '@main/usecases/desk/unit-settings';
import { listDocuments } from '@main/usecases/document/list-documents';
import { cancelBatch, createBatches, produceBatch } from '@main/usecases/document/produce-batch';
import { type RecordId, recordIdSchema } from '@shared/domain/identifiers';
import { describe, expect, it } from 'vitest';
import { type Assigned, assignToSelf, openDesk, suggestion, type TestDesk } from '../support';
import { compose } from './support';

const batchId = () => recordIdSchema.parse(randomUUID());

async function places(desk: TestDesk, count: number): Promise<Assigned[]> {
  const made: Assigned[] = [];
  for (let index = 0; index < count; index++) {
    made.push(await assignToSelf(desk, suggestion({ number: String(index + 1).padStart(4, '0') })));
  }
  return made;
}

/** Every row has its file, and staging is empty. */
async function expectWhole({ workspace }: TestDesk): Promise<number> {
  const rows = await workspace.database.read((reader) => reader.select().from(documentTable));
  for (const { sm3 } of rows) await workspace.contentStore.verify(sm3);
  expect(await readdir(join(workspace.folders.data, 'staging')).catch(() => [])).toEqual([]);
  return rows.length;
}

describe('a batch', () => {
  it('of 200 tells its progress in items and makes each document once', async () => {
    const desk = await openDesk();
    const [place] = await places(desk, 1);
    if (!place) throw new Error('no place');
    const batches = createBatches(desk.workspace);
    const outcome = await produceBatch(batches, {
      batchId: batchId(),
      variant: 'draft',
      items: { from: 'assignments', kind: 'urge-notice', places: Array(200).fill(place) as Assigned[] },
    });
    expect(outcome).toEqual({ produced: 200, cancelled: false, refused: [] });
    const told = desk.changes.flatMap(({ progress }) =>
      progress?.task === 'document.produce-batch' ? [progress.done] : [],
    );
    expect(told).toEqual(Array.from({ length: 201 }, (_, done) => done));
    expect(await expectWhole(desk)).toBe(200);
    const { total } = await listDocuments(desk.workspace, { state: 'draft', offset: 0, limit: 1 });
    expect(total).toBe(200);
  }, 180_000);

  it('cancelled on the way keeps what was finished and nothing else', async () => {
    const desk = await openDesk();
    const [place] = await places(desk, 1);
    if (!place) throw new Error('no place');
    const id = batchId();
    const batches = createBatches({
      ...desk.workspace,
      notify: ({ progress }) => {
        if (progress?.done === 3) void cancelBatch(batches, { batchId: id });
      },
    });
    const items = { from: 'assignments', kind: 'urge-notice', places: Array(30).fill(place) } as const;
    const outcome = await produceBatch(batches, { batchId: id, variant: 'draft', items: { ...items } });
    expect(outcome).toMatchObject({ produced: 3, cancelled: true });
    expect(await expectWhole(desk)).toBe(3);
    const { rows } = await listDocuments(desk.workspace, { offset: 0, limit: 50 });
    expect(rows.map(({ state }) => state)).toEqual(['draft', 'draft', 'draft']);
    expect(batches.running.size).toBe(0);
  });

  it('of finals numbers each, and tells which are refused and why; those stay to be completed', async () => {
    const desk = await openDesk();
    const settings = await desk.workspace.database.read(readUnitSettings);
    const contact = { contactName: '李雯', contactPhone: '0000-8300001', leaderName: '王建国' };
    await saveUnitSettings(desk.workspace, { ...settings, ...contact, letterSeries: '云政督' });
    const three = await places(desk, 3);
    const batches = createBatches(desk.workspace);
    const make = (kind: 'assignment-notice' | 'supervision-notice') =>
      produceBatch(batches, {
        batchId: batchId(),
        variant: 'final',
        items: { from: 'assignments', kind, places: three },
      });
    expect(await make('assignment-notice')).toEqual({ produced: 3, cancelled: false, refused: [] });
    const { rows } = await listDocuments(desk.workspace, { offset: 0, limit: 50 });
    expect(rows.map(({ number }) => number).sort()).toEqual([1, 2, 3].map((n) => `云政督〔2026〕${n}号`));
    const refused = await make('supervision-notice');
    expect(refused).toMatchObject({ produced: 0, refused: Array(3).fill({ code: 'DOCUMENT_REJECTED' }) });
    expect(refused.refused[0]?.reasons[0]).toMatch(/^gap:【/);
    expect(await expectWhole(desk)).toBe(3);
    const open = await listDocuments(desk.workspace, { state: 'writing', offset: 0, limit: 50 });
    expect(new Set(open.rows.map(({ id }) => id))).toEqual(
      new Set(refused.refused.map(({ documentId }) => documentId)),
    );
  });

  it('of composed ones goes on after one that is gone, and two batches take turns', async () => {
    const desk = await openDesk();
    const [place] = await places(desk, 1);
    if (!place) throw new Error('no place');
    const ids: RecordId[] = [await compose(desk, 'urge-notice', place), batchId()];
    ids.push(await compose(desk, 'talk-record', place));
    const batches = createBatches(desk.workspace);
    const run = () =>
      produceBatch(batches, {
        batchId: batchId(),
        variant: 'draft',
        items: { from: 'composed', documentIds: ids },
      });
    const [first, second] = await Promise.all([run(), run()]);
    expect(first).toMatchObject({ produced: 2, refused: [{ code: 'NOT_FOUND' }] });
    expect(second).toEqual(first);
    expect(await expectWhole(desk)).toBe(2);
  });
});
