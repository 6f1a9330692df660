/** The hands of an undertaking unit: sign for, plan, record, give an opinion, answer point by point, submit, finalise. */
import { expect } from '@playwright/test';
import type { Clerk } from './clerk';
import { chooseNext } from './desktop';
import { choose, mark, setDay, writtenIn } from './fields';

/** What every letter of the unit needs, said once. */
export async function saveSettings(
  clerk: Clerk,
  settings: { readonly series: string; readonly leader: string },
  picture?: string,
): Promise<void> {
  const { window } = clerk;
  await clerk.goTo('设置');
  await window.getByLabel('发文机关代字').fill(settings.series);
  await window.getByRole('textbox', { name: '分管负责人' }).fill(settings.leader);
  if (picture) await clerk.look(picture);
  await window.getByRole('region', { name: '答复与办理规则' }).getByRole('button', { name: '保存' }).click();
  await expect(window.getByText('设置已保存')).toBeVisible();
}

/** On the page of the matter. */
export async function signFor(clerk: Clerk, picture?: string): Promise<void> {
  await clerk.head.getByRole('button', { name: '签收', exact: true }).click();
  if (picture) await clerk.look(picture);
  await clerk.confirm('确认签收');
  await clerk.told('已签收');
}

export interface PlanWords {
  readonly principalLeader: string;
  readonly deputyLeader: string;
  readonly section: string;
  readonly measures: readonly { readonly text: string; readonly person: string; readonly dueOn: string }[];
}

export async function submitPlan(clerk: Clerk, plan: PlanWords, picture?: string): Promise<void> {
  const { window } = clerk;
  await window.getByRole('tab', { name: '处理方案' }).click();
  await window.getByLabel('主要负责人').fill(plan.principalLeader);
  await window.getByLabel('分管负责人').fill(plan.deputyLeader);
  await window.getByLabel('职能科室').fill(plan.section);
  for (const [index, measure] of plan.measures.entries()) {
    const label = `第${index + 1}条措施`;
    await window.getByLabel(`${label}内容`).fill(measure.text);
    await window.getByLabel(`${label}责任人`).fill(measure.person);
    await setDay(window.getByLabel(`${label}完成日期`), measure.dueOn);
  }
  if (picture) await clerk.look(picture);
  await clerk.press('报送处理方案');
  await clerk.confirm('报送');
  await clerk.told('处理方案已报送');
}

export async function recordProgress(
  clerk: Clerk,
  entry: { readonly point: number; readonly text: string; readonly evidence: string },
  picture?: string,
): Promise<void> {
  const { dialog } = clerk;
  await clerk.press('记进展');
  await choose(clerk.window, dialog.getByLabel('要点'), `${entry.point}. `);
  await dialog.getByLabel('进展情况').fill(entry.text);
  await chooseNext(clerk.desk.application, [entry.evidence]);
  await dialog.getByRole('button', { name: '添加佐证' }).click();
  await expect(dialog.locator('.file-chip')).toHaveCount(1);
  if (picture) await clerk.look(picture);
  await clerk.confirm('记下');
  await clerk.told('已记下进展');
}

export async function recordContact(
  clerk: Clerk,
  entry: { readonly way: string; readonly outcome: string },
  picture?: string,
): Promise<void> {
  const { dialog } = clerk;
  await clerk.press('记沟通');
  await dialog.getByLabel('方式').fill(entry.way);
  await dialog.getByLabel('结果').fill(entry.outcome);
  if (picture) await clerk.look(picture);
  await clerk.confirm('记下');
  await clerk.told('已记下沟通');
}

export async function submitOpinion(clerk: Clerk, text: string, picture?: string): Promise<void> {
  await clerk.window.getByLabel('意见', { exact: true }).fill(text);
  if (picture) await clerk.look(picture);
  await clerk.press('报送会办意见');
  await clerk.confirm('报送');
  await clerk.told('会办意见已报送');
}

export interface AnswerWords {
  readonly disposal: string;
  readonly result: 'A' | 'B' | 'C' | 'D';
  readonly promisedOn?: string;
  readonly text: string;
}

export async function answerPoint(clerk: Clerk, no: number, answer: AnswerWords): Promise<void> {
  const { window } = clerk;
  await choose(window, window.getByLabel(`第${no}点处理方式`), answer.disposal);
  await mark(window, `第${no}点办理结果`, answer.result);
  if (answer.promisedOn) await setDay(window.getByLabel(`第${no}点承诺办结日期`), answer.promisedOn);
  // Behind what is already there: a quoted opinion stays.
  const field = window.getByLabel(`第${no}点答复`);
  const before = await writtenIn(field);
  await field.fill(before === '' ? answer.text : `${before}\n${answer.text}`);
}

/** Everything typed is on the disk. */
export async function expectSaved(clerk: Clerk): Promise<void> {
  await expect(clerk.window.getByRole('status').filter({ hasText: '已自动保存' })).toBeVisible();
}

export async function submitDraft(clerk: Clerk, button = '报送审核'): Promise<void> {
  await clerk.press(button);
  await clerk.confirm('报送审核');
  await clerk.told('已报送审核');
}

export async function finalise(
  clerk: Clerk,
  final: { readonly documentNumber: string; readonly scan: string },
  picture?: string,
): Promise<void> {
  const { window } = clerk;
  await expect(window.getByLabel('发文字号')).toHaveValue(final.documentNumber);
  await chooseNext(clerk.desk.application, [final.scan]);
  await window.getByRole('button', { name: /添加扫描件/ }).click();
  await expect(window.getByRole('button', { name: /换一份扫描件/ })).toBeVisible();
  if (picture) await clerk.look(picture);
  await clerk.press('报送正式答复');
  await clerk.confirm('报送正式答复');
  await clerk.told('正式答复已报送');
}
