/** Identity cards by file, trusted only after a person typed the fingerprint that stands in the other unit's window. */
import { expect } from '@playwright/test';
import type { Clerk, UnitWords } from './clerk';
import { chooseNext } from './desktop';
import { waitForFile } from './medium';

/** Exports the own card to the medium; answers its file. */
export async function exportCard(clerk: Clerk): Promise<string> {
  await clerk.goTo('单位与身份');
  return waitForFile(clerk.medium, '.cfc', () => clerk.press('导出身份卡'));
}

/** The forty digits in the window, group by group, as they would be read out. */
export async function readFingerprint(clerk: Clerk): Promise<readonly string[]> {
  await clerk.goTo('单位与身份');
  const groups = clerk.window
    .getByRole('region', { name: '本单位身份卡' })
    .getByRole('list', { name: '指纹' })
    .getByRole('listitem');
  await expect(groups).toHaveCount(8);
  return groups.allInnerTexts();
}

export async function importCard(clerk: Clerk, file: string, from: UnitWords): Promise<void> {
  await clerk.goTo('单位与身份');
  await chooseNext(clerk.desk.application, [file]);
  await clerk.window.getByRole('button', { name: '导入身份卡' }).click();
  await expect(clerk.window.getByRole('button', { name: `核对${from.name}的指纹` })).toBeVisible();
}

/** Types the groups; a wrong one is marked and may be typed again. */
export async function typeFingerprint(clerk: Clerk, of: UnitWords, groups: readonly string[]): Promise<void> {
  if (!(await clerk.dialog.isVisible())) await clerk.press(`核对${of.name}的指纹`);
  for (const [index, group] of groups.entries()) {
    await clerk.dialog.getByLabel(new RegExp(`^第${index + 1}组`)).fill(group);
  }
  await clerk.dialog.getByRole('button', { name: '核对指纹' }).click();
}

/** Card, fingerprint and trust, from one window to the other. */
export async function introduce(clerk: Clerk, other: Clerk): Promise<void> {
  const file = await exportCard(other);
  const groups = await readFingerprint(other);
  await importCard(clerk, file, other.unit);
  await typeFingerprint(clerk, other.unit, groups);
  await expect(clerk.dialog).toBeHidden();
  await expect(clerk.window.getByRole('row', { name: other.unit.name })).toContainText('已核对');
}
