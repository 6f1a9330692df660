/** 格式体检 in a real window: a letter from Word is checked in a process of its own, mended into a copy, and a hostile file is refused with words. */
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import PizZip from 'pizzip';
import { wordLetter } from '../integration/format-check/foreign-fixtures';
import { expectComposed } from './support/composure';
import { answerDialogs } from './support/dialogs';
import { type Desk, launchDesk } from './support/launch';

const PASSWORD = 'yunzhou-2026';
/** Made once: a zip carries the time at which it was made. */
const LETTER = Buffer.from(wordLetter());
const LARGE = { width: 1920, height: 1080 };

test.describe.configure({ mode: 'serial' });

let desk: Desk;
let folder: string;
const complaints: string[] = [];

const button = (window: Page, name: string | RegExp) => window.getByRole('button', { name }).first();

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chengfu-format-'));
  desk = await launchDesk();
  const { window } = desk;
  window.on('pageerror', (error) => complaints.push(error.message));
  await button(window, '设立本单位').click();
  await window.getByLabel('单位全称').fill('云州市交通运输局');
  await window.getByLabel('单位代码').fill('113207');
  await window.getByText('承办单位：').click();
  await window.getByLabel('您的姓名').fill('陈敏');
  await window.getByLabel('口令').fill(PASSWORD);
  await window.getByLabel('再输一遍').fill(PASSWORD);
  await button(window, '设立并进入').click();
  await expect(window.getByRole('heading', { name: '要办的事' })).toBeVisible();
});
test.afterAll(async () => {
  await desk?.close();
});

test('an empty page says what to do, and 公文 leads to it', async () => {
  const { window } = desk;
  await window.getByRole('link', { name: '公文', exact: true }).click();
  await button(window, '格式体检').click();
  await expect(window.getByRole('heading', { name: '格式体检' })).toBeVisible();
  await expect(button(window, '选择公文')).toBeVisible();
  await expectComposed(window);
  await desk.picture('format-check-empty');
});

test('a letter from Word is told its departures by weight, read by a process of its own', async () => {
  const { window, application } = desk;
  const file = join(folder, '关于公交线路提案的答复.docx');
  await writeFile(file, LETTER);
  await answerDialogs(desk, { saveInto: folder, open: [file] });
  await application.evaluate(({ utilityProcess }) => {
    const fork = utilityProcess.fork.bind(utilityProcess);
    Object.assign(globalThis, { forked: [] });
    Object.assign(utilityProcess, {
      fork: (...given: Parameters<typeof fork>) => {
        (globalThis as unknown as { forked: unknown[] }).forked.push([
          given[2]?.serviceName,
          given[2]?.execArgv,
        ]);
        return fork(...given);
      },
    });
  });
  await button(window, '选择公文').click();
  await expect(window.getByTitle('关于公交线路提案的答复.docx')).toBeVisible();
  await expect(window.getByRole('region', { name: '必须改正' })).toContainText('云交函〔2026〕8号');
  await expect(window.getByRole('region', { name: '必须改正' })).toContainText('GB/T 9704 7.2.5');
  await expect(window.getByRole('region', { name: '应当改正' })).toContainText('3号仿宋，不加粗');
  await desk.picture('format-check-report');
  await desk.picture('format-check-report-large', LARGE);
  const forked = await application.evaluate(() => (globalThis as unknown as { forked: unknown[] }).forked);
  expect(forked).toEqual([['chengfu-format-check', ['--js-flags=--max-old-space-size=1024']]]);
});

test('one click mends what is safe into a copy; the original stays', async () => {
  const { window } = desk;
  await button(window, '一键修复并另存').click();
  await expect(window.getByRole('dialog')).toContainText('原文件不变');
  await desk.picture('format-check-repair');
  await button(window, '选择位置并保存').click();
  await expect(window.getByText(/已修复\d+处，另存为/)).toBeVisible();
  await expect(window.getByRole('region', { name: '必须改正' })).not.toContainText('发文字号');
  await expect(window.getByRole('region', { name: '必须改正' })).toContainText('修订');
  await desk.picture('format-check-mended');
  expect((await readdir(folder)).sort()).toEqual([
    '关于公交线路提案的答复.docx',
    '关于公交线路提案的答复（格式修复稿）.docx',
  ]);
  expect(LETTER.equals(await readFile(join(folder, '关于公交线路提案的答复.docx')))).toBe(true);
});

test('a hostile file is refused in words, and the desk goes on', async () => {
  const { window } = desk;
  const zip = new PizZip(LETTER);
  zip.file('word/media/a.bin', '0'.repeat(40 << 20));
  const file = join(folder, '来历不明.docx');
  await writeFile(file, zip.generate({ type: 'uint8array', compression: 'DEFLATE' }));
  await answerDialogs(desk, { saveInto: folder, open: [file] });
  await button(window, '检查另一份').click();
  await expect(window.getByText('像是压缩炸弹')).toBeVisible();
  await desk.picture('format-check-refused');
  expect(complaints).toEqual([]);
});

test('the limit of memory really ends a process, and only that one', async () => {
  const greedy = join(folder, 'greedy.mjs');
  await writeFile(
    greedy,
    'const kept = []; process.parentPort.once("message", () => { for (;;) kept.push(new Array(100000).fill({})); });',
  );
  const code = await desk.application.evaluate(
    ({ utilityProcess }, file) =>
      new Promise<number>((resolve) => {
        const worker = utilityProcess.fork(file, [], { execArgv: ['--js-flags=--max-old-space-size=128'] });
        worker.once('exit', resolve);
        worker.postMessage('go');
      }),
    greedy,
  );
  expect(code).not.toBe(0);
  await expect(desk.window.getByRole('heading', { name: '格式体检' })).toBeVisible();
});
