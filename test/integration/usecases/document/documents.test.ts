/** Composed documents on a real desk: from proposal to final, with versions, refusals, undo and one list. */
import { composeDocument } from '@main/usecases/document/compose-document';
import { discardDocument, restoreDocument } from '@main/usecases/document/discard-document';
import { getDocument } from '@main/usecases/document/get-document';
import { listDocuments } from '@main/usecases/document/list-documents';
import { produceDocument } from '@main/usecases/document/produce-document';
import { saveDocument } from '@main/usecases/document/save-document';
import { getMatter } from '@main/usecases/matter/get-matter';
import { DOCUMENT_KINDS, KIND_FACTS } from '@shared/domain/document/document-kind';
import { gapsOf } from '@shared/domain/document/gaps';
import { describe, expect, it } from 'vitest';
import { assignToSelf, failureOf, openDesk, suggestion } from '../support';
import { completed, compose, edit, numberOf } from './support';

const page = { offset: 0, limit: 50 };

describe('every kind', () => {
  it('is composed, saved, and produced as draft and final', async () => {
    const desk = await openDesk();
    const place = await assignToSelf(desk);
    let serial = 0;
    for (const kind of DOCUMENT_KINDS) {
      const documentId = await compose(desk, kind, place);
      const draft = await produceDocument(desk.workspace, { documentId, variant: 'draft' });
      expect(draft, kind).toMatchObject({ variant: 'draft', version: 1 });
      serial += 1;
      await edit(desk, documentId, (model) => completed(model, numberOf(serial)));
      const final = await produceDocument(desk.workspace, { documentId, variant: 'final' });
      expect(final, kind).toMatchObject({ variant: 'final', version: 2 });
      expect(final.name).toMatch(/（正式稿）\.docx$/);
      const { produced } = await getDocument(desk.workspace, { documentId });
      expect(produced.map(({ variant }) => variant)).toEqual(['final', 'draft']);
    }
    const { rows, total } = await listDocuments(desk.workspace, page);
    expect(total).toBe(DOCUMENT_KINDS.length);
    expect(rows.every(({ state, by, fileId }) => state === 'final' && by === '李雯' && fileId)).toBe(true);
    expect(new Set(rows.map(({ kind }) => kind)).size).toBe(DOCUMENT_KINDS.length);
  }, 120_000);

  it('is refused to the other desk, and to a stranger to the matter', async () => {
    const unit = await openDesk({ desks: ['unit'], name: '云州市住房和城乡建设局' });
    for (const kind of DOCUMENT_KINDS.filter((one) => KIND_FACTS[one].desk === 'office')) {
      expect(await failureOf(composeDocument(unit.workspace, { kind }))).toMatchObject({
        code: 'ACTION_FORBIDDEN',
      });
    }
    const office = await openDesk();
    expect(await failureOf(composeDocument(office.workspace, { kind: 'urge-notice' }))).toMatchObject({
      code: 'INPUT_INVALID',
      details: { field: 'matter' },
    });
  });
});

