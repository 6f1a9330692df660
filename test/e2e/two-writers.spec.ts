/** Two windows write one text: whoever saves second sees both, can copy both, decides, and finds what was not taken as a version. Nothing is overwritten. */
import { rm } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { ask } from './support/ask';
import { type Desk, launchDesk } from './support/launch';

const TITLE = '关于增加城区停车泊位的建议';
const THEIRS = '另一窗口写的：今年新增公共泊位三千个。';
const MINE = '本窗口写的：推进机关单位错时共享。';

let desk: Desk;
let place: { matterId: never; assignmentId: never };

test.beforeAll(async () => {
  desk = await launchDesk();
  const { window } = desk;
  await window.emulateMedia({ reducedMotion: 'reduce' });
  await ask(window, 'setup.create', {
    name: '云州市住房和城乡建设局',
    code: '云建',
    desks: ['unit', 'office'],
    password: '住房城乡建设-2026',
    person: { name: '张敏', role: 'clerk', phone: '0513-88000102' },
  });
  const { today } = await ask(window, 'app.status', {});
  const { unitId } = await ask(window, 'card.own', {});
  const { matterId } = await ask(window, 'matter.register', {
    kind: 'deputy-suggestion',
    number: '48',
    session: { term: 14, meeting: 3 },
    title: TITLE,
    proposers: [{ name: '王海燕', kind: 'deputy' }],
    originalText: '城区停车难。建议增加停车泊位。',
    points: [{ text: '增加城区停车泊位。' }],
    grade: 3,
    keyMatter: false,
    classification: 'none',
    urgency: 'none',
    attachments: [],
    receivedOn: today,
  });
  const { assignmentIds } = await ask(window, 'matter.assign', {
    matterId,
    assignments: [{ unitId, role: 'sole' }],
    assignedOn: today,
  });
  place = { matterId: matterId as never, assignmentId: assignmentIds[0] as never };
  await ask(window, 'assignment.sign-for', { ...place, on: today, handler: '张敏' });
});

test.afterAll(async () => {
  await desk?.close();
  await rm(desk.dataFolder, { recursive: true, force: true });
});

/** What the reply's one answer says on the disk. */
async function stored(): Promise<string> {
  const { draft } = await ask(desk.window, 'draft.get', { ...place, kind: 'reply' });
  return draft.kind === 'reply' ? (draft.content.answers[0]?.text ?? '') : '';
}

/** As another window on the same data does: it saves upon what is stored. */
async function writeElsewhere(text: string): Promise<void> {
  const { draft, version } = await ask(desk.window, 'draft.get', { ...place, kind: 'reply' });
  if (draft.kind !== 'reply') throw new Error('no reply');
  const answers = draft.content.answers.map((answer) => ({ ...answer, text }));
  await ask(desk.window, 'draft.save', {
    ...place,
    draft: { kind: 'reply', content: { ...draft.content, answers } },
    version,
  });
}

async function openReply(): Promise<void> {
  const { window } = desk;
  await window.evaluate((id) => {
    globalThis.location.hash = `/matters/${id}`;
  }, String(place.matterId));
  await window.getByRole('tab', { name: '答复', exact: true }).click();
  await expect(answer()).toBeVisible();
}

const answer = () => desk.window.getByRole('textbox', { name: '第1点答复' });

/** What stands on a side of the comparison, as a person marks and copies it. */
async function copied(side: string): Promise<string> {
  const { window, application } = desk;
  await application.evaluate(({ clipboard }) => clipboard.clear());
  await window.evaluate((name) => {
    const place = document.querySelector(`[role="dialog"] [aria-label="${name}"]`);
    if (!place) throw new Error(`no side ${name}`);
    globalThis.getSelection()?.selectAllChildren(place);
    document.execCommand('copy');
  }, side);
  return application.evaluate(({ clipboard }) => clipboard.readText());
}

test('a reply written in two windows', async () => {
  const { window } = desk;
  await openReply();
  await writeElsewhere(THEIRS);
  await answer().fill(MINE);
  await expect(window.getByText(/^张敏.*已保存过更新的内容$/)).toBeVisible();
  expect(await stored()).toBe(THEIRS);
  // Writing goes on, and still nothing of the other text is lost.
  await answer().fill(`${MINE}加快推进。`);
  await window.getByRole('button', { name: '对照两份' }).click();
  const drawer = window.getByRole('dialog', { name: '对照两份' });
  await expect(drawer.getByText(/有 1 处不同/)).toBeVisible();
  // Whose is whose stands above both.
  for (const side of ['张敏保存的', '我写的']) {
    await expect(drawer.getByText(side, { exact: true })).toBeVisible();
  }
  expect(await copied('张敏保存的')).toBe(THEIRS);
  expect(await copied('我写的')).toBe(`${MINE}加快推进。`);
  await desk.picture('two-writers-comparison');
  await drawer.getByRole('button', { name: /^用更新的内容/ }).click();
  await expect(drawer).toBeHidden();
  await expect(answer()).toHaveText(THEIRS);
  // What was typed last is a version, and comes back from there; what it replaces becomes one in turn.
  const [newest] = await ask(window, 'draft.versions', { ...place, kind: 'reply' });
  const panel = window.getByRole('region', { name: '版本' });
  await panel.getByRole('button', { name: '取回' }).first().click();
  await window.getByRole('button', { name: '取回', exact: true }).last().click();
  await expect(answer()).toHaveText(`${MINE}加快推进。`);
  const after = await ask(window, 'draft.versions', { ...place, kind: 'reply' });
  expect(after.length).toBeGreaterThan(newest?.number ?? 0);
  await desk.picture('two-writers-after');
});

test('a text that knows no versions is copied before the newer one is loaded', async () => {
  const { window, application } = desk;
  await window.evaluate(() => {
    globalThis.location.hash = '#/settings/rules';
  });
  const { id } = await ask(window, 'profile.copy', { id: 'general', version: 1, name: '云州市办理规则' });
  await window.evaluate((own) => {
    globalThis.location.hash = `#/settings/rules/${own}`;
  }, id);
  await window.getByRole('tab', { name: /^名称和依据/ }).click();
  const name = window.getByRole('textbox', { name: '规则名称' });
  await expect(name).toHaveValue('云州市办理规则');
  const draft = await ask(window, 'profile.draft', { id });
  await ask(window, 'profile.save-draft', {
    id,
    content: { ...draft.content, name: '另一窗口的名称' },
    version: draft.version,
  });
  await name.fill('本窗口的名称');
  await window.getByRole('button', { name: '复制并载入…' }).click();
  const own = window.getByRole('dialog', { name: '我刚才写的文字' });
  await expect(own.getByRole('textbox')).toHaveValue('规则名称：云州市办理规则 → 本窗口的名称');
  await desk.picture('two-writers-own-text');
  await own.getByRole('button', { name: '复制并载入更新的内容' }).click();
  await expect(own).toBeHidden();
  await expect(name).toHaveValue('另一窗口的名称');
  expect(await application.evaluate(({ clipboard }) => clipboard.readText())).toContain('本窗口的名称');
  await name.fill('合在一起的名称');
  await expect(window.getByText(/^已自动保存/).first()).toBeVisible();
  expect((await ask(window, 'profile.draft', { id })).content.name).toBe('合在一起的名称');
});
