/** The whole job of a matter, from registration to archive, in three real windows with real package files between them (PRODUCT 1). */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { exportCard, importCard, introduce, readFingerprint, typeFingerprint } from './support/cards';
import { Clerk } from './support/clerk';
import { openedFiles } from './support/desktop';
import {
  confirmImport,
  dropPackage,
  enterReceiptByTelephone,
  exportTo,
  importFrom,
  recordOf,
} from './support/exchange';
import { expectWritten, writtenIn } from './support/fields';
import { Gallery } from './support/look';
import { writeEvidence, writeScan } from './support/made-files';
import {
  approveDraft,
  archive,
  assign,
  publish,
  recordDelivery,
  registerFeedback,
  registerMatter,
  returnDraft,
} from './support/office';
import { readDocx } from './support/read-docx';
import { StoryClock } from './support/story-clock';
import {
  ANSWERS,
  BILL,
  CO_OPINION,
  CONTACT_OUTCOME,
  FEEDBACK_OPINION,
  FINANCE,
  HOUSING,
  OFFICE,
  OPINION,
  PLAN,
  PROGRESS_TEXT,
  REVIEW_COMMENTS,
  REVISED_THIRD_ANSWER,
  SUGGESTION,
} from './support/story-words';
import {
  answerPoint,
  expectSaved,
  finalise,
  recordContact,
  recordProgress,
  saveSettings,
  signFor,
  submitDraft,
  submitOpinion,
  submitPlan,
} from './support/unit';

const TITLE = SUGGESTION.title;
const NUMBER = '云建函〔2026〕1号';

const clock = new StoryClock('2026-05-21T09:00:00+08:00');
const gallery = new Gallery();
let medium: string;
let office: Clerk;
let housing: Clerk;
let finance: Clerk;

/** What travels from one step of the story to the next. */
const packages = { toHousing: '', toFinance: '', toOffice: '' };

// One story: a step builds on those before it, and after a failure the rest would only repeat it.
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  medium = await mkdtemp(join(tmpdir(), 'chengfu-medium-'));
});

test.afterAll(async () => {
  for (const clerk of [office, housing, finance]) await clerk?.retire();
  await rm(medium, { recursive: true, force: true });
});

async function comeBackOn(instant: string): Promise<void> {
  clock.turnTo(instant);
  for (const clerk of [office, housing, finance]) {
    await clerk.leave();
    await clerk.comeBack();
  }
}

test('three units set themselves up by form', async () => {
  office = await Clerk.atNewMachine(OFFICE, { medium, clock, gallery });
  await office.look('01-first-start');
  await office.setUp('02-setup');
  await office.look('03-today-empty');
  housing = await Clerk.atNewMachine(HOUSING, { medium, clock, gallery });
  await housing.setUp();
  await housing.look('03-today-empty');
  await saveSettings(housing, { series: '云建函', leader: PLAN.deputyLeader }, '03-settings');
  finance = await Clerk.atNewMachine(FINANCE, { medium, clock, gallery });
  await finance.setUp();
});

test('identity cards travel by file and are trusted after their fingerprint was typed', async () => {
  const card = await exportCard(housing);
  const groups = await readFingerprint(housing);
  await housing.look('04-own-card');
  await importCard(office, card, HOUSING);
  await office.look('04-card-pending');
  const [first = ''] = groups;
  const mistyped = first.replace(/^./, (digit) => String((Number(digit) + 1) % 10));
  await typeFingerprint(office, HOUSING, [mistyped, ...groups.slice(1)]);
  await expect(office.dialog).toContainText('第1组不符，这张卡还不能使用');
  await expect(office.dialog.getByLabel('第1组，不符')).toHaveValue(mistyped);
  await office.look('04-fingerprint-wrong');
  await typeFingerprint(office, HOUSING, groups);
  await expect(office.dialog).toBeHidden();
  await introduce(office, finance);
  await introduce(housing, office);
  await introduce(finance, office);
  await office.look('05-units-known');
});

