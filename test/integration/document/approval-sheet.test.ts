/** The approval sheet as rendered: one page, every label, the signature's place and the draft's fingerprint. */
import { renderApprovalSheet } from '@main/document/render-approval-sheet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APPROVAL_SHEETS } from './approval-sheet-fixtures';
import { type Line, linesOf, PagePixels, parsePages } from './measured-page';
import { pdfPagePixels, pdfWordBoxes, renderToPdf, toolSuite } from './office-tools';
import { partsOf } from './package-parts';

const LABELS = [
  '文件标题',
  '发文字号',
  '紧急程度',
  '密级',
  '主送',
  '抄送',
  '附件',
  '拟稿处室',
  '拟稿人',
  '核稿',
  '会签',
  '分管负责人',
  '主要负责人',
  '送审稿指纹',
];

describe('approval sheet as a file', () => {
  it.each(Object.keys(APPROVAL_SHEETS))(
    '%s is the same twice and holds the signature placeholder once',
    async (name) => {
      const sheet = APPROVAL_SHEETS[name];
      if (sheet === undefined) throw new Error(name);
      const first = Buffer.from(await renderApprovalSheet(sheet));
      expect(first.equals(Buffer.from(await renderApprovalSheet(structuredClone(sheet))))).toBe(true);
      expect(partsOf(first).get('word/document.xml')?.split('chengfu:signature:1')).toHaveLength(2);
    },
  );
});

const suite = toolSuite('approval sheet as rendered');

describe.skipIf(suite.skip)(suite.name, () => {
  const pages = new Map<string, Line[][]>();
  const pixels = new Map<string, PagePixels>();
  let remove = async () => {};

  beforeAll(async () => {
    const documents = new Map<string, Uint8Array>();
    for (const [name, sheet] of Object.entries(APPROVAL_SHEETS))
      documents.set(name, await renderApprovalSheet(sheet));
    const rendered = await renderToPdf(documents);
    remove = rendered.remove;
    for (const name of documents.keys()) {
      pages.set(name, parsePages(await pdfWordBoxes(rendered.pdf(name))).map(linesOf));
      pixels.set(name, new PagePixels(await pdfPagePixels(rendered.pdf(name), 1, 150), 150));
    }
  }, 120_000);
  afterAll(() => remove());

  it.each(Object.keys(APPROVAL_SHEETS))(
    '%s is one page with every label and the whole fingerprint',
    (name) => {
      const found = pages.get(name) ?? [];
      expect(found).toHaveLength(1);
      const text = (found[0] ?? []).map((line) => line.text).join('');
      for (const label of LABELS) expect(text).toContain(label);
      const digest = APPROVAL_SHEETS[name]?.draftDigest ?? '';
      for (const group of digest.match(/.{8}/g) ?? []) expect(text).toContain(group);
    },
  );

  it.each(Object.keys(APPROVAL_SHEETS))('%s keeps its ruled form on the type area', (name) => {
    const rules = pixels.get(name)?.bars('black', 150) ?? [];
    expect(rules.length).toBeGreaterThan(8);
    for (const rule of rules) {
      expect(rule.left).toBeGreaterThan(27);
      expect(rule.right).toBeLessThan(185.2);
    }
  });
});
