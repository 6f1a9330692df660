/** Every page and the main drawers walked with Tab: in order, nothing trapped, nothing out of reach, named in Chinese, the focus seen. */
import { rm } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { ask } from './support/ask';
import { type Desk, launchDesk } from './support/launch';
import { walkWithTab } from './support/tab-walk';

/** The heading of either matter's page. */
const MATTER = /^关于增加城区停车泊位的建议/;
const PASSWORD = '政府办公室-2026';

let desk: Desk;
let matterId: string;
let unassigned: string;

test.setTimeout(240_000);

test.beforeAll(async () => {
  desk = await launchDesk({ still: true });
  const { window } = desk;
  await ask(window, 'setup.create', {
    name: '云州市人民政府办公室',
    code: '云政办',
    desks: ['office', 'unit'],
    password: PASSWORD,
    person: { name: '周启明', role: 'supervisor', phone: '0513-88000101' },
  });
  const { today } = await ask(window, 'app.status', {});
  const { unitId } = await ask(window, 'card.own', {});
  const register = (number: string) =>
    ask(window, 'matter.register', {
      kind: 'deputy-suggestion',
      number,
      session: { term: 14, meeting: 3 },
      title: `关于增加城区停车泊位的建议（${number}）`,
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
  ({ matterId } = await register('48'));
  ({ matterId: unassigned } = await register('49'));
  const { assignmentIds } = await ask(window, 'matter.assign', {
    matterId: matterId as never,
    assignments: [{ unitId, role: 'sole' }],
    assignedOn: today,
  });
  const [assignmentId] = assignmentIds;
  if (!assignmentId) throw new Error('nothing was assigned');
  await ask(window, 'assignment.sign-for', {
    matterId: matterId as never,
    assignmentId,
    on: today,
    handler: '周启明',
  });
  await expect(window.getByRole('heading', { level: 1, name: '今天' })).toBeVisible();
});

test.afterAll(async () => {
  await desk?.close();
  await rm(desk.dataFolder, { recursive: true, force: true });
});

async function open(path: string, title: string | RegExp): Promise<void> {
  const { window } = desk;
  await window.evaluate((to) => {
    globalThis.location.hash = to;
  }, path);
  await expect(window.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(window.locator('.ant-skeleton')).toHaveCount(0);
  // Whatever the page puts the keyboard on has it.
  await expect.poll(() => window.evaluate(() => document.activeElement !== document.body)).toBe(true);
}

async function chooseDesk(side: string): Promise<void> {
  await open('/today', '今天');
  await desk.window.getByRole('radiogroup', { name: '工作台' }).getByText(side, { exact: true }).click();
}

const PAGES = [
  ['/today', '今天'],
  ['/matters', '事项'],
  ['/matters/new', '新建事项'],
  ['/documents', '公文'],
  ['/format-check', '格式体检'],
  ['/packages', '收发'],
  ['/packages?tab=records', '收发'],
  ['/packages?tab=overview', '收发'],
  ['/packages?tab=media', '收发'],
  ['/units', '单位与身份'],
  ['/settings', '设置'],
] as const;

test('every page is walked from end to end', async () => {
  for (const [path, title] of PAGES) {
    await open(path, title);
    const { stops, faults } = await walkWithTab(desk.window, path);
    expect.soft(faults).toEqual([]);
    expect.soft(stops, path).toBeGreaterThan(10);
  }
});

test('the page of a matter is walked from end to end at both desks', async () => {
  for (const side of ['承办', '交办']) {
    await chooseDesk(side);
    await open(`/matters/${matterId}`, MATTER);
    const { stops, faults } = await walkWithTab(desk.window, `matter at ${side}`);
    expect.soft(faults).toEqual([]);
    expect.soft(stops, side).toBeGreaterThan(20);
  }
});

test('a drawer and a list of keys keep the keyboard to themselves and give it back where they were opened', async () => {
  const { window } = desk;
  await chooseDesk('交办');
  await open(`/matters/${unassigned}`, MATTER);
  await window.keyboard.press('F6');
  await window.getByRole('button', { name: '交办', exact: true }).focus();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog', { name: '交办' })).toBeVisible();
  const drawer = await walkWithTab(window, 'drawer 交办', '[role="dialog"]');
  expect(drawer.faults).toEqual([]);
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toBeHidden();
  await expect(window.getByRole('button', { name: '交办', exact: true })).toBeFocused();
  await window.keyboard.press('F1');
  await expect(window.getByRole('dialog', { name: '按键表' })).toBeVisible();
  await desk.picture('keyboard-list-of-keys');
  expect((await walkWithTab(window, 'list of keys', '[role="dialog"]')).faults).toEqual([]);
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toBeHidden();
  await expect(window.getByRole('button', { name: '交办', exact: true })).toBeFocused();
});

test('what was typed into a dialog is not lost by a slip, and a removed row comes back', async () => {
  const { window } = desk;
  await open(`/matters/${unassigned}`, MATTER);
  await window.getByRole('button', { name: '交办', exact: true }).press('Enter');
  const drawer = window.getByRole('dialog', { name: '交办' });
  await drawer.getByLabel('办理要求').fill('请逐条研究。');
  await window.keyboard.press('Escape');
  const question = window.getByRole('dialog').filter({ hasText: '不要刚才填写的内容了？' });
  await expect(question.getByRole('button', { name: '继续填写' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(drawer.getByLabel('办理要求')).toHaveValue('请逐条研究。');
  await window.keyboard.press('Escape');
  await question.getByRole('button', { name: '不要了，关闭' }).press('Enter');
  await expect(drawer).toBeHidden();

  await open(`/matters/${unassigned}/correct`, /更正/);
  const second = window.getByLabel('第2点', { exact: true });
  await expect(second).toHaveValue('推进机关单位停车位错时共享。');
  await window.getByRole('button', { name: '删除第2点' }).press('Enter');
  await expect(second).toHaveCount(0);
  for (let step = 0; step < 4; step += 1) {
    await window.keyboard.press('F6');
    const words = await window.evaluate(() => document.activeElement?.textContent);
    if (words === '撤销') break;
  }
  await window.keyboard.press('Enter');
  await expect(second).toHaveValue('推进机关单位停车位错时共享。');
});

test('Ctrl+P prints a matter and the list without the furniture of the window', async () => {
  const { window } = desk;
  await window.evaluate(() => {
    Object.assign(window, {
      print: () => {
        const page = document.querySelector('.paper-page');
        document.body.dataset.printed = page?.textContent ?? '';
      },
    });
  });
  for (const [path, title, words] of [
    [`/matters/${matterId}`, MATTER, '推进机关单位停车位错时共享。'],
    ['/matters', '事项', '关于增加城区停车泊位的建议（48）'],
  ] as const) {
    await open(path, title);
    await expect(window.getByRole('main')).toContainText('停车泊位');
    await window.keyboard.press('Control+p');
    await expect.poll(() => window.evaluate(() => document.body.dataset.printed)).toContain(words);
    expect(await window.evaluate(() => document.body.dataset.printed)).not.toContain('主导航');
    await expect(window.locator('.paper-page')).toHaveCount(0);
  }
});
