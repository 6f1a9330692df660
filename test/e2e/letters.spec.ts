/** A supervision notice from office to unit and its answer; then a unit whose database was put back, and the two replies it wrote. */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { introduce } from './support/cards';
import { Clerk } from './support/clerk';
import { chooseNext } from './support/desktop';
import { exportTo, importFrom } from './support/exchange';
import { choose, setDay } from './support/fields';
import { Gallery } from './support/look';
import { writeScan } from './support/made-files';
import { assign, registerMatter } from './support/office';
import { StoryClock } from './support/story-clock';
import { ANSWERS, HOUSING, OFFICE, SUGGESTION } from './support/story-words';
import { answerPoint, expectSaved, saveSettings, signFor, submitDraft } from './support/unit';

const clock = new StoryClock('2026-05-21T09:00:00+08:00');
const gallery = new Gallery();
const { title } = SUGGESTION;
const NOTICE = '关于督办第0048号建议的通知';
const PARALLEL = '请继续监督我们的工作。';
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

async function carry(from: Clerk, to: Clerk, kind: string, expected: readonly string[]): Promise<void> {
  const { file } = await exportTo(from, to.unit, kind);
  await importFrom(to, file, expected);
}

test('a matter is assigned and signed for', async () => {
  office = await Clerk.atNewMachine(OFFICE, { medium, clock, gallery });
  await office.setUp();
  housing = await Clerk.atNewMachine(HOUSING, { medium, clock, gallery });
  await housing.setUp();
  await saveSettings(housing, { series: '云建函', leader: '周建平' });
  await introduce(office, housing);
  await introduce(housing, office);
  await registerMatter(office, SUGGESTION);
  await assign(office, [{ unit: HOUSING, role: '独办' }]);
  await carry(office, housing, '交办包', ['新增事项 1 件']);
  await housing.openMatter(title);
  await signFor(housing);
});

test('the office sends a supervision notice with its scan, to be answered by a day', async () => {
  await office.openMatter(title);
  const { dialog, window } = office;
  await office.press('发送文书');
  await choose(window, dialog.getByLabel('类别'), '督办');
  await expect(dialog.getByRole('button', { name: '列入待导出' })).toBeDisabled();
  await dialog.getByLabel('标题').fill(NOTICE);
  await dialog.getByLabel('发文字号').fill('云政督〔2026〕5号');
  await setDay(dialog.getByLabel('请对方在此日前回复'), '2026-05-29');
  await dialog.getByLabel('内容').fill('请于5月29日前报送加装电梯审批情况。');
  await chooseNext(office.desk.application, [await writeScan(medium)]);
  await dialog.getByRole('button', { name: '添加签名盖章扫描件' }).click();
  await expect(dialog.locator('.file-chip')).toHaveCount(1);
  await office.look('60-send-letter');
  await office.confirm('列入待导出');
  await office.told('督办已列入待导出');
  const letters = window.getByRole('region', { name: '往来文书' });
  await expect(letters).toContainText('待导出');
  await carry(office, housing, '督办包', [`印发文书：督办《${NOTICE}》`]);
});

test('the unit is told on its first page and on the matter, and answers', async () => {
  const { window, dialog } = housing;
  await housing.goTo('今天');
  await expect(window.getByText('回复往来文书').first()).toBeVisible();
  await housing.look('61-today-letter');
  await housing.openMatter(title);
  await expect(window.getByRole('alert').filter({ hasText: '需在5月29日前回复' })).toBeVisible();
  await housing.look('61-matter-letter');
  await window.getByRole('button', { name: '答复此件' }).first().click();
  await expect(dialog.getByLabel('标题')).toHaveValue(`关于《${NOTICE}》的回复`);
  await dialog.getByLabel('内容').fill('已受理41件，办结38件，其余3件月底前办结。');
  await housing.look('62-answer');
  await housing.confirm('列入待导出');
  await housing.told('报告已列入待导出');
  await expect(window.getByRole('alert').filter({ hasText: '前回复' })).toHaveCount(0);
  await carry(housing, office, '报告包', [`报送文书：报告《关于《${NOTICE}》的回复》`]);
  await office.openMatter(title);
  const letters = office.window.getByRole('region', { name: '往来文书' });
  await expect(letters).toContainText('5月21日 已答复');
  await expect(letters).toContainText('已受理41件');
  await letters.scrollIntoViewIfNeeded();
  await office.look('63-answered');
});

