/** The hands of the office: register, assign, review, deliver, hear the proposers, publish, archive. */
import { expect } from '@playwright/test';
import type { Clerk, UnitWords } from './clerk';
import { chooseNext } from './desktop';
import { choose, mark, setDay } from './fields';

export interface MatterWords {
  readonly kind: string;
  readonly number: string;
  readonly session: readonly [term: number, meeting: number];
  readonly title: string;
  readonly proposer?: { readonly name: string; readonly group: string };
  readonly grade?: string;
  readonly originalText: string;
  readonly receivedOn: string;
  /** A file that goes with it. */
  readonly attachment?: string;
}

/** Fills the form, lets the points be split, registers; answers how many points there are. */
export async function registerMatter(clerk: Clerk, matter: MatterWords, picture?: string): Promise<number> {
  const { window } = clerk;
  await clerk.goTo('事项');
  await window.getByRole('button', { name: '新建事项' }).first().click();
  await choose(window, window.getByLabel('类别'), matter.kind);
  await window.getByLabel('编号').fill(matter.number);
  await window.getByLabel('届', { exact: true }).fill(String(matter.session[0]));
  await window.getByLabel('次', { exact: true }).fill(String(matter.session[1]));
  await setDay(window.getByLabel('政府收到日期'), matter.receivedOn);
  await window.getByLabel('标题').fill(matter.title);
  if (matter.grade) await mark(window, '等级', matter.grade);
  if (matter.proposer) {
    await window.getByLabel('第1位提出人姓名').fill(matter.proposer.name);
    await window.getByLabel('第1位提出人代表团或界别').fill(matter.proposer.group);
  }
  await window.getByLabel('把建议、提案或决议的全文粘贴在这里').fill(matter.originalText);
  if (matter.attachment) {
    await chooseNext(clerk.desk.application, [matter.attachment]);
    await window.getByRole('button', { name: '添加附件' }).click();
    await expect(window.locator('.file-chip')).toHaveCount(1);
  }
  await window.getByRole('button', { name: '自动拆分' }).click();
  const points = window.getByRole('textbox', { name: /^第\d+点$/ });
  await expect(points.first()).not.toHaveValue('');
  const count = await points.count();
  if (picture) await clerk.look(picture);
  await clerk.press('登记事项');
  await clerk.told('事项已登记');
  await expect(clerk.page(matter.title)).toBeVisible();
  return count;
}

/** On the page of the matter: units and their part, the clocks looked at, confirmed. */
export async function assign(
  clerk: Clerk,
  units: readonly { readonly unit: UnitWords; readonly role: string }[],
  picture?: string,
): Promise<void> {
  const { window, dialog } = clerk;
  await clerk.press('选择承办单位');
  for (const [index, { unit, role }] of units.entries()) {
    if (index > 0) await dialog.getByRole('button', { name: '再加一个单位' }).click();
    await choose(window, dialog.getByLabel(`第${index + 1}个承办单位`), unit.name);
    await choose(window, dialog.getByLabel(`第${index + 1}个单位的承办方式`), role);
  }
  await dialog.getByLabel('办理要求').fill('请逐条研究办理，按期报送答复。');
  const clocks = dialog.getByRole('region', { name: '将要冻结的期限' });
  for (const { unit } of units) await expect(clocks).toContainText(unit.name);
  await clocks.getByRole('button', { name: '为什么是这天' }).last().click();
  await expect(window.getByRole('tooltip')).toContainText('为什么是这天');
  if (picture) await clerk.look(picture);
  await clocks.getByRole('button', { name: '为什么是这天' }).last().click();
  await clerk.confirm('确认交办');
  await clerk.told(`已交办 ${units.length} 个单位`);
}

/** Sends the draft back with a comment for each point that is named. */
export async function returnDraft(
  clerk: Clerk,
  comments: ReadonlyMap<number, string>,
  picture?: string,
): Promise<void> {
  for (const [point, text] of comments) await clerk.window.getByLabel(`第${point}点审核意见`).fill(text);
  if (picture) await clerk.look(picture);
  await clerk.press('退回修改');
  await clerk.confirm('退回修改');
  await clerk.told('已退回修改');
}

export async function approveDraft(clerk: Clerk): Promise<void> {
  await clerk.press('通过');
  await clerk.confirm('审核通过');
  await clerk.told('审核通过');
}

export async function recordDelivery(clerk: Clerk, picture?: string): Promise<void> {
  await clerk.press('登记送达');
  if (picture) await clerk.look(picture);
  await clerk.confirm('登记送达');
  await clerk.told('已登记送达');
}

export async function registerFeedback(clerk: Clerk, opinion: string, picture?: string): Promise<void> {
  const { dialog } = clerk;
  await clerk.press('登记反馈');
  for (const question of ['办理态度', '办理过程', '办理结果', '总体评价'])
    await mark(dialog, question, '满意');
  await dialog.getByLabel('意见和建议').fill(opinion);
  if (picture) await clerk.look(picture);
  await clerk.confirm('登记');
  await clerk.told('已登记征询意见');
}

export async function publish(clerk: Clerk, place: string, picture?: string): Promise<void> {
  await clerk.press('登记公开');
  await clerk.dialog.getByLabel('公开在哪里').fill(place);
  if (picture) await clerk.look(picture);
  await clerk.confirm('登记公开');
  await clerk.told('已登记公开');
}

export async function archive(clerk: Clerk, place: string): Promise<void> {
  await clerk.press('登记归档');
  await clerk.dialog.getByLabel('存放位置').fill(place);
  await clerk.confirm('归档');
  await clerk.told('已归档');
}
