/** Packages out and in: what waits for a unit goes onto the medium; on the other side its plan is read, then confirmed. */
import { expect, type Locator } from '@playwright/test';
import type { Clerk, UnitWords } from './clerk';
import { chooseNext } from './desktop';
import { waitForFile } from './medium';

/** Writes everything that waits for the unit into one package; answers its file. */
export async function exportTo(
  clerk: Clerk,
  to: UnitWords,
  kind: string,
  picture?: string,
): Promise<{ readonly file: string }> {
  await clerk.goTo('收发');
  const waiting = clerk.window.getByRole('region', { name: `给${to.name}的封装包` });
  await expect(waiting).toContainText(kind);
  if (picture) await clerk.look(`${picture}-pending`);
  const file = await waitForFile(clerk.medium, '.cfp', () =>
    waiting.getByRole('button', { name: '导出封装包' }).click(),
  );
  await expect(clerk.dialog).toContainText('已写入并读回核对无误');
  if (picture) await clerk.look(`${picture}-done`);
  await clerk.confirm('知道了');
  return { file };
}

/** Chooses package files in the open dialog of the first page; what they would do is shown afterwards. */
export async function choosePackages(clerk: Clerk, files: readonly string[]): Promise<void> {
  await clerk.goTo('今天');
  await chooseNext(clerk.desk.application, files);
  await clerk.head.getByRole('button', { name: '导入封装包' }).click();
  await expect(clerk.dialog).toBeVisible();
}

/** Drops a file on the first page, as from the window of a disc. */
export async function dropPackage(clerk: Clerk, file: string): Promise<void> {
  await clerk.goTo('今天');
  const { window } = clerk;
  // Only a file that a person chose has a path: an input of the test takes it, and it is dropped from there.
  await window.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', id: 'dropped-file' });
    document.body.append(input);
  });
  await window.locator('#dropped-file').setInputFiles(file);
  const transfer = await window.evaluateHandle(() => {
    const input = document.querySelector<HTMLInputElement>('#dropped-file');
    const data = new DataTransfer();
    for (const one of input?.files ?? []) data.items.add(one);
    input?.remove();
    return data;
  });
  const zone = window.getByRole('button', { name: /看过计划，确认后才写入/ });
  for (const type of ['dragenter', 'dragover', 'drop'])
    await zone.dispatchEvent(type, { dataTransfer: transfer });
  await expect(clerk.dialog).toBeVisible();
}

/** Confirms the plan that is shown; answers the receipt's number. Every sentence of `expected` must stand in the plan. */
export async function confirmImport(
  clerk: Clerk,
  expected: readonly string[],
  picture?: string,
): Promise<string> {
  const { dialog } = clerk;
  for (const words of expected) await expect(dialog).toContainText(words);
  await expect(dialog).toContainText('确认之前，本机没有任何改动');
  if (picture) await clerk.look(`${picture}-plan`);
  await dialog.getByRole('button', { name: '确认导入' }).click();
  await expect(dialog).toContainText('已导入');
  if (picture) await clerk.look(`${picture}-receipt`);
  const receiptCode = await readReceiptCode(dialog);
  await dialog.getByText('关闭', { exact: true }).click();
  await expect(dialog).toBeHidden();
  return receiptCode;
}

export async function importFrom(
  clerk: Clerk,
  file: string,
  expected: readonly string[],
  picture?: string,
): Promise<string> {
  await choosePackages(clerk, [file]);
  return confirmImport(clerk, expected, picture);
}

/** Types the number that the other side read out after its import. */
export async function enterReceiptByTelephone(clerk: Clerk, to: UnitWords, code: string): Promise<void> {
  const row = await recordOf(clerk, to, '发出');
  await row.getByRole('button', { name: '电话回执' }).click();
  await clerk.dialog.getByLabel('12位回执号').fill(code);
  await clerk.look('telephone-receipt');
  await clerk.confirm('核对');
  await expect(row).toContainText('对方已收到');
}

/** The newest record of a package to or from that unit. */
export async function recordOf(clerk: Clerk, other: UnitWords, direction: '发出' | '收到'): Promise<Locator> {
  await clerk.goTo('收发');
  await clerk.window.getByRole('tab', { name: '收发记录' }).click();
  return clerk.window
    .locator('.ant-table-row')
    .filter({ hasText: direction })
    .filter({ hasText: other.name })
    .first();
}

async function readReceiptCode(place: Locator): Promise<string> {
  const digits = (await place.locator('.receipt-code').textContent())?.replaceAll(/\D/g, '');
  if (digits?.length !== 12) throw new Error('no telephone number is shown');
  return digits;
}
