/** The editor of a document without its window: what is kept of half a form, what is taken back, how a form's cells are called. */
import { closeModel } from '@renderer/features/documents/editor/close-model';
import { EditHistory } from '@renderer/features/documents/editor/edit-history';
import { attachmentField, cellField, fieldOfPath } from '@renderer/features/documents/editor/fields';
import { cellName, isListRow } from '@renderer/features/documents/editor/form-cells';
import { documentModelSchema } from '@shared/document-model/document-model';
import type { FormCell, FormDocument, FormRow } from '@shared/document-model/form-document';
import type { OfficialDocument } from '@shared/document-model/official-document';
import { gapsOf } from '@shared/domain/document/gaps';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const LETTER: OfficialDocument = {
  shape: 'official',
  format: 'letter',
  head: {
    copyNumber: null,
    classification: null,
    urgency: null,
    resultMark: null,
    mark: { names: ['云州市人民政府办公室'], suffix: null },
    documentNumber: null,
    issue: null,
    signers: [],
    preprinted: false,
  },
  title: '关于催办第0487号建议的通知',
  addressee: '云州市住房和城乡建设局',
  body: [{ type: 'paragraph', text: '请抓紧办理。' }],
  attachments: [],
  signature: { kind: 'sealed', issuers: ['云州市人民政府办公室'], dateOfIssue: null, sealDiameter: 42 },
  note: null,
  attendance: [],
  imprint: { copies: [], printingOffice: null, printedOn: null, publicity: null },
  properties: { author: '云州市人民政府办公室', createdAt: 0 },
};

describe('what is kept of half a form', () => {
  it('is the same document where nothing is open', () => {
    expect(closeModel(LETTER)).toEqual(LETTER);
  });

  it('names every required place that stands empty as a gap, and drops what is optional', () => {
    const closed = closeModel({
      ...LETTER,
      head: { ...LETTER.head, mark: { names: [' '], suffix: null } },
      title: '',
      addressee: '  ',
      body: [],
      attachments: [
        { name: '', enclosed: null },
        { name: '', enclosed: [] },
      ],
      signature: { kind: 'signature-stamp', post: '', name: '', dateOfIssue: null },
      note: ' ',
      imprint: { ...LETTER.imprint, copies: ['', '市人大常委会'] },
    });
    expect(gapsOf(closed).map(({ path }) => path)).toEqual([
      'head.mark.names.0',
      'title',
      'addressee',
      'body.0.text',
      'attachments.0.name',
      'attachments.0.enclosed.0.text',
      'signature.post',
      'signature.name',
    ]);
    expect(closed).toMatchObject({ note: null, imprint: { copies: ['市人大常委会'] } });
  });

  it('can always be kept, whatever part of it was emptied', () => {
    const emptied = fc.record({
      title: fc.constantFrom('', ' ', '题'),
      addressee: fc.constantFrom(null, '', '市财政局'),
      note: fc.constantFrom(null, '', '联系人：李雯'),
      body: fc.constantFrom([], LETTER.body),
      signature: fc.constantFrom<OfficialDocument['signature']>(
        { kind: 'none' },
        { kind: 'unsealed', issuers: [], dateOfIssue: null },
        { kind: 'sealed', issuers: [''], dateOfIssue: null, sealDiameter: 42 },
      ),
    });
    fc.assert(
      fc.property(emptied, (part) => {
        expect(documentModelSchema.safeParse(closeModel({ ...LETTER, ...part })).success).toBe(true);
      }),
    );
  });
});

describe('undo', () => {
  it('takes back what was typed in one go, and gives it again until something else is typed', () => {
    const history = new EditHistory('');
    history.change('请', 0);
    history.change('请抓', 300);
    history.change('请抓紧', 5_000);
    expect(history.undo()).toBe(true);
    expect(history.present).toBe('请抓');
    expect(history.undo()).toBe(true);
    expect([history.present, history.canUndo, history.undo()]).toEqual(['', false, false]);
    expect(history.redo()).toBe(true);
    expect(history.present).toBe('请抓');
    history.change('请办', 9_000);
    expect(history.canRedo).toBe(false);
  });

  it('comes back to the start however much was typed, within its steps', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 150 }), (texts) => {
        const history = new EditHistory('start');
        texts.forEach((text, index) => {
          history.change(text, index * 2_000);
        });
        while (history.undo());
        expect(history.present).toBe('start');
      }),
    );
  });
});

const cell = (look: FormCell['look'], text: string, span = 1): FormCell => ({
  span,
  look,
  text,
  placeholder: null,
});
const row = (...cells: FormCell[]): FormRow => ({ height: 10, header: false, grows: false, cells });
const FORM: FormDocument = {
  shape: 'form',
  unit: null,
  title: '各方理据',
  left: null,
  right: null,
  landscape: false,
  columns: [1, 1, 1],
  rows: [
    row(cell('label', '约 谈 人'), cell('text', '贺明远', 2)),
    { ...row(cell('label', '序号'), cell('label', '单　位'), cell('label', '意见')), header: true },
    row(cell('number', '1'), cell('text', '市财政局'), cell('text', '')),
    row(cell('number', '2'), cell('text', ''), cell('text', '')),
  ],
  notes: [],
  properties: { author: '云州市人民政府办公室', createdAt: 0 },
};

describe('the cells of a form', () => {
  it('are called by the label before them, else by the head of their column and their place', () => {
    expect(cellName(FORM, 0, 1)).toBe('约谈人');
    expect(cellName(FORM, 3, 1)).toBe('单位（第2行）');
  });

  it('are entries of a list only below a head', () => {
    expect([0, 1, 2, 3].map((index) => isListRow(FORM, index))).toEqual([false, false, true, true]);
  });

  it('and all other places are found by their path', () => {
    expect(fieldOfPath('rows.2.cells.1.text')).toBe(cellField(2, 1));
    expect(fieldOfPath('attachments.1.enclosed.0.text')).toBe(attachmentField(1));
    expect(fieldOfPath('body.3.text')).toBe('document-body');
    expect(fieldOfPath('imprint.copies.0')).toBe('document-imprint');
  });
});