describe('a version', () => {
  it('is saved only upon the one that was read, and one of two simultaneous saves wins', async () => {
    const desk = await openDesk();
    const documentId = await compose(desk, 'urge-notice', await assignToSelf(desk));
    const { content } = await getDocument(desk.workspace, { documentId });
    const save = (version: number, title: string) =>
      saveDocument(desk.workspace, { documentId, version, content: { ...content, title } });
    expect((await save(1, '催办甲')).version).toBe(2);
    expect(await failureOf(save(1, '催办乙'))).toEqual({ code: 'STALE_VERSION', details: { version: 2 } });
    const outcomes = await Promise.allSettled([save(2, '催办丙'), save(2, '催办丁')]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { rows } = await listDocuments(desk.workspace, page);
    expect(rows[0]?.title).toMatch(/^催办[丙丁]$/);
  });
});

describe('a final', () => {
  it('is refused with every open place, and nothing is recorded', async () => {
    const desk = await openDesk();
    const place = await assignToSelf(desk);
    const documentId = await compose(desk, 'supervision-notice', place);
    const { content } = await getDocument(desk.workspace, { documentId });
    const open = gapsOf(content);
    expect(open.length).toBeGreaterThan(0);
    const refusal = await failureOf(produceDocument(desk.workspace, { documentId, variant: 'final' }));
    expect(refusal.code).toBe('DOCUMENT_REJECTED');
    expect(refusal.details.reasons).toEqual(open.map(({ text }) => `gap:${text}`));
    await edit(desk, documentId, (model) => completed(model, null));
    expect(await failureOf(produceDocument(desk.workspace, { documentId, variant: 'final' }))).toMatchObject({
      details: { reasons: expect.arrayContaining(['document-number-missing']) },
    });
    const { produced, numbers } = await getDocument(desk.workspace, { documentId });
    expect([produced, numbers]).toEqual([[], []]);
  });

  it('made again from an equal text keeps its record, and shows in the matter', async () => {
    const desk = await openDesk();
    const place = await assignToSelf(desk);
    const documentId = await compose(desk, 'urge-notice', place);
    await edit(desk, documentId, (model) => completed(model, numberOf(1)));
    const first = await produceDocument(desk.workspace, { documentId, variant: 'final' });
    expect(await produceDocument(desk.workspace, { documentId, variant: 'final' })).toEqual(first);
    await edit(desk, documentId, (model) => model);
    const again = await produceDocument(desk.workspace, { documentId, variant: 'final' });
    expect(again).toEqual({ ...first, version: 3 });
    const { documents } = await getMatter(desk.workspace, { matterId: place.matterId });
    expect(documents).toMatchObject([{ composedId: documentId, kind: 'composed-final' }]);
    const [file] = documents;
    await desk.workspace.contentStore.verify(file?.file.sm3 ?? '');
  });
});

describe('a discarded document', () => {
  it('leaves the list, cannot be written on, and comes back as it was', async () => {
    const desk = await openDesk();
    const documentId = await compose(desk, 'urge-notice', await assignToSelf(desk));
    await discardDocument(desk.workspace, { documentId });
    expect((await listDocuments(desk.workspace, page)).total).toBe(0);
    const discarded = await listDocuments(desk.workspace, { ...page, state: 'discarded' });
    expect(discarded.rows).toMatchObject([{ id: documentId, state: 'discarded' }]);
    const { content, version } = await getDocument(desk.workspace, { documentId });
    const save = saveDocument(desk.workspace, { documentId, version, content });
    expect(await failureOf(save)).toMatchObject({ code: 'ACTION_FORBIDDEN' });
    await restoreDocument(desk.workspace, { documentId });
    expect((await listDocuments(desk.workspace, page)).rows).toMatchObject([{ state: 'writing' }]);
  });
});

describe('the list', () => {
  it('finds by kind, state, matter and text, and counts what it does not show', async () => {
    const desk = await openDesk();
    const place = await assignToSelf(desk);
    const other = await assignToSelf(desk, suggestion({ number: '0488', title: '关于治理内涝的建议' }));
    await compose(desk, 'urge-notice', place);
    await compose(desk, 'urge-notice', other);
    await compose(desk, 'talk-record', place);
    const found = async (filter: object) =>
      (await listDocuments(desk.workspace, { ...page, ...filter })).total;
    expect(await found({ kind: 'urge-notice' })).toBe(2);
    expect(await found({ state: 'writing' })).toBe(3);
    expect(await found({ state: 'final' })).toBe(0);
    expect(await found({ matterId: place.matterId })).toBe(2);
    expect(await found({ text: '内涝' })).toBe(1);
    expect(await found({ text: '%' })).toBe(0);
    const { rows, total } = await listDocuments(desk.workspace, { offset: 1, limit: 1 });
    expect([rows.length, total]).toEqual([1, 3]);
  });
});
