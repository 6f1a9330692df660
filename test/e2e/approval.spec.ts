/** A reply through its unit: clerk, section, deputy leader who sends it back, two versions compared, and the signature that lets it out. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseLocalDate } from '@shared/domain/calendar/local-date';
import { ask } from './support/ask';
import { Clerk } from './support/clerk';
import { choose } from './support/fields';
import { Gallery } from './support/look';
import { StoryClock } from './support/story-clock';
import { ANSWERS, HOUSING, SUGGESTION } from './support/story-words';
import { answerPoint, expectSaved, submitDraft } from './support/unit';

const clock = new StoryClock('2026-05-21T09:00:00+08:00');
const gallery = new Gallery();
const { title } = SUGGESTION;
const PEOPLE = [
  { name: '陈志明', role: 'section-head' },
  { name: '周建平', role: 'deputy-leader' },
  { name: '赵国栋', role: 'principal-leader' },
] as const;
const COMMENT = '请写明网上办理的责任单位。';
const ADDED = '责任单位为市政务服务中心。';
let medium: string;
let desk: Clerk;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  medium = await mkdtemp(join(tmpdir(), 'chengfu-medium-'));
});

test.afterAll(async () => {
  await desk?.retire();
  await rm(medium, { recursive: true, force: true });
});

/** 换人 at the bottom of the navigation. */
async function become(name: string): Promise<void> {
  await desk.window.getByRole('button', { name: '换人' }).click();
  await desk.window.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click();
  await expect(desk.window.locator('.person-corner-name')).toHaveText(name);
}

/** From 今天 to the reply that waits for this person. */
async function takeUp(name: string, button: string): Promise<void> {
  await become(name);
  await desk.goTo('今天');
  await desk.window.getByRole('button', { name: `${button}：${title}` }).click();
  await expect(desk.page(title)).toBeVisible();
  await desk.window.getByRole('tab', { name: '答复', exact: true }).click();
}

async function act(button: string, told: string): Promise<void> {
  await desk.press(button);
  await desk.confirm(button);
  await desk.told(told);
}

test('a unit of four people has a reply to write and switches its chain on', async () => {
  desk = await Clerk.atNewMachine(HOUSING, { medium, clock, gallery });
  const { window } = desk;
  await ask(window, 'setup.create', {
    name: HOUSING.name,
    code: HOUSING.code,
    desks: ['unit', 'office'],
    password: HOUSING.password,
    person: { name: HOUSING.person, role: 'clerk', phone: HOUSING.phone },
  });
  await expect(desk.page('今天')).toBeVisible();
  for (const person of PEOPLE) await ask(window, 'person.save', { ...person, phone: '' });
  const settings = await ask(window, 'settings.get', {});
  await ask(window, 'settings.save', { ...settings, letterSeries: '云建函', leaderName: '周建平' });
  const { identity } = await ask(window, 'app.status', {});
  if (!identity) throw new Error('not set up');
  const on = parseLocalDate(SUGGESTION.receivedOn);
  const { matterId } = await ask(window, 'matter.register', {
    kind: 'deputy-suggestion',
    number: SUGGESTION.number,
    session: { term: 17, meeting: 5 },
    title,
    proposers: [{ name: '王秀兰', kind: 'deputy', group: '城东代表团' }],
    originalText: SUGGESTION.originalText,
    points: [
      { text: '完善加装电梯补贴政策' },
      { text: '简化审批流程，一个窗口统一受理' },
      { text: '统筹管线迁改' },
    ],
    grade: 2,
    keyMatter: false,
    classification: 'none',
    urgency: 'none',
    attachments: [],
    receivedOn: on,
  });
  const { assignmentIds } = await ask(window, 'matter.assign', {
    matterId,
    assignments: [{ unitId: identity.unitId, role: 'sole' }],
    assignedOn: on,
  });
  const [assignmentId] = assignmentIds;
  if (!assignmentId) throw new Error('not assigned');
  await ask(window, 'assignment.sign-for', { matterId, assignmentId, on, handler: HOUSING.person });

  await desk.goTo('设置');
  await window.getByRole('switch', { name: '内部审批' }).click();
  await expect(window.getByText('设置已保存')).toBeVisible();
  await window.getByRole('region', { name: '内部审批' }).scrollIntoViewIfNeeded();
  await desk.look('70-settings');
});

