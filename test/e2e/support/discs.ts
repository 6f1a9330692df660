/** Whole discs between desks: all packages of one go onto one of them, and everything that lies on one taken in. */
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import type { Clerk, UnitWords } from './clerk';
import { chooseNext } from './desktop';
import { button } from './fields';

export async function newDisc(medium: string, name: string): Promise<string> {
  const disc = join(medium, name);
  await mkdir(disc);
  return disc;
}

export async function packagesOn(disc: string): Promise<readonly string[]> {
  return (await readdir(disc)).filter((name) => name.endsWith('.cfp')).map((name) => join(disc, name));
}

export interface BatchOfClerk {
  readonly disc: string;
  readonly units: number;
  /** While the outcome is shown. */
  readonly meanwhile?: (outcome: Locator) => Promise<void>;
}

/** Everything that waits, a package for each unit, onto one disc. */
export async function exportAll(clerk: Clerk, { disc, units, meanwhile }: BatchOfClerk): Promise<void> {
  await clerk.goTo('收发');
  await chooseNext(clerk.desk.application, [disc]);
  await clerk.press(`全部导出（${units} 个单位）`);
  await seeOutcome(clerk, units, meanwhile);
}

/** The same files again, for a unit that has not confirmed them. */
export async function exportUnconfirmed(
  clerk: Clerk,
  to: UnitWords,
  { disc, count, meanwhile }: Pick<BatchOfClerk, 'disc' | 'meanwhile'> & { readonly count: number },
): Promise<void> {
  const row = await standingOf(clerk, to);
  await chooseNext(clerk.desk.application, [disc]);
  await row.getByRole('button', { name: '再次导出未确认的包' }).click();
  await seeOutcome(clerk, count, meanwhile);
}

async function seeOutcome(clerk: Clerk, count: number, meanwhile: BatchOfClerk['meanwhile']): Promise<void> {
  const outcome = clerk.window.getByRole('dialog', { name: '批量导出结果' });
  await expect(outcome).toContainText(`${count} 个封装包已写入`);
  await meanwhile?.(outcome);
  await outcome.getByRole('button', { name: '知道了' }).click();
  await expect(outcome).toBeHidden();
}

/** How things stand with a unit: its row of 往来情况. */
export async function standingOf(clerk: Clerk, other: UnitWords): Promise<Locator> {
  await clerk.goTo('收发');
  await clerk.window.getByRole('tab', { name: '往来情况' }).click();
  return clerk.window.getByRole('row', { name: other.name });
}

/** Reads a whole disc, looks for each sentence in what is shown, confirms; nothing to confirm is seen, too. */
export async function takeInDisc(
  clerk: Clerk,
  disc: string,
  { expected, packages, picture }: DiscExpectation,
): Promise<void> {
  const { dialog } = clerk;
  await clerk.goTo('收发');
  await chooseNext(clerk.desk.application, [disc]);
  await clerk.press('导入整张盘或文件夹');
  for (const words of expected) await expect(dialog).toContainText(words);
  if (picture) await clerk.look(`${picture}-plan`);
  await button(dialog, packages > 1 ? `确认导入 ${packages} 个包` : '确认导入').click();
  await expect(dialog.locator('.receipt-code')).toHaveCount(packages);
  if (picture) await clerk.look(`${picture}-done`);
  await dialog.getByText('关闭', { exact: true }).click();
  await expect(dialog).toBeHidden();
}

export interface DiscExpectation {
  readonly expected: readonly string[];
  /** How many of those on the disc are for this unit, and new. */
  readonly packages: number;
  readonly picture?: string;
}

/** Takes in whatever a disc brings, without a look at the window; answers how many packages were new. */
export async function swallowDisc(clerk: Clerk, disc: string): Promise<number> {
  await chooseNext(clerk.desk.application, [disc]);
  const { plans, refused } = await clerk.ask('package.stage', { from: 'folder' });
  const harmless = new Set(['E_NOT_FOR_YOU', 'E_DUPLICATE']);
  expect(refused.filter(({ code }) => !harmless.has(code))).toEqual([]);
  const { done, failed } = await clerk.ask('package.confirm-all', {
    cards: [],
    packages: plans.map(({ stagingId, planHash }) => ({ stagingId, planHash })),
  });
  expect(failed).toBeUndefined();
  return done.length;
}

/** Writes whatever waits, without a look at the window; answers how many packages that made. */
export async function fillDisc(clerk: Clerk, disc: string): Promise<number> {
  const unitIds = (await clerk.ask('package.pending', {})).map(({ recipient }) => recipient.unitId);
  if (unitIds.length === 0) return 0;
  await chooseNext(clerk.desk.application, [disc]);
  const batch = await clerk.ask('package.export-batch', { unitIds, naming: 'neutral' });
  expect(batch?.failed).toEqual([]);
  return batch?.exported.length ?? 0;
}

/** Writes again whatever no unit has confirmed; answers how many packages that were. */
export async function fillAgain(clerk: Clerk, disc: string): Promise<number> {
  let written = 0;
  for (const { unitId, unconfirmed } of (await clerk.ask('exchange.overview', {})).units) {
    if (!unconfirmed) continue;
    await chooseNext(clerk.desk.application, [disc]);
    const batch = await clerk.ask('package.export-unconfirmed', { unitId });
    expect(batch?.failed).toEqual([]);
    written += batch?.exported.length ?? 0;
  }
  return written;
}