test('the office registers three matters whose points are split from their text', async () => {
  expect(await registerMatter(office, BILL, '06-new-bill')).toBeGreaterThan(1);
  expect(await registerMatter(office, OPINION, '06-new-opinion')).toBeGreaterThan(1);
  expect(await registerMatter(office, SUGGESTION, '06-new-suggestion')).toBe(3);
  await office.look('07-matter-registered');
  await office.goTo('事项');
  await office.look('08-matter-list');
});

test('the office assigns them, sees the clocks, and exports a package for each unit', async () => {
  await office.openMatter(BILL.title);
  await assign(office, [{ unit: HOUSING, role: '独办' }]);
  await office.openMatter(OPINION.title);
  await assign(office, [{ unit: HOUSING, role: '独办' }]);
  await office.openMatter(TITLE);
  await assign(
    office,
    [
      { unit: HOUSING, role: '主办' },
      { unit: FINANCE, role: '会办' },
    ],
    '09-assign',
  );
  await office.look('10-matter-assigned');
  packages.toHousing = (await exportTo(office, HOUSING, '交办包', '11-export')).file;
  packages.toFinance = (await exportTo(office, FINANCE, '交办包')).file;
});

test('both units see what an import would change, confirm it, and sign for', async () => {
  await dropPackage(housing, packages.toHousing);
  await confirmImport(
    housing,
    ['交办包', '签名核验无误', '新增事项 3 件', '云州市财政局的身份卡由办公室担保'],
    '12-import',
  );
  await housing.goTo('今天');
  await housing.look('13-today');
  for (const { title } of [BILL, OPINION, SUGGESTION]) {
    await housing.openMatter(title);
    await signFor(housing, title === TITLE ? '14-sign-for' : undefined);
  }
  const code = await importFrom(finance, packages.toFinance, [
    '新增事项 1 件',
    '云州市住房和城乡建设局的身份卡由办公室担保',
  ]);
  await enterReceiptByTelephone(office, FINANCE, code);
  await finance.openMatter(TITLE);
  await signFor(finance);
  packages.toOffice = (await exportTo(housing, OFFICE, '签收包')).file;
  await importFrom(office, packages.toOffice, ['签收', '1 份回执']);
  await expect(await recordOf(office, HOUSING, '发出')).toContainText('对方已收到');
  await office.look('15-records');
});

test('the lead plans, talks and works; the co-handler gives its opinion to lead and office', async () => {
  await comeBackOn('2026-05-28T09:00:00+08:00');
  await housing.openMatter(TITLE);
  await submitPlan(housing, PLAN, '16-plan');
  await recordProgress(
    housing,
    { point: 1, text: PROGRESS_TEXT, evidence: await writeEvidence(medium) },
    '17-progress',
  );
  await recordContact(housing, { way: '上门走访', outcome: CONTACT_OUTCOME }, '17-contact');
  await finance.openMatter(TITLE);
  await submitOpinion(finance, CO_OPINION, '18-opinion');
  packages.toHousing = (await exportTo(finance, HOUSING, '会办意见包')).file;
  packages.toOffice = (await exportTo(finance, OFFICE, '会办意见包')).file;
  await importFrom(office, packages.toOffice, ['报会办意见']);
});

