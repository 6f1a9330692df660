/** A double click on a package: it starts the import at once, or after unlocking, in the window that is already open. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import { type Desk, launchDesk, startAndWait } from './support/launch';

const PASSWORD = 'yunzhou-2026';

test.describe.configure({ mode: 'serial' });

let desk: Desk;
let medium: string;

const file = (name: string) => join(medium, name);
const button = (name: string) => desk.window.getByRole('button', { name }).first();
const drawer = (): Locator => desk.window.getByRole('dialog');

test.beforeAll(async () => {
  medium = await mkdtemp(join(tmpdir(), 'chengfu-medium-'));
  // What stands in a package is the other tests' matter; here it only has to be read and refused by name.
  for (const name of ['第一个.cfp', '第二个.cfp', '第三个.cfp']) await writeFile(file(name), '不是封装包');
  desk = await launchDesk({ extraArgs: [file('第一个.cfp')] });
});

test.afterAll(async () => {
  await desk?.close();
});

async function expectRead(name: string): Promise<void> {
  await expect(drawer().getByText(`${name}：这不是封装包`)).toBeVisible();
  await drawer().getByRole('button', { name: '关闭' }).last().click();
  await expect(drawer()).toBeHidden();
}

async function doubleClick(name: string): Promise<void> {
  const { code } = await startAndWait([`--data-folder=${desk.dataFolder}`, file(name)]);
  expect(code).toBe(0);
}

test('a package that started the application waits for set-up and is read then', async () => {
  const { window } = desk;
  await button('设立本单位').click();
  await expect(drawer()).toBeHidden();
  await window.getByLabel('单位全称').fill('云州市住房和城乡建设局');
  await window.getByLabel('单位代码').fill('113206');
  await window.getByText('承办单位：').click();
  await window.getByLabel('您的姓名').fill('李雯');
  await window.getByLabel('口令').fill(PASSWORD);
  await window.getByLabel('再输一遍').fill(PASSWORD);
  await button('设立并进入').click();
  await expectRead('第一个.cfp');
});

test('a second start hands its package to the open window', async () => {
  await doubleClick('第二个.cfp');
  await expectRead('第二个.cfp');
});

test('a locked desk reads the package after unlocking, and only once', async () => {
  const { window } = desk;
  await button('锁定').click();
  await expect(window.getByLabel('口令')).toBeVisible();
  await doubleClick('第三个.cfp');
  await expect(drawer()).toBeHidden();
  await window.getByLabel('口令').fill(PASSWORD);
  await button('解锁').click();
  await expectRead('第三个.cfp');
  await button('锁定').click();
  await window.getByLabel('口令').fill(PASSWORD);
  await button('解锁').click();
  await expect(window.getByRole('link', { name: '今天', exact: true })).toBeVisible();
  await expect(drawer()).toBeHidden();
});
