/** 格式体检 as the desk does it: files chosen, judged, mended into a copy; our own documents against what their content says. */
import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { produceDocument } from '@main/usecases/document/produce-document';
import { checkBeforeFinal } from '@main/usecases/format/check-before-final';
import { checkAs, checkFile } from '@main/usecases/format/check-file';
import { checkOwnDocument } from '@main/usecases/format/check-own-document';
import { FormatReports } from '@main/usecases/format/format-reports';
import { repairFile } from '@main/usecases/format/repair-file';
import type { Workspace } from '@main/usecases/workspace';
import { describe, expect, it } from 'vitest';
import { wordLetter } from '../../format-check/foreign-fixtures';
import { completed, compose, edit, numberOf } from '../document/support';
import { assignToSelf, failureOf, openDesk, type TestDesk } from '../support';

const NAME = '关于公交线路提案的答复.docx';

/** The desk with its dialogs answered. */
function answering({ workspace }: TestDesk, open: string | undefined, save?: string): Workspace {
  const desktop = {
    ...workspace.desktop,
    chooseFiles: async () => (open === undefined ? undefined : [open]),
    choosePlace: async () => save,
  };
  return { ...workspace, desktop };
}

async function withLetter() {
  const desk = await openDesk();
  const path = join(desk.folder, NAME);
  const bytes = wordLetter();
  await writeFile(path, bytes);
  return { desk, path, bytes };
}

describe('a file from elsewhere', () => {
  it('is reported without any path, and nothing comes of a cancelled dialog', async () => {
    const { desk, path } = await withLetter();
    const reports = new FormatReports();
    const report = await checkFile(answering(desk, path), reports, { from: 'dialog' });
    expect(report).toMatchObject({ fileName: NAME, format: 'letter' });
    expect(report?.findings.find(({ rule }) => rule === 'number')).toMatchObject({
      clause: 'GB/T 9704 7.2.5',
      wanted: '“云交函〔2026〕8号”',
      element: '发文字号',
      paragraph: 3,
      repairable: true,
    });
    expect(JSON.stringify(report)).not.toContain(desk.folder);
    expect(await checkFile(answering(desk, undefined), reports, { from: 'dialog' })).toBeUndefined();
  });

  it('is judged as the format that a person names', async () => {
    const { desk, path } = await withLetter();
    const reports = new FormatReports();
    const first = await checkFile(answering(desk, path), reports, { from: 'dialog' });
    const again = await checkAs(desk.workspace, reports, {
      reportId: first?.reportId ?? '',
      format: 'downward',
    });
    expect(again.format).toBe('downward');
    expect(again.findings.map(({ rule }) => rule)).toContain('number-place');
    expect(again.findings.map(({ rule }) => rule)).not.toContain('first-page-number');
  });

  it('is mended rule by rule into a copy, which is then the one reported', async () => {
    const { desk, path, bytes } = await withLetter();
    const reports = new FormatReports();
    const copy = join(desk.folder, 'copy.docx');
    const workspace = answering(desk, path, copy);
    const report = await checkFile(workspace, reports, { from: 'dialog' });
    const repaired = await repairFile(workspace, reports, {
      reportId: report?.reportId ?? '',
      rules: ['number', 'date'],
    });
    expect(repaired).toMatchObject({ savedAs: 'copy.docx', report: { fileName: 'copy.docx' } });
    const left = repaired?.report.findings.map(({ rule }) => rule) ?? [];
    expect(left).not.toContain('number');
    expect(left).toContain('title');
    expect(Buffer.from(bytes).equals(await readFile(path))).toBe(true);
    const copied = await checkFile(answering(desk, copy), reports, { from: 'dialog' });
    expect(copied?.findings).toEqual(repaired?.report.findings);
  });

  it('is never written over, by whatever path', async () => {
    const { desk, path, bytes } = await withLetter();
    const link = join(desk.folder, 'link.docx');
    await symlink(path, link);
    const reports = new FormatReports();
    const report = await checkFile(answering(desk, path), reports, { from: 'dialog' });
    for (const place of [path, link]) {
      const question = { reportId: report?.reportId ?? '', rules: ['number'] };
      const failure = await failureOf(repairFile(answering(desk, path, place), reports, question));
      expect(failure.code).toBe('FOREIGN_DOCUMENT_IS_ORIGINAL');
    }
    expect(Buffer.from(bytes).equals(await readFile(path))).toBe(true);
  });

  it('is forgotten after a few others', async () => {
    const { desk, path } = await withLetter();
    const reports = new FormatReports();
    const workspace = answering(desk, path);
    const first = await checkFile(workspace, reports, { from: 'dialog' });
    for (let count = 0; count < 4; count++) await checkFile(workspace, reports, { from: 'dialog' });
    const failure = await failureOf(
      checkAs(workspace, reports, { reportId: first?.reportId ?? '', format: 'letter' }),
    );
    expect(failure.code).toBe('NOT_FOUND');
  });
});

describe('our own documents', () => {
  it('have nothing to correct, draft and final, by their own content', async () => {
    const desk = await openDesk();
    const place = await assignToSelf(desk);
    const documentId = await compose(desk, 'urge-notice', place);
    await edit(desk, documentId, (model) => completed(model, numberOf(7)));
    for (const variant of ['draft', 'final'] as const) {
      const produced = await produceDocument(desk.workspace, { documentId, variant });
      const report = await checkOwnDocument(desk.workspace, new FormatReports(), {
        documentId: produced.documentId,
      });
      expect(report.format).toBe('letter');
      expect(report.findings).toEqual([]);
    }
  });

  it('are looked at before they become final: what is left over is told, and neither number nor file is taken', async () => {
    const desk = await openDesk();
    const place = await assignToSelf(desk);
    const documentId = await compose(desk, 'urge-notice', place);
    const question = { of: 'composed', documentId } as const;
    // Open places are a refusal of their own.
    expect(await checkBeforeFinal(desk.workspace, question)).toEqual([]);
    await edit(desk, documentId, (model) => completed(model, numberOf(8)));
    expect(await checkBeforeFinal(desk.workspace, question)).toEqual([]);
    await edit(desk, documentId, (model) =>
      model.shape === 'official'
        ? { ...model, body: [...model.body, { type: 'paragraph', text: '请于XX月底前报送办理情况。' }] }
        : model,
    );
    const findings = await checkBeforeFinal(desk.workspace, question);
    expect(findings).toMatchObject([
      { check: 54, found: '留有待填的文字', excerpt: '请于XX月底前报送办理情况。' },
    ]);
    const reply = await checkBeforeFinal(desk.workspace, { of: 'reply', ...place });
    expect(reply).toEqual([]);
  });
});