test('the lead quotes the opinion, answers every point, and the check finds nothing more', async () => {
  await importFrom(housing, packages.toHousing, ['报会办意见'], '19-opinion-import');
  await housing.openMatter(TITLE);
  const { window } = housing;
  await window.getByRole('tab', { name: '答复', exact: true }).click();
  const check = window.getByRole('region', { name: '答复体检' });
  await check.getByRole('button', { name: '全部' }).click();
  await expect(check).toContainText('没有引用云州市财政局的会办意见');
  await housing.look('20-reply-empty');
  await window.getByRole('button', { name: '引用市财政局意见' }).first().click();
  for (const [index, answer] of ANSWERS.entries()) await answerPoint(housing, index + 1, answer);
  await window.getByRole('button', { name: '按各点取 C' }).click();
  const end = window.getByRole('region', { name: '结尾与落款' });
  await end.getByRole('radiogroup', { name: '公开属性' }).getByText('主动公开', { exact: true }).click();
  await expect(check).toContainText('没有发现问题，可以报送');
  await expectSaved(housing);
  await housing.look('21-reply-written');
});

test('a page of Word comes in as structure, says what stayed out, and goes again by undo', async () => {
  const { window, desk } = housing;
  const field = window.getByLabel('第2点答复');
  const before = await writtenIn(field);
  const html = await readFile(join(import.meta.dirname, '../fixtures/paste/word.html'), 'utf8');
  await desk.application.evaluate(
    ({ clipboard }, copied) => clipboard.write({ html: copied, text: '' }),
    html,
  );
  await field.press('ControlOrMeta+End');
  await field.press('ControlOrMeta+v');
  await expect(field.locator('[data-number="（一）"]')).toHaveText('关于完善加装电梯补贴政策');
  await expect(field.getByRole('row')).toHaveCount(3);
  await expect(window.getByText('图片 1 幅，脚注、批注 1 条没有带入')).toBeVisible();
  await window.getByRole('button', { name: /^文字检查/ }).click();
  await housing.look('21-reply-pasted');
  await window.getByRole('button', { name: /^全部替换/ }).click();
  await expect(field.getByText('已建成（台）')).toBeVisible();
  await field.press('ControlOrMeta+z');
  await field.press('ControlOrMeta+z');
  await expectWritten(field, before);
  await expectSaved(housing);
});

test('what was written survives a reload, and the letter is a real document', async () => {
  const { window } = housing;
  await window.reload();
  await expectWritten(window.getByLabel('第3点答复'), ANSWERS[2]?.text ?? '');
  await expectWritten(window.getByLabel('第1点答复'), /经商市财政局/);
  await housing.press('预览答复函');
  await expect(housing.dialog.getByRole('img', { name: /王秀兰代表/ })).toBeVisible();
  await housing.press('生成送审稿并打开');
  await expect.poll(async () => (await openedFiles(housing.desk.application)).length).toBe(1);
  const [path = ''] = await openedFiles(housing.desk.application);
  expect(path).toMatch(/\.docx$/);
  await window.keyboard.press('Escape');
  await expect(housing.dialog).toBeHidden();
  const letter = await readDocx(path);
  expect(letter).toContain('市十七届人大五次会议第0048号建议');
  expect(letter).toContain('王秀兰代表：');
  for (const { text } of ANSWERS) expect(letter).toContain(text);
  expect(letter).toContain('经商市财政局');
  await housing.press('更多');
  await window.getByRole('menuitem', { name: '送审签批单' }).click();
  await expect.poll(async () => (await openedFiles(housing.desk.application)).length).toBe(2);
  const sheet = (await openedFiles(housing.desk.application))[1] ?? '';
  expect(await readDocx(sheet)).toContain('签批单');
});

test('the draft goes to the office, which returns it with comments', async () => {
  await submitDraft(housing);
  packages.toOffice = (await exportTo(housing, OFFICE, '答复初稿包')).file;
  await importFrom(
    office,
    packages.toOffice,
    ['报处理方案', '报告进展', '记录沟通', '报送答复初稿', '附带文件'],
    '22-draft-import',
  );
  await office.goTo('今天');
  await office.look('23-today');
  await office.openMatter(TITLE);
  await returnDraft(office, REVIEW_COMMENTS, '24-review');
  packages.toHousing = (await exportTo(office, HOUSING, '审核意见包')).file;
});

