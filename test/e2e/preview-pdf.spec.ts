/** The page preview in the window, and the PDF that is saved from it: A4, and every line where the layout puts it. */
import { access, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { layOutDocument } from '@shared/document-layout/lay-out-document';
import { COMMON, TYPE_AREA } from '@shared/document-model/geometry';
import { compareLines, laidOutLines } from '../integration/document/laid-out-lines';
import { linesOf, PagePixels, parsePages } from '../integration/document/measured-page';
import { missingTools, pdfPagePixels, pdfWordBoxes } from '../integration/document/office-tools';
import { Clerk } from './support/clerk';
import { Gallery } from './support/look';
import { StoryClock } from './support/story-clock';
import { OFFICE } from './support/story-words';

const DOTS_PER_INCH = 200;
const A4_POINTS = { width: 595.3, height: 841.9 };

let medium: string;
let office: Clerk;

test.describe.configure({ mode: 'serial' });

const missing = missingTools();
test.skip(missing !== null && !process.env.CI, `cannot be measured: ${missing}`);

test.beforeAll(async () => {
  medium = await mkdtemp(join(tmpdir(), 'chengfu-preview-'));
  const place = { medium, gallery: new Gallery(), clock: new StoryClock('2026-05-21T09:00:00+08:00') };
  office = await Clerk.atNewMachine(OFFICE, place);
  await office.setUp();
});

test.afterAll(async () => {
  await office?.retire();
  await rm(medium, { recursive: true, force: true });
});

test('a composed document stands on true pages, and its PDF measures as they do', async () => {
  const { window } = office;
  const { documentId } = await office.ask('document.compose', { kind: 'supervision-plan' });
  const { content } = await office.ask('document.get', { documentId });
  const laidOut = layOutDocument(content, { variant: 'draft' });
  expect(laidOut.pages.length).toBeGreaterThan(1);

  await window.evaluate((id) => {
    globalThis.location.hash = `#/documents/${id}`;
  }, documentId);
  const preview = window.getByRole('region', { name: '版式预览' });
  await expect(preview.getByText(`共 ${laidOut.pages.length} 页`)).toBeVisible();
  await expect(preview.getByRole('img', { name: /^第 1 页/ })).toBeVisible();

  await preview.getByRole('button', { name: '存为 PDF' }).click();
  await expect(window.getByText('PDF 已保存')).toBeVisible();
  const [name = ''] = (await readdir(medium)).filter((file) => file.endsWith('.pdf'));
  const pdf = join(medium, name);
  await access(pdf);

  const boxes = await pdfWordBoxes(pdf);
  const sizes = [...boxes.matchAll(/<page width="([\d.]+)" height="([\d.]+)"/g)];
  expect(sizes).toHaveLength(laidOut.pages.length);
  for (const [, width, height] of sizes) {
    expect(Math.abs(Number(width) - A4_POINTS.width)).toBeLessThan(1);
    expect(Math.abs(Number(height) - A4_POINTS.height)).toBeLessThan(1);
  }

  const pages = parsePages(boxes).map(linesOf);
  let [lines, equal] = [0, 0];
  for (const [index, page] of laidOut.pages.entries()) {
    const agreement = compareLines(laidOutLines(page), pages[index] ?? [], false);
    lines += agreement.lines;
    equal += agreement.equal;
    expect(agreement.across).toBeLessThan(0.1);
    expect(agreement.down).toBeLessThan(0.1);
  }
  expect(equal / lines).toBeGreaterThan(0.95);

  const ink = new PagePixels(await pdfPagePixels(pdf, 1, DOTS_PER_INCH), DOTS_PER_INCH);
  const mark = ink.ink('red', { left: 20, right: 195, top: 60, bottom: 100 });
  expect(Math.abs((mark?.top ?? 0) - COMMON.markTop)).toBeLessThan(1.5);
  const [rule] = ink.bars('red', 150);
  expect(Math.abs((rule?.left ?? 0) - TYPE_AREA.left)).toBeLessThan(0.2);
  expect(Math.abs((rule?.right ?? 0) - TYPE_AREA.left - TYPE_AREA.width)).toBeLessThan(0.2);
  const laidRule = laidOut.pages[0]?.items.find((item) => item.kind === 'rule');
  expect(Math.abs((rule?.top ?? 0) - (laidRule?.kind === 'rule' ? laidRule.top : 0))).toBeLessThan(0.2);
});

test('pages are reached, enlarged and laid side by side by keyboard and by hand', async () => {
  const { window } = office;
  const preview = window.getByRole('region', { name: '版式预览' });
  const pages = preview.getByRole('region');
  const number = preview.getByRole('spinbutton', { name: '跳到页码' });
  await pages.focus();
  await window.keyboard.press('End');
  await expect(number).not.toHaveValue('1');
  await window.keyboard.press('Home');
  await expect(number).toHaveValue('1');
  const width = async () => (await preview.getByRole('img', { name: /^第 1 页/ }).boundingBox())?.width ?? 0;
  const before = await width();
  await window.keyboard.press('Control+=');
  await expect.poll(width).toBeGreaterThan(before);
  await window.keyboard.press('Control+0');
  await expect.poll(width).toBeCloseTo(before, 0);
  await preview.getByText('双页').click();
  await expect.poll(width).toBeLessThan(before);
});
