/** Two desks in two real windows: set up, exchange cards by typed fingerprint, send a package on a medium, confirm it by telephone. */
import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { ask } from './support/ask';
import { expectComposed } from './support/composure';
import { answerDialogs } from './support/dialogs';
import { type Desk, launchDesk } from './support/launch';

const OFFICE = '云州市人民政府办公室';
const UNIT = '云州市住房和城乡建设局';
const PASSWORD = 'yunzhou-2026';
const LARGE = { width: 1920, height: 1080 };

test.describe.configure({ mode: 'serial' });

let office: Desk;
let unit: Desk;
let medium: string;
let receiptCode: string;
const complaints: string[] = [];

test.beforeAll(async () => {
  medium = await mkdtemp(join(tmpdir(), 'chengfu-medium-'));
  [office, unit] = [await launchDesk(), await launchDesk()];
  for (const { window } of [office, unit]) {
    window.on('pageerror', (error) => complaints.push(error.message));
    window.on('console', (line) => {
      if (/Content Security Policy directive:/.test(line.text())) complaints.push(line.text());
    });
  }
});

test.afterAll(async () => {
  await office?.close();
  await unit?.close();
});

const button = (window: Page, name: string) => window.getByRole('button', { name }).first();
const visit = (window: Page, entry: string) => window.getByRole('link', { name: entry, exact: true }).click();

async function setUp(desk: Desk, name: string, work: string, person: string): Promise<void> {
  const { window } = desk;
  await expectComposed(window);
  await button(window, '设立本单位').click();
  await window.getByLabel('单位全称').fill(name);
  await window.getByLabel('单位代码').fill('113206');
  await window.getByText(`${work}：`).click();
  await window.getByLabel('您的姓名').fill(person);
  await window.getByLabel('口令').fill('1234');
  await window.getByLabel('再输一遍').fill('12345');
  await button(window, '设立并进入').click();
  await expect(window.getByText('两遍口令不一致')).toBeVisible();
  await window.getByLabel('口令').fill(PASSWORD);
  await window.getByLabel('再输一遍').fill(PASSWORD);
  await expectComposed(window);
  await button(window, '设立并进入').click();
  await expect(window.getByRole('heading', { name: /要办的事|要决定和办理的事/ })).toBeVisible();
}

test('a cut word or a foreign one would be seen', async () => {
  const { window } = office;
  for (const markup of [
    '<div id="probe">Cancel</div>',
    '<div id="probe" style="width:40px;overflow:hidden;white-space:nowrap">云州市住房和城乡建设局</div>',
  ]) {
    await window.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), markup);
    // The policy refuses style attributes in markup; the same through the object model is the page's own right.
    await window.evaluate(() => {
      const probe = document.getElementById('probe');
      if (probe?.hasAttribute('style')) {
        Object.assign(probe.style, { width: '40px', overflow: 'hidden', whiteSpace: 'nowrap' });
      }
    });
    await expect(expectComposed(window)).rejects.toThrow();
    await window.evaluate(() => document.getElementById('probe')?.remove());
  }
  complaints.length = 0;
});

test('each desk is set up by name, work, person and password', async () => {
  await office.picture('shell-first-start');
  await setUp(office, OFFICE, '政府办公室', '沈立群');
  await setUp(unit, UNIT, '承办单位', '李雯');
  for (const [entry, name] of [
    ['今天', 'today'],
    ['收发', 'packages'],
    ['单位与身份', 'units'],
    ['设置', 'settings'],
  ] as const) {
    await visit(office.window, entry);
    await office.picture(`shell-empty-${name}`);
    await expectComposed(office.window);
    await office.picture(`shell-empty-${name}`, LARGE);
    await expectComposed(office.window);
  }
});

test('a locked desk opens for its password only', async () => {
  const { window } = office;
  await button(window, '锁定').click();
  await window.getByLabel('口令', { exact: true }).fill('falsch-falsch');
  await button(window, '解锁').click();
  await expect(window.getByText('口令不对')).toBeVisible();
  await office.picture('shell-unlock');
  await expectComposed(window);
  await window.getByLabel('口令').fill(PASSWORD);
  // The machine is set to show no motion meanwhile: what was typed stays.
  await window.emulateMedia({ reducedMotion: 'reduce' });
  await expect(window.getByLabel('口令')).toHaveValue(PASSWORD);
  await button(window, '解锁').click();
  await expect(window.getByRole('link', { name: '今天', exact: true })).toBeVisible();
  await window.emulateMedia({ reducedMotion: null });
});

test('a card is trusted only after its fingerprint was typed without a mistake', async () => {
  for (const { window } of [office, unit]) {
    await visit(window, '单位与身份');
    await answerDialogs(window === office.window ? office : unit, { saveInto: medium, open: [] });
    await button(window, '导出身份卡').click();
    await expect(window.getByText('已导出身份卡')).toBeVisible();
  }
  const cards = await readdir(medium);
  expect(cards).toHaveLength(2);
  await trust(
    office,
    unit,
    cards.find((name) => name.includes(UNIT)),
    '承办单位',
  );
  await trust(
    unit,
    office,
    cards.find((name) => name.includes(OFFICE)),
    '政府办公室',
  );
});