test('the lead revises and the office approves', async () => {
  await comeBackOn('2026-06-04T09:00:00+08:00');
  await importFrom(housing, packages.toHousing, ['审核初稿']);
  await housing.openMatter(TITLE);
  for (const comment of REVIEW_COMMENTS.values())
    await expect(housing.window.getByRole('note').filter({ hasText: comment })).toBeVisible();
  await housing.look('25-returned');
  await housing.window.getByLabel('第3点答复').fill(REVISED_THIRD_ANSWER);
  await expectSaved(housing);
  await submitDraft(housing);
  packages.toOffice = (await exportTo(housing, OFFICE, '答复初稿包')).file;
  await importFrom(office, packages.toOffice, ['报送答复初稿']);
  await office.openMatter(TITLE);
  await expect(office.window.getByRole('region', { name: '第3点' })).toContainText('看上一稿');
  await approveDraft(office);
  packages.toHousing = (await exportTo(office, HOUSING, '审核意见包')).file;
});

test('the signed reply gets its number and its scan and goes to the office', async () => {
  await importFrom(housing, packages.toHousing, ['审核初稿']);
  await housing.openMatter(TITLE);
  await housing.window.getByRole('button', { name: '生成并打开正式答复' }).click();
  await finalise(housing, { documentNumber: NUMBER, scan: await writeScan(medium) }, '26-final');
  packages.toOffice = (await exportTo(housing, OFFICE, '正式答复包', '27-export-reply')).file;
  await importFrom(office, packages.toOffice, ['报送正式答复', '签章扫描件'], '28-reply-import');
  await office.openMatter(TITLE);
  const reply = office.window.getByRole('region', { name: '正式答复' });
  await expect(reply).toContainText(NUMBER);
  await expect(reply).toContainText(REVISED_THIRD_ANSWER);
  await expect(reply).toContainText('签名盖章扫描件');
  await reply
    .getByRole('button', { name: /\.docx$/ })
    .first()
    .click();
  await expect.poll(async () => (await openedFiles(office.desk.application)).length).toBe(1);
  const [path = ''] = await openedFiles(office.desk.application);
  expect(await readDocx(path)).toContain(NUMBER);
  await office.look('29-reply-received');
});

test('the office delivers, hears the deputy, publishes and archives', async () => {
  await recordDelivery(office, '30-deliver');
  await comeBackOn('2026-06-25T09:00:00+08:00');
  await office.openMatter(TITLE);
  await registerFeedback(office, FEEDBACK_OPINION, '31-feedback');
  await publish(office, '市人民政府网站“建议提案办理”专栏', '32-publish');
  await archive(office, '办公室档案室2026年第3卷');
  await office.look('33-archived');
  packages.toHousing = (await exportTo(office, HOUSING, '征询意见包')).file;
  packages.toFinance = (await exportTo(office, FINANCE, '归档包')).file;
});

test('the units see it archived, and both desks know the same', async () => {
  await importFrom(housing, packages.toHousing, ['登记征询意见', '归档']);
  await importFrom(finance, packages.toFinance, ['归档']);
  for (const clerk of [housing, finance]) {
    await clerk.openMatter(TITLE);
    await expect(clerk.head).toContainText('已归档');
  }
  await housing.look('34-archived');
  const known = await matterAt(office);
  expect(await matterAt(housing)).toEqual(known);
  expect(known.irregular).toEqual([]);
});

test('every window on the way was Chinese, whole and within its frame', () => {
  expect(gallery.faults).toEqual([]);
});

async function matterAt(clerk: Clerk) {
  const list = await clerk.ask('matter.list', {
    tab: 'all',
    text: '加装电梯',
    sort: 'due',
    descending: false,
    offset: 0,
    limit: 10,
  });
  const [row] = list.rows;
  if (!row) throw new Error(`${clerk.unit.name} does not know the matter`);
  return (await clerk.ask('matter.get', { matterId: row.id })).matter;
}