test('the clerk writes and sends it on; the text then stays as it is until he takes it back', async () => {
  const { window } = desk;
  await desk.openMatter(title);
  await window.getByRole('tab', { name: '答复', exact: true }).click();
  for (const [index, answer] of ANSWERS.entries()) await answerPoint(desk, index + 1, answer);
  await window.getByRole('button', { name: /^按各点取/ }).click();
  const end = window.getByRole('region', { name: '结尾与落款' });
  await end.getByRole('radiogroup', { name: '公开属性' }).getByText('主动公开', { exact: true }).click();
  await expectSaved(desk);
  await expect(window.getByRole('button', { name: '报送审核', exact: true })).toHaveCount(0);
  await act('送科室审核', '现在：科室审核');
  await expect(window.getByLabel('第1点答复')).toHaveCount(0);
  await expect(window.getByRole('alert').filter({ hasText: '正在内部审批，文字锁定' })).toBeVisible();
  await desk.look('71-locked');
  await desk.press('撤回');
  await desk.confirm('撤回');
  await desk.told('现在：起草');
  await expect(window.getByLabel('第1点答复')).toBeVisible();
  await act('送科室审核', '现在：科室审核');
});

test('section and deputy leader find it on their first page; the deputy leader sends it back with comments', async () => {
  const { window, dialog } = desk;
  await takeUp('陈志明', '去审批');
  await act('同意，送分管负责人审核', '现在：分管负责人审核');
  await become('周建平');
  await desk.goTo('今天');
  await desk.look('72-today');
  await takeUp('周建平', '去审批');
  await expect(window.getByRole('button', { name: '签发', exact: true })).toHaveCount(0);
  await desk.press('退回');
  await expect(dialog.getByRole('button', { name: /^退\s?回$/ })).toBeDisabled();
  await dialog.getByLabel('总的意见').fill('总体可以，第2点再具体一些。');
  await dialog.getByLabel(/^第2点：/).fill(COMMENT);
  await desk.look('73-send-back');
  await desk.confirm('退回');
  await desk.told('现在：起草');
});

test('the clerk sees each comment at its point, changes the answer, and lays two versions side by side', async () => {
  const { window, dialog } = desk;
  await takeUp('李雯', '去修改');
  await expect(window.getByRole('alert').filter({ hasText: '总体可以' })).toBeVisible();
  await expect(window.getByRole('note').filter({ hasText: COMMENT })).toBeVisible();
  await desk.look('74-sent-back');
  const field = window.getByLabel('第2点答复');
  await field.fill(`${ANSWERS[1]?.text}${ADDED}`);
  await expectSaved(desk);
  const versions = window.getByRole('region', { name: '版本' });
  await versions.getByRole('button', { name: '存为一版' }).click();
  await dialog.getByLabel('说明（可不填）').fill('按周局长意见改后');
  await desk.confirm('存为一版');
  await expect(versions).toContainText('第2版');
  await versions.getByRole('button', { name: '对照' }).last().click();
  await expect(dialog).toContainText('有 1 处不同');
  await expect(dialog.locator('mark').last()).toContainText('责任单位');
  await desk.look('75-compare');
  await desk.confirm('看完了');
});

test('an old version comes back, and the one it replaced, too', async () => {
  const { window } = desk;
  const versions = window.getByRole('region', { name: '版本' });
  await versions.getByRole('button', { name: '取回' }).last().click();
  await desk.confirm('取回');
  await expect(window.getByLabel('第2点答复')).not.toContainText(ADDED);
  await versions.getByRole('button', { name: '取回' }).first().click();
  await desk.confirm('取回');
  await expect(window.getByLabel('第2点答复')).toContainText(ADDED);
});

test('all pass it, the principal leader signs, and only then it goes to the office', async () => {
  const { window } = desk;
  await act('送科室审核', '现在：科室审核');
  await takeUp('陈志明', '去审批');
  await act('同意，送分管负责人审核', '现在：分管负责人审核');
  await takeUp('周建平', '去审批');
  await act('同意，送主要负责人签发', '现在：主要负责人签发');
  await takeUp('赵国栋', '去审批');
  await act('签发', '已签发');
  await desk.look('76-signed');
  await takeUp('李雯', '去报送');
  await submitDraft(desk);
  await expect(
    window.getByText('初稿已报送，等办公室审核').or(window.getByText('已签发')).first(),
  ).toBeVisible();
  await desk.look('77-submitted');
});

test('the section head gives the matter to a clerk, who finds it as his own', async () => {
  const { window, dialog } = desk;
  await become('陈志明');
  const panel = window.getByRole('region', { name: '经办' });
  await panel.getByRole('button', { name: '分派' }).click();
  await choose(window, dialog.getByLabel('经办人'), '李雯');
  await dialog.getByLabel('科室').fill('房屋管理科');
  await desk.look('78-share');
  await desk.confirm('分派');
  await desk.told('已分派');
  await expect(panel).toContainText('房屋管理科 李雯');
  await become('李雯');
  await desk.goTo('事项');
  await window.getByRole('radiogroup', { name: '按经办查看' }).getByText('我的', { exact: true }).click();
  await expect(window.getByRole('row', { name: title })).toContainText('李雯 房屋管理科');
  await desk.look('79-mine');
  await become('赵国栋');
  await expect(window.getByRole('row', { name: title })).toHaveCount(0);
});

test('no window on the way was clipped, foreign or broken', () => {
  expect(gallery.faults).toEqual([]);
});
