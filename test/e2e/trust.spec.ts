/** Whose packages are believed: one that came before its card waits and is taken in; the office takes new keys; a unit that lost its key is revoked and comes back. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { exportCard, introduce, readFingerprint } from './support/cards';
import { Clerk } from './support/clerk';
import { chooseNext } from './support/desktop';
import { choosePackages, confirmImport, exportTo } from './support/exchange';
import { button } from './support/fields';
import { Gallery } from './support/look';
import { assign, registerMatter } from './support/office';
import { StoryClock } from './support/story-clock';
import { HOUSING, OFFICE, SUGGESTION } from './support/story-words';

const clock = new StoryClock('2026-05-21T09:00:00+08:00');
const gallery = new Gallery();
let medium: string;
let office: Clerk;
let housing: Clerk;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  medium = await mkdtemp(join(tmpdir(), 'chengfu-medium-'));
});

test.afterAll(async () => {
  for (const clerk of [office, housing]) await clerk?.retire();
  await rm(medium, { recursive: true, force: true });
});

/** The password opens the key box and closes the new one: twice the work of an unlocking. */
async function rotate(clerk: Clerk): Promise<void> {
  await button(clerk.dialog, '换发').click();
  await expect(clerk.dialog).toBeHidden({ timeout: 60_000 });
}

test('a package that came before its card waits, and is taken in after the fingerprint was typed', async () => {
  office = await Clerk.atNewMachine(OFFICE, { medium, clock, gallery });
  await office.setUp();
  housing = await Clerk.atNewMachine(HOUSING, { medium, clock, gallery });
  await housing.setUp();
  await introduce(office, housing);
  await registerMatter(office, SUGGESTION);
  await assign(office, [{ unit: HOUSING, role: '独办' }]);
  const { file } = await exportTo(office, HOUSING, '交办包');
  await choosePackages(housing, [file]);
  await expect(housing.dialog).toContainText('本机没有发件单位的身份卡');
  await expect(housing.dialog).toContainText('副本已放入“收发—待处理”');
  await housing.look('70-kept');
  await housing.dialog.getByText('关闭', { exact: true }).click();
  await introduce(housing, office);
  await housing.goTo('收发');
  await housing.window.getByRole('tab', { name: '待处理 1' }).click();
  await expect(housing.window.getByRole('main')).toContainText('请点“重新核验”');
  await housing.look('71-waiting');
  await housing.press('重新核验');
  await confirmImport(housing, ['新增事项 1 件']);
  await expect(housing.window.getByRole('main')).toContainText('没有待处理的包');
  await expect(housing.window.getByRole('main')).toContainText('已接收');
});

test('the office takes new keys and is told who still needs the card', async () => {
  const { window, dialog } = office;
  await office.goTo('单位与身份');
  await window.getByRole('button', { name: '换发本单位身份卡' }).click();
  await dialog.getByLabel('本机口令').fill('不是这个口令');
  await button(dialog, '换发').click();
  await expect(dialog).toContainText('口令不对');
  await dialog.getByLabel('本机口令').fill(OFFICE.password);
  await office.look('72-rotate');
  await rotate(office);
  const card = window.getByRole('region', { name: '本单位身份卡' });
  await expect(card).toContainText('第 2 张');
  await expect(card).toContainText('1个单位还没有启用新身份卡');
  await office.look('73-rotated');
  await office.leave();
  await office.comeBack();
  const file = await exportCard(office);
  await housing.goTo('单位与身份');
  await chooseNext(housing.desk.application, [file]);
  await housing.window.getByRole('button', { name: '导入身份卡' }).click();
  const row = housing.window.getByRole('row', { name: OFFICE.name });
  await expect(row).toContainText('第 2 张');
  await expect(row).toContainText('已核对');
});

test('a unit that lost its key is revoked, and comes back with a new card', async () => {
  const { window, dialog } = office;
  await office.goTo('单位与身份');
  await window.getByRole('button', { name: `查看${HOUSING.name}的身份卡` }).click();
  await office.press('吊销身份卡');
  const asked = window.getByRole('dialog', { name: `吊销${HOUSING.name}的身份卡` });
  await asked.getByLabel('吊销原因').fill('存放密钥的电脑遗失');
  await expect(button(asked, '吊销')).toBeDisabled();
  await asked.getByRole('checkbox').check();
  await office.look('74-revoke');
  await button(asked, '吊销').click();
  const row = window.getByRole('row', { name: HOUSING.name });
  await expect(row).toContainText('已吊销');
  await housing.goTo('单位与身份');
  await housing.window.getByRole('button', { name: '换发本单位身份卡' }).click();
  await housing.dialog.getByRole('radio', { name: /密钥可能遗失或外泄/ }).check();
  await housing.dialog.getByLabel('本机口令').fill(HOUSING.password);
  await rotate(housing);
  const file = await exportCard(housing);
  const groups = await readFingerprint(housing);
  await office.goTo('单位与身份');
  await chooseNext(office.desk.application, [file]);
  await window.getByRole('button', { name: '导入身份卡' }).click();
  await expect(row).toContainText('新卡待核实');
  await office.press(`核实${HOUSING.name}的新身份卡`);
  for (const [index, group] of groups.entries()) {
    await dialog.getByLabel(new RegExp(`^第${index + 1}组`)).fill(group);
  }
  await dialog.getByLabel('核实情况').fill('已与对方办公室电话核实');
  await dialog.getByRole('checkbox').check();
  await office.look('75-replace');
  await office.press('启用新身份卡');
  await expect(dialog).toBeHidden();
  await expect(row).toContainText('已核对');
  await expect(row).toContainText('第 2 张');
});

test('every window was whole', () => {
  expect(gallery.faults).toEqual([]);
});