async function writeReply(): Promise<void> {
  const { window } = housing;
  await housing.openMatter(title);
  await window.getByRole('tab', { name: '答复', exact: true }).click();
  for (const [index, answer] of ANSWERS.entries()) await answerPoint(housing, index + 1, answer);
  await window.getByRole('button', { name: '按各点取 C' }).click();
  const end = window.getByRole('region', { name: '结尾与落款' });
  await end.getByRole('radiogroup', { name: '公开属性' }).getByText('主动公开', { exact: true }).click();
  await expectSaved(housing);
}

test('a unit whose database was put back writes its reply again: the office keeps both and cannot review', async () => {
  const database = join(housing.dataFolder, 'chengfu.db');
  await housing.leave();
  await copyFile(database, `${database}.kept`);
  await housing.comeBack();
  await writeReply();
  await submitDraft(housing);
  await carry(housing, office, '答复初稿包', ['报送答复初稿']);

  await housing.leave();
  await copyFile(`${database}.kept`, database);
  await housing.comeBack();
  await writeReply();
  await housing.window.getByLabel('第1点答复').fill(`${ANSWERS[0]?.text}${PARALLEL}`);
  await expectSaved(housing);
  await submitDraft(housing);
  await carry(housing, office, '答复初稿包', ['报送答复初稿']);

  await office.openMatter(title);
  const { window } = office;
  await expect(window.getByRole('alert').filter({ hasText: '有两份并行的答复稿' })).toBeVisible();
  await expect(window.getByRole('button', { name: '通过', exact: true })).toHaveCount(0);
  await office.look('64-conflict');
  await office.press('对照两稿');
  await expect(office.dialog).toContainText('有 1 处不同');
  await expect(office.dialog.getByRole('button', { name: '写入答复稿' })).toHaveCount(0);
  await expect(office.dialog.locator('mark')).toContainText([PARALLEL]);
  await office.look('64-compare');
  await office.confirm('看完了');
});

test('the unit gets the forgotten one back, compares, chooses, and settles both', async () => {
  const { file } = await exportTo(office, HOUSING, '包');
  await importFrom(housing, file, []);
  await housing.openMatter(title);
  const { window, dialog } = housing;
  await window.getByRole('tab', { name: '答复', exact: true }).click();
  await expect(window.getByRole('alert').filter({ hasText: '有两份并行的答复稿' })).toBeVisible();
  await housing.look('65-conflict');
  await housing.press('再次报送审核');
  await expect(dialog).toContainText('有并行的答复稿没有选定');
  await housing.confirm('知道了');
  await housing.press('对照两稿');
  const withWords =
    (await dialog.locator('mark').first().getAttribute('title')) === '只在甲稿中' ? '左' : '右';
  await dialog.getByRole('radiogroup', { name: '第1点采用哪一稿' }).getByText(`采用${withWords}稿`).click();
  await housing.look('65-compare');
  await housing.confirm('写入答复稿');
  await expect(window.getByLabel('第1点答复')).toContainText(PARALLEL);
  await expectSaved(housing);
  await housing.look('66-chosen');
  await submitDraft(housing, '再次报送审核');
  await expect(window.getByRole('alert').filter({ hasText: '并行的答复稿' })).toHaveCount(0);
  await carry(housing, office, '答复初稿包', ['报送答复初稿']);
  await office.openMatter(title);
  await expect(office.window.getByRole('alert').filter({ hasText: '并行的答复稿' })).toHaveCount(0);
  await expect(office.window.getByRole('button', { name: '通过', exact: true })).toBeVisible();
  await office.look('67-settled');
});

test('no window on the way was clipped, foreign or broken', () => {
  expect(gallery.faults).toEqual([]);
});
