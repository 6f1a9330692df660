/** An office sends to two units on one disc: all in one go, one paper, one entry in the register, and how things stand afterwards. */
import { mkdir, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { ask } from './support/ask';
import { expectComposed } from './support/composure';
import { answerDialogs } from './support/dialogs';
import { type Desk, launchDesk } from './support/launch';

const NAMES = ['云州市人民政府办公室', '云州市住房和城乡建设局', '云州市财政局'] as const;

test.describe.configure({ mode: 'serial' });

let desks: readonly [Desk, Desk, Desk];
let medium: string;

const button = (window: Page, name: string | RegExp) => window.getByRole('button', { name }).first();
const tab = (window: Page, name: string) => window.getByRole('tab', { name }).click();

test.beforeAll(async () => {
  medium = join(await mkdtemp(join(tmpdir(), 'chengfu-disc-')), '光盘');
  await mkdir(medium);
  desks = [await launchDesk(), await launchDesk(), await launchDesk()];
  for (const [index, { window }] of desks.entries()) {
    await ask(window, 'setup.create', {
      name: NAMES[index] ?? '',
      code: '113206',
      desks: [index === 0 ? 'office' : 'unit'],
      password: 'yunzhou-2026',
      person: {
        name: index === 0 ? '沈立群' : '李雯',
        role: index === 0 ? 'supervisor' : 'clerk',
        phone: '',
      },
    });
  }
  const [office, ...units] = desks;
  for (const unit of units) {
    await exchangeCards(office, unit, 'unit');
    await exchangeCards(unit, office, 'office');
  }
  await assignToAll(office.window, units);
});

test.afterAll(async () => {
  for (const desk of desks ?? []) await desk.close();
});

async function exchangeCards(knower: Desk, known: Desk, desk: 'office' | 'unit'): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'chengfu-card-'));
  await answerDialogs(known, { saveInto: folder, open: [] });
  await ask(known.window, 'card.export', {});
  const [card] = await readdir(folder);
  await answerDialogs(knower, { saveInto: folder, open: [join(folder, card ?? '')] });
  await ask(knower.window, 'card.import', { from: 'dialog' });
  const { unitId, fingerprint } = await ask(known.window, 'card.own', {});
  expect((await ask(knower.window, 'card.verify', { unitId, typed: fingerprint, desk })).trusted).toBe(true);
}

async function assignToAll(window: Page, units: readonly Desk[]): Promise<void> {
  const { today } = await ask(window, 'app.status', {});
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
    classification: 'internal',
    urgency: 'none',
    attachments: [],
    receivedOn: today,
  });
  const assignments = [];
  for (const { window: unit } of units) {
    assignments.push({ unitId: (await ask(unit, 'card.own', {})).unitId, role: 'separate' as const });
  }
  await ask(window, 'matter.assign', { matterId, assignments, assignedOn: today });
}

test('all units go into one folder, each with its own package, and the medium is registered with them', async () => {
  const [office] = desks;
  const { window } = office;
  await answerDialogs(office, { saveInto: medium, open: [medium] });
  await window.getByRole('link', { name: '收发', exact: true }).click();
  await expect(button(window, '全部导出（2 个单位）')).toBeVisible();
  await office.picture('exchange-pending');
  await expectComposed(window);
  await button(window, '全部导出（2 个单位）').click();
  const result = window.getByRole('dialog', { name: '批量导出结果' });
  await expect(result).toContainText(`2 个封装包已写入“${basename(medium)}”并读回核对无误`);
  expect((await readdir(medium)).filter((name) => name.endsWith('.cfp'))).toHaveLength(2);
  await office.picture('exchange-batch');
  await expectComposed(window);
  await result.getByRole('button', { name: '登记载体' }).click();
  const form = window.getByRole('dialog', { name: '载体登记' });
  await expect(form.getByLabel('载体编号')).toHaveValue(/载\d{4}-001/);
  await form.getByLabel('送件人').fill('何文彬');
  await office.picture('exchange-register');
  await expectComposed(window);
  await form
    .getByRole('button', { name: /登\s?记/ })
    .last()
    .click();
  await expect(form).toBeHidden();
  await result.getByRole('button', { name: '知道了' }).click();
  await tab(window, '载体登记');
  await expect(window.getByText('2 个', { exact: true })).toBeVisible();
  await window.locator('.ant-table-row-expand-icon').first().click();
  for (const name of NAMES.slice(1)) await expect(window.getByText(`${name} · 交办包`)).toBeVisible();
  await office.picture('exchange-media');
  await expectComposed(window);
});

test('one slip goes with the medium, with both fingerprints', async () => {
  const { window } = desks[0];
  await button(window, '移交清单').click();
  await expect(window).toHaveURL(/#\/documents\//);
  const { rows } = await ask(window, 'document.list', { offset: 0, limit: 5 });
  const { content } = await ask(window, 'document.get', { documentId: rows[0]?.id ?? ('' as never) });
  for (const text of ['何文彬', '内部', ...NAMES.slice(1)]) expect(JSON.stringify(content)).toContain(text);
  await desks[0].picture('exchange-slip');
});

test('the standing of each unit is told until its telephone receipt comes', async () => {
  const [office, unit] = desks;
  const { window } = office;
  await window.getByRole('link', { name: '收发', exact: true }).click();
  await tab(window, '往来情况');
  await expect(button(window, '再次导出未确认的包')).toBeVisible();
  await office.picture('exchange-overview');
  await expectComposed(window);
  const files = (await readdir(medium)).filter((name) => name.endsWith('.cfp'));
  await answerDialogs(unit, { saveInto: medium, open: files.map((name) => join(medium, name)) });
  await unit.window.getByRole('link', { name: '今天', exact: true }).click();
  await button(unit.window, '导入封装包').click();
  const drawer = unit.window.getByRole('dialog');
  await drawer.getByRole('button', { name: '确认导入' }).click();
  await expect(drawer.getByText('电话回执号')).toBeVisible();
  await expect(drawer.getByRole('button', { name: '登记载体' })).toBeVisible();
  const code = ((await drawer.locator('.receipt-code').textContent()) ?? '').replaceAll(/\D/g, '');

  await window
    .locator('.ant-table-row')
    .filter({ hasText: NAMES[1] })
    .getByRole('button', { name: '电话核对' })
    .click();
  await expect(window.locator('.ant-table-row')).toHaveCount(1);
  await button(window, '查看').click();
  const detail = window.getByRole('dialog', { name: new RegExp(NAMES[1]) });
  await expect(detail.getByText(/载\d{4}-001（光盘）/)).toBeVisible();
  await office.picture('exchange-package');
  await expectComposed(window);
  await detail.getByRole('button', { name: '电话回执' }).click();
  await window.getByLabel('12位回执号').fill(code);
  await button(window, '核对').click();
  await expect(detail.getByText(/对方已收到（.*电话回执）/)).toBeVisible();
});
