/** One 催办单 at the office, from its matter to the sealed final: composed, refused while something is open, edited, numbered, produced, set aside and taken back, saved with others. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseLocalDate } from '@shared/domain/calendar/local-date';
import { madePng } from '../fixtures/made-png';
import { ask } from './support/ask';
import { expectComposed } from './support/composure';
import { chooseNext, openedFiles, playDesktop } from './support/desktop';
import { type Desk, launchDesk } from './support/launch';
import { readDocx } from './support/read-docx';

const OFFICE = '云州市人民政府办公室';
const TITLE = '关于加快老旧小区加装电梯的建议';
const NUMBER = '云政督〔2026〕7号';
const SMALL = { width: 1280, height: 800 };
const LARGE = { width: 1920, height: 1080 };

test.describe.configure({ mode: 'serial' });

let desk: Desk;
let medium: string;

test.beforeAll(async () => {
  medium = await mkdtemp(join(tmpdir(), 'chengfu-medium-'));
  desk = await launchDesk({ still: true });
  await playDesktop(desk.application, medium);
  const { window } = desk;
  const status = await ask(window, 'setup.create', {
    name: OFFICE,
    code: '11320000',
    desks: ['office', 'unit'],
    password: 'yunzhou-2026',
    person: { name: '李雯', role: 'supervisor', phone: '0000-8300001' },
  });
  const own = status.identity?.unitId;
  if (own === undefined) throw new Error('no identity');
  const settings = await ask(window, 'settings.get', {});
  await ask(window, 'settings.save', {
    ...settings,
    contactName: '李雯',
    contactPhone: '0000-8300001',
    leaderName: '王建国',
  });
  const on = parseLocalDate('2026-03-02');
  const { matterId } = await ask(window, 'matter.register', {
    kind: 'deputy-suggestion',
    number: '0487',
    session: { term: 14, meeting: 3 },
    title: TITLE,
    proposers: [{ name: '周敏', kind: 'deputy', group: '城关代表团' }],
    originalText: '我市老旧小区老年人上下楼不便。\n一、简化审批流程。\n二、完善财政补助政策。',
    points: [{ text: '简化加装电梯审批流程' }, { text: '完善财政补助政策' }],
    grade: 3,
    keyMatter: false,
    classification: 'none',
    urgency: 'none',
    attachments: [],
    receivedOn: on,
  });
  await ask(window, 'matter.assign', {
    matterId,
    assignments: [{ unitId: own, role: 'sole' }],
    assignedOn: on,
  });
  await window.reload();
});

test.afterAll(async () => {
  await desk?.close();
  await rm(medium, { recursive: true, force: true });
});

test('a document is begun on the page of its matter, in its own words', async () => {
  const { window } = desk;
  await window.getByRole('link', { name: '事项', exact: true }).click();
  await window.getByRole('row', { name: TITLE }).click();
  await window.getByRole('button', { name: '起草文书' }).click();
  await window.getByRole('radio', { name: /^催办单/ }).click();
  await expect(window.getByLabel('承办单位')).toBeVisible();
  await window
    .getByRole('dialog')
    .getByRole('button', { name: /^起\s?草$/ })
    .click();
  await expect(window.getByRole('heading', { level: 1, name: '催办单' })).toBeVisible();
  await expect(window.getByRole('textbox', { name: '标题', exact: true })).toHaveValue(
    /关于催办.*第0487号建议的通知/,
  );
  await expect(window.getByRole('textbox', { name: '主送', exact: true })).toHaveValue(OFFICE);
  for (const size of [SMALL, LARGE]) {
    await desk.picture(`documents-editor-${size.width}`, size);
    await expectComposed(window);
  }
});

test('a final with an open place is refused with the reason, and the place is found', async () => {
  const { window } = desk;
  await window.getByRole('button', { name: '生成正式稿' }).click();
  const refusal = window.getByRole('dialog');
  await expect(refusal).toContainText('还不能生成正式稿');
  await expect(refusal).toContainText('报送的日期还没有填写');
  await refusal.getByRole('button', { name: '去填写第一处' }).click();
  await expect(refusal).toBeHidden();
  await expect
    .poll(() => window.evaluate(() => globalThis.getSelection()?.toString()))
    .toBe('【此处填写报送的日期】');
  await window.keyboard.type('2026年3月20日');
  await expect(window.getByText('没有待填写的地方')).toBeVisible();
  // The page follows what is typed.
  await expect(window.getByRole('img', { name: /2026年3月20日前报送/ })).toBeVisible();
});

test('draft and final are produced; the final keeps its number', async () => {
  const { window } = desk;
  await window.getByRole('button', { name: '生成送审稿' }).click();
  await expect(window.getByText('送审稿已生成')).toBeVisible();
  await window.getByRole('button', { name: '生成正式稿' }).click();
  const refusal = window.getByRole('dialog');
  await expect(refusal).toContainText('还没有发文字号');
  await refusal.getByRole('button', { name: '知道了' }).click();
  await window.getByRole('textbox', { name: '发文字号' }).fill('云政督(2026)第7号');
  await window.getByRole('textbox', { name: '成文日期' }).fill('2026-03-10');
  await window.keyboard.press('Enter');
  // GB/T 9704 7.3.4: no punctuation after the name of an attachment.
  await window.getByRole('button', { name: '增加附件' }).click();
  await window.getByRole('textbox', { name: '附件1名称' }).fill('加装电梯进度安排表。');
  await window.getByRole('button', { name: '生成正式稿' }).click();
  const gate = window.getByRole('dialog');
  await expect(gate).toContainText('正式稿有1处不符合公文格式');
  await expect(gate).toContainText('附件说明');
  await desk.picture('documents-gate', SMALL);
  await gate.getByRole('button', { name: '返回修改' }).click();
  await expect(gate).toBeHidden();
  await window.getByRole('button', { name: '删除附件1' }).click();
  await window.getByRole('button', { name: '生成正式稿' }).click();
  await expect(window.getByText('正式稿已生成')).toBeVisible();
  await window
    .locator('.ant-notification')
    .getByRole('button', { name: /^打\s?开$/ })
    .last()
    .click();
  await expect.poll(async () => (await openedFiles(desk.application)).length).toBe(1);
  const [path = ''] = await openedFiles(desk.application);
  const text = await readDocx(path);
  for (const part of [NUMBER, '2026年3月10日', '2026年3月20日前']) expect(text).toContain(part);
});

test('an electronic seal is chosen, stands on the final, and is moved by number', async () => {
  const { window } = desk;
  const image = join(medium, '印章.png');
  await writeFile(image, madePng(200, 200));
  await chooseNext(desk.application, [image]);
  await window.getByRole('button', { name: '添加印章图片' }).click();
  await window.getByRole('textbox', { name: '名称', exact: true }).fill('办公室印章');
  await window.getByRole('button', { name: '选择图片' }).click();
  await expect(window.getByRole('spinbutton', { name: '右移（毫米）' })).toBeVisible();
  await expect(window.getByRole('radio', { name: '看正式稿' })).toBeChecked();
  await window.getByRole('spinbutton', { name: '右移（毫米）' }).fill('2.5');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('button', { name: '回到标准位置' })).toBeVisible();
  await desk.picture('documents-sealed', SMALL);
});

test('a numbered document is set aside only with a reason, and comes back whole', async () => {
  const { window } = desk;
  await window.getByRole('button', { name: /^作\s?废$/ }).click();
  await window.getByLabel(`作废文号${NUMBER}的理由`).fill('事项已改由其他科室办理');
  await window
    .getByRole('dialog')
    .getByRole('button', { name: /^作\s?废$/ })
    .click();
  await expect(window.getByRole('heading', { level: 1, name: '公文' })).toBeVisible();
  await window.getByText('已作废', { exact: true }).click();
  await window.getByRole('row', { name: /第0487号建议的通知/ }).click();
  await window.getByRole('button', { name: /^恢\s?复$/ }).click();
  await expect(window.getByRole('textbox', { name: '发文字号' })).toHaveValue(NUMBER);
  await window.getByRole('link', { name: '公文', exact: true }).click();
  await expect(window.getByRole('grid', { name: '公文列表' })).toContainText(NUMBER);
  for (const size of [SMALL, LARGE]) {
    await desk.picture(`documents-list-${size.width}`, size);
    await expectComposed(window);
  }
});

test('the list is walked by keyboard; chosen documents are saved into a folder, nothing there replaced', async () => {
  const { window } = desk;
  const folder = join(medium, '三月公文');
  await mkdir(folder);
  const grid = window.getByRole('grid', { name: '公文列表' });
  for (const saved of [1, 2]) {
    await grid.focus();
    await window.keyboard.press('Home');
    await window.keyboard.press('Space');
    await chooseNext(desk.application, [folder]);
    await window.getByRole('button', { name: '另存全部到文件夹' }).click();
    await expect.poll(async () => (await readdir(folder)).length).toBe(saved);
    await expect(window.getByRole('button', { name: '另存全部到文件夹' })).toBeHidden();
  }
  const names = await readdir(folder);
  expect(names.filter((name) => name.endsWith('（2）.docx'))).toHaveLength(1);
  for (const name of names) expect(await readDocx(join(folder, name))).toContain(NUMBER);
  await grid.focus();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('textbox', { name: '发文字号' })).toHaveValue(NUMBER);
});
