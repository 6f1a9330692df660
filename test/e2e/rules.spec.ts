/** 办理规则 in a real window: rules of the office's own, what is half typed survives the window, a contradiction keeps them out of force, bad files are refused with what is wrong in them. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { ask } from './support/ask';
import { expectComposed } from './support/composure';
import { chooseNext, playDesktop } from './support/desktop';
import { type Desk, launchDesk } from './support/launch';

const RESOURCES = resolve(import.meta.dirname, '../../resources');
const SMALL = { width: 1280, height: 800 };

test.describe.configure({ mode: 'serial' });

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
    desks: ['office'],
    password: 'yunzhou-2026',
    person: { name: '李雯', role: 'supervisor', phone: '0000-8300001' },
  });
  await window.reload();
});

test.afterAll(async () => {
  await desk?.close();
  await rm(medium, { recursive: true, force: true });
});

async function toRules(): Promise<void> {
  const { window } = desk;
  await window.getByRole('link', { name: '设置', exact: true }).click();
  await window.getByRole('link', { name: '查看、修改或改用其他规则' }).click();
}

test('rules are begun from shipped ones, kept while typed, held back by a contradiction, and put in force', async () => {
  const { window } = desk;
  await toRules();
  await window.getByRole('row', { name: /如皋/ }).getByRole('button', { name: '作为底本' }).click();
  await window.getByRole('textbox', { name: '名称' }).fill('云州市办理规则');
  await window.getByRole('button', { name: '建立' }).click();
  await expect(window.getByRole('heading', { name: '云州市办理规则' })).toBeVisible();
  await window.getByLabel('D14 时限').fill('2');
  await window.getByLabel('D13 时限').fill('9');
  const inForce = window.getByRole('button', { name: '生效…' });
  await expect(inForce).toBeDisabled();
  // Away before the pause after which it is saved, and back.
  await toRules();
  await expect(window.getByRole('row', { name: /云州市办理规则/ })).toContainText('有未生效的修改');
  await window.getByRole('link', { name: '云州市办理规则' }).click();
  await expect(window.getByLabel('D13 时限')).toHaveValue('9');
  await window.getByRole('button', { name: '5 处要改正' }).click();
  await window.getByRole('button', { name: '议案的“会办意见”期限' }).click();
  await expect(window.getByText('会办意见期限晚于答复期限').first()).toBeVisible();
  await window.setViewportSize(SMALL);
  await expectComposed(window);
  await window.getByRole('tab', { name: '期限规则' }).click();
  await window.getByLabel('D13 时限').fill('1');
  await inForce.click();
  const dialog = window.getByRole('dialog', { name: '生效第 2 版：云州市办理规则' });
  await expect(dialog).toContainText('改动（1 处）');
  await expect(dialog.getByRole('row', { name: /期限规则 D14：时限/ })).toContainText('2');
  await dialog.getByRole('button', { name: '确认生效' }).click();
  await expect(window.getByText('第 2 版已生效')).toBeVisible();
  await window.getByText('第 1 版', { exact: true }).click();
  await expect(window.getByRole('row', { name: /D14/ })).toContainText('3');
});

test('files of rules and of holidays that are no good say what is wrong, and where', async () => {
  const { window, application } = desk;
  await toRules();
  const general = await readFile(join(RESOURCES, 'profiles/general.json'), 'utf8');
  const files: readonly (readonly [string, string, string])[] = [
    ['半份.json', general.slice(0, 900), '规则文件读不出来'],
    ['别的.json', '{"year": 2027}', '这不是办理规则文件'],
    [
      '新版.json',
      general.replace('"formatVersion": 1', '"formatVersion": 2'),
      '规则文件由更新版本的承复导出',
    ],
    ['矛盾.json', general.replace('"weight": 40', '"weight": 50'), '考评项目合计 110 分，应为 100 分'],
  ];
  for (const [name, text, words] of files) {
    const path = join(medium, name);
    await writeFile(path, text);
    await chooseNext(application, [path]);
    await window.getByRole('button', { name: '导入规则文件' }).click();
    await expect(window.getByText(words)).toBeVisible();
  }
  await expect(window.getByRole('row')).toHaveCount(8);
  await window.getByRole('link', { name: '设置', exact: true }).first().click();
  const table = (await readFile(join(RESOURCES, 'holidays/2026.json'), 'utf8')).replace(
    '2026-02-14',
    '2026-02-30',
  );
  const line = table.split('\n').findIndex((text) => text.includes('2026-02-30')) + 1;
  expect(line).toBeGreaterThan(1);
  await writeFile(join(medium, '节假日.json'), table);
  await chooseNext(application, [join(medium, '节假日.json')]);
  await window.getByRole('region', { name: '节假日表' }).getByRole('button', { name: '导入' }).click();
  await expect(window.getByText(`第 ${line} 行：不是有效日期`)).toBeVisible();
});