async function trust(desk: Desk, other: Desk, card: string | undefined, kind: string): Promise<void> {
  const { window } = desk;
  await answerDialogs(desk, { saveInto: medium, open: [join(medium, card ?? '')] });
  await button(window, '导入身份卡').click();
  await expect(window.getByText('待核对指纹')).toBeVisible();
  await button(window, '核对').click();
  const digits = (await ask(other.window, 'card.own', {})).fingerprint.replaceAll(/\D/g, '');
  const wrong = `${digits.slice(0, 39)}${(Number(digits[39]) + 1) % 10}`;
  await window.getByLabel('第1组').pressSequentially(wrong);
  const dialog = window.getByRole('dialog');
  await dialog.getByText(`${kind}（`).click();
  await dialog.getByRole('button', { name: '核对指纹' }).click();
  await expect(dialog.getByText('第8组不符，这张卡还不能使用')).toBeVisible();
  await desk.picture(`shell-fingerprint-${kind === '政府办公室' ? 'of-office' : 'of-unit'}`);
  await expectComposed(window);
  await dialog.getByLabel('第8组').fill(digits.slice(35));
  await dialog.getByRole('button', { name: '核对指纹' }).click();
  await expect(window.getByText('已核对', { exact: true })).toBeVisible();
}

test('an assignment waits in the outbox and leaves as a package', async () => {
  const { window } = office;
  const { today } = await ask(window, 'app.status', {});
  const { unitId } = await ask(unit.window, 'card.own', {});
  const { matterId } = await ask(window, 'matter.register', {
    kind: 'deputy-suggestion',
    number: '48',
    session: { term: 14, meeting: 3 },
    title: '关于增加城区停车泊位的建议',
    proposers: [{ name: '王海燕', kind: 'deputy' }],
    originalText: '城区停车难。建议增加停车泊位，推进机关单位错时共享。',
    points: [{ text: '增加城区停车泊位。' }, { text: '推进机关单位停车位错时共享。' }],
    grade: 3,
    keyMatter: false,
    classification: 'none',
    urgency: 'none',
    attachments: [],
    receivedOn: today,
  });
  await ask(window, 'matter.assign', {
    matterId,
    assignments: [{ unitId, role: 'sole' }],
    assignedOn: today,
  });
  await visit(window, '今天');
  await button(window, '去导出').click();
  await office.picture('shell-pending');
  await expectComposed(window);
  await button(window, '导出封装包').click();
  await expect(window.getByText('封装包已导出')).toBeVisible();
  // The number comes by telephone from the recipient; shown here it would prove nothing.
  await expect(window.getByRole('dialog')).toContainText('12位回执号');
  await expect(window.getByRole('dialog').locator('.receipt-code')).toHaveCount(0);
  await office.picture('shell-exported');
  await expectComposed(window);
  await button(window, '知道了').click();
});

test('the plan of changes stands before anything is written, and a wrong file is refused beside it', async () => {
  const { window } = unit;
  const files = await readdir(medium);
  await writeFile(join(medium, '移交说明.cfp'), '共一个包');
  const chosen = [...files.filter((name) => name.endsWith('.cfp') || name.includes(OFFICE)), '移交说明.cfp'];
  await answerDialogs(unit, { saveInto: medium, open: chosen.map((name) => join(medium, name)) });
  await visit(window, '今天');
  await button(window, '导入封装包').click();
  const drawer = window.getByRole('dialog');
  await expect(drawer.getByText('新增事项 1 件')).toBeVisible();
  await expect(drawer.getByText('这不是封装包')).toBeVisible();
  // The office's card lies beside its package: it is known, and asks for nothing.
  await expect(drawer.getByText('已在本机')).toBeVisible();
  expect((await ask(window, 'today.get', {})).todo).toEqual([]);
  await unit.picture('shell-plan');
  await expectComposed(window);
  await unit.picture('shell-plan', LARGE);
  await drawer.getByRole('button', { name: '确认导入' }).click();
  await expect(drawer.getByText('电话回执号')).toBeVisible();
  await unit.picture('shell-imported');
  receiptCode = ((await drawer.locator('.receipt-code').textContent()) ?? '').replaceAll(/\D/g, '');
  await drawer.getByRole('link', { name: '关于增加城区停车泊位的建议' }).click();
  await expect(window).toHaveURL(/#\/matters\//);
});

test('the same package a second time changes nothing and says so', async () => {
  const { window } = unit;
  await visit(window, '今天');
  await expect(button(window, '去签收')).toBeVisible();
  await button(window, '去签收').click();
  await expect(window.getByRole('button', { name: '签收', exact: true })).toBeFocused();
  await visit(window, '今天');
  await button(window, '导入封装包').click();
  const drawer = window.getByRole('dialog');
  await expect(drawer.getByText('1 个封装包是重复的，已跳过')).toBeVisible();
  await expect(drawer).toContainText(`电话回执号 ${receiptCode.replace(/(.{4})(.{4})(.{4})/, '$1 $2 $3')}`);
  await drawer.getByRole('button', { name: '关闭' }).last().click();
  expect((await ask(window, 'today.get', {})).todo).toHaveLength(1);
});

test('the receipt read out by telephone marks the package as received', async () => {
  const { window } = office;
  await visit(window, '收发');
  await window.getByRole('tab', { name: '收发记录' }).click();
  await expect(window.getByText('已导出，回执未到')).toBeVisible();
  await button(window, '电话回执').click();
  const field = window.getByLabel('12位回执号');
  await field.fill(`${receiptCode.slice(0, 11)}${(Number(receiptCode[11]) + 1) % 10}`);
  await button(window, '核对').click();
  await expect(window.getByText('回执号不对，没有确认')).toBeVisible();
  await field.fill(receiptCode);
  await button(window, '核对').click();
  await expect(window.getByText('对方已收到')).toBeVisible();
  await office.picture('shell-records');
  await expectComposed(window);
});

test('no page broke and no style was refused on the way', () => {
  expect(complaints).toEqual([]);
});
