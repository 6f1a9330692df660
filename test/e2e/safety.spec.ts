/** What a clerk does when things went wrong: a forgotten password is set anew by the sheet, and a whole backup brings the desk back on another machine. */
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, expect as patiently, test } from '@playwright/test';
import { expectComposed } from './support/composure';
import { answerDialogs } from './support/dialogs';
import { type Desk, launchDesk } from './support/launch';

const UNIT = '云州市教育局';
const PASSWORD = 'yunzhou-2026';
const NEW_PASSWORD = 'yunzhou-2027-new';

// Each guess of a secret costs a second on purpose, several where boxes are written anew.
const expect = patiently.configure({ timeout: 60_000 });

test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);

let desk: Desk;
let other: Desk;
let medium: string;
let groups: string[];

test.beforeAll(async () => {
  medium = await mkdtemp(join(tmpdir(), 'chengfu-medium-'));
  desk = await launchDesk();
});

test.afterAll(async () => {
  await desk?.close();
  await other?.close();
});

const button = (window: Page, name: string) => window.getByRole('button', { name }).first();
const visit = (window: Page, entry: string) => window.getByRole('link', { name: entry, exact: true }).click();

async function typeCode(window: Page, code: readonly string[]): Promise<void> {
  for (const [index, group] of code.entries()) {
    await window.getByLabel(new RegExp(`^第${index + 1}组`)).fill(group);
  }
}

test('a new desk is reminded of its recovery sheet, and prints one', async () => {
  const { window } = desk;
  await button(window, '设立本单位').click();
  await window.getByLabel('单位全称').fill(UNIT);
  await window.getByLabel('单位代码').fill('113206');
  await window.getByLabel('您的姓名').fill('吴经办');
  await window.getByLabel('口令').fill(PASSWORD);
  await window.getByLabel('再输一遍').fill(PASSWORD);
  await button(window, '设立并进入').click();
  await expect(window.getByText('还没有打印恢复单：口令忘记后，没有它就打不开')).toBeVisible();
  await expectComposed(window);
  await desk.picture('safety-today');
  await button(window, '去设置').click();
  await button(window, '打印恢复单').click();
  await window.getByLabel('由谁保管').fill('机要室 陈静');
  await window.getByLabel('现在的口令').fill('not this one');
  await button(window, '生成恢复单').click();
  await expect(window.getByText(/^口令不对/)).toBeVisible();
  await window.getByLabel('现在的口令').fill(PASSWORD);
  await button(window, '生成恢复单').click();
  await expect(window.getByText('第1号恢复单已生效')).toBeVisible();
  groups = await window
    .getByRole('dialog')
    .getByRole('list', { name: '恢复码' })
    .getByRole('listitem')
    .allTextContents();
  expect(groups).toHaveLength(8);
  await desk.picture('safety-sheet');
  await window.emulateMedia({ media: 'print' });
  await expect(window.locator('.print-sheet')).toBeVisible();
  await desk.picture('safety-sheet-printed');
  await window.emulateMedia({ media: null });
  await button(window, '已打印，关闭').click();
  await expect(window.getByText(/^第1号，.*保管人：机要室 陈静$/)).toBeVisible();
  await desk.picture('safety-settings');
});

test('a forgotten password is set anew with the sheet', async () => {
  const { window } = desk;
  await button(window, '锁定').click();
  await button(window, '忘记口令').click();
  const [first = '', ...rest] = groups;
  const slipped = `${first.slice(0, 4)}${first[5]}${first[4] === first[5] ? String((Number(first[4]) + 1) % 10) : first[4]}`;
  await typeCode(window, [slipped, ...rest]);
  await expect(window.getByText('第1组抄错了，请对照恢复单改正。')).toBeVisible();
  await expect(button(window, '重设口令并进入')).toBeDisabled();
  await desk.picture('safety-recover');
  await typeCode(window, groups);
  await window.getByLabel('新口令').fill(NEW_PASSWORD);
  await window.getByLabel('再输一遍').fill(NEW_PASSWORD);
  await expectComposed(window);
  await button(window, '重设口令并进入').click();
  await expect(window.getByRole('heading', { name: '设置' })).toBeVisible();
  await button(window, '锁定').click();
  await window.getByLabel('口令').fill(PASSWORD);
  await button(window, '解锁').click();
  await expect(window.getByText(/^口令不对/)).toBeVisible();
  await window.getByLabel('口令').fill(NEW_PASSWORD);
  await button(window, '解锁').click();
  await expect(window.getByRole('heading', { name: '设置' })).toBeVisible();
});

test('a whole backup brings the desk back on another machine, by the sheet', async () => {
  const { window } = desk;
  await visit(window, '设置');
  await answerDialogs(desk, { saveInto: medium, open: [medium] });
  await button(window, '整份备份').click();
  await expect(window.getByText(/^已备份到“承复备份-云州市教育局-.*已逐个核对$/)).toBeVisible();
  await desk.picture('safety-backed-up');
  const [set = ''] = await readdir(medium);
  other = await launchDesk();
  const fresh = other.window;
  await other.picture('safety-first-start');
  await expectComposed(fresh);
  await button(fresh, '从备份恢复').click();
  await answerDialogs(other, { saveInto: medium, open: [medium] });
  await button(fresh, '选择文件夹').click();
  await expect(fresh.getByText('这里没有完整的承复备份')).toBeVisible();
  await answerDialogs(other, { saveInto: medium, open: [join(medium, set)] });
  await button(fresh, '选择文件夹').click();
  await expect(fresh.getByText(UNIT, { exact: true })).toBeVisible();
  await expectComposed(fresh);
  await other.picture('safety-restore');
  await button(fresh, '恢复这份备份').click();
  await button(fresh, '忘记口令').click();
  await typeCode(fresh, groups);
  await fresh.getByLabel('新口令').fill(PASSWORD);
  await fresh.getByLabel('再输一遍').fill(PASSWORD);
  await button(fresh, '重设口令并进入').click();
  await expect(fresh.getByText('本机已从备份恢复')).toBeVisible();
  await expectComposed(fresh);
  await other.picture('safety-restored');
  await button(fresh, '知道了').click();
  await expect(fresh.getByText('本机已从备份恢复')).toBeHidden();
});
