/** A unit's own template in a real window: refused by the place's name, added, its places copied, chosen for a document, and filled by the reading process. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { BODY, END, HEAD, place, template } from '../integration/document/template-fixtures';
import { ask } from './support/ask';
import { expectComposed } from './support/composure';
import { chooseNext, openedFiles, playDesktop } from './support/desktop';
import { type Desk, launchDesk } from './support/launch';
import { readDocx } from './support/read-docx';

const SMALL = { width: 1280, height: 800 };
const LARGE = { width: 1920, height: 1080 };

test.describe.configure({ mode: 'serial' });

/** What a circular of the office says. */
const CIRCULAR = [...HEAD, BODY, ...END, place('{{印发机关}}\u3000{{印发日期}}印发')];

let desk: Desk;
let medium: string;

test.beforeAll(async () => {
  medium = await mkdtemp(join(tmpdir(), 'chengfu-medium-'));
  desk = await launchDesk({ still: true });
  await playDesktop(desk.application, medium);
  const { window } = desk;
  await ask(window, 'setup.create', {
    name: '云州市人民政府办公室',
    code: '11320000',
    desks: ['office', 'unit'],
    password: 'yunzhou-2026',
    person: { name: '李雯', role: 'supervisor', phone: '0000-8300001' },
  });
  await window.reload();
});

test.afterAll(async () => {
  await desk?.close();
  await rm(medium, { recursive: true, force: true });
});

async function chooseTemplate(name: string, bytes: Uint8Array): Promise<void> {
  const path = join(medium, name);
  await writeFile(path, bytes);
  await chooseNext(desk.application, [path]);
  await desk.window.getByRole('button', { name: '选择模板文件' }).click();
}

test('a template that cannot be filled is refused with what to change in it, and a good one is kept', async () => {
  const { window } = desk;
  await window.getByRole('link', { name: '设置', exact: true }).click();
  await window.getByRole('button', { name: '添加模板' }).click();
  await window.getByRole('textbox', { name: '名称' }).fill('办公室通报模板');
  await chooseTemplate('不能用.docx', await template([place('{{拟稿人}}'), place('正文：{{正文}}')]));
  const refusal = window.getByRole('dialog', { name: '这个模板还不能用' });
  await expect(refusal).toContainText('“{{拟稿人}}”不是可以填写的位置');
  await expect(refusal).toContainText('“{{正文}}”要在正文中独占一段');
  await expect(refusal).toContainText('没有“{{标题}}”的位置');
  await refusal.getByRole('button', { name: '知道了' }).click();
  await expect(refusal).toBeHidden();
  await chooseTemplate('通报模板.docx', await template(CIRCULAR));
  await expect(window.getByRole('row', { name: /办公室通报模板/ })).toContainText('所有文种');
  for (const size of [SMALL, LARGE]) {
    await desk.picture(`templates-settings-${size.width}`, size);
    await expectComposed(window);
  }
});

test('its places are copied from the list', async () => {
  const { window, application } = desk;
  await window.getByRole('button', { name: '占位符一览' }).click();
  const list = window.getByRole('dialog', { name: '占位符一览' });
  await expect(list.getByRole('row')).toHaveCount(25);
  await desk.picture('templates-places', LARGE);
  await list
    .getByRole('row', { name: /\{\{正文\}\}/ })
    .getByRole('button')
    .click();
  await expect.poll(() => application.evaluate(({ clipboard }) => clipboard.readText())).toBe('{{正文}}');
  await window.keyboard.press('Escape');
  await expect(list).toBeHidden();
});

test('a document is made in the template that is chosen for it', async () => {
  const { window } = desk;
  const { documentId } = await ask(window, 'document.compose', { kind: 'circular' });
  await window.evaluate((id) => {
    globalThis.location.hash = `#/documents/${id}`;
  }, documentId);
  await window.getByRole('combobox', { name: '生成文件的版式' }).click();
  await window.getByTitle('本单位模板：办公室通报模板').click();
  await expect(window.getByRole('note').filter({ hasText: '页面按国标版式显示' })).toBeVisible();
  for (const size of [SMALL, LARGE]) {
    await desk.picture(`templates-editor-${size.width}`, size);
    await expectComposed(window);
  }
  const title = await window.getByRole('textbox', { name: '标题', exact: true }).inputValue();
  await window.getByRole('button', { name: '生成送审稿' }).click();
  await window.getByRole('button', { name: '打开', exact: true }).first().click();
  await expect.poll(async () => (await openedFiles(desk.application)).length).toBeGreaterThan(0);
  const [path = ''] = await openedFiles(desk.application);
  const text = await readDocx(path);
  // The template's own red head, and the document in it.
  expect(text).toContain('云州市住房和城乡建设局');
  expect(text).toContain(title);
  expect(text).not.toContain('{{');
});
