/**
 * An office, a lead and two co-handlers through whole discs: one disc lost and found, one doubled, packages out of order, the office
 * put back from its backup in the middle. In the end all four hold what they may know, and the windows said so on the way.
 */
import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { shortUnitName } from '@shared/domain/wording/reply-wording';
import { introduce } from './support/cards';
import { Clerk } from './support/clerk';
import { chooseNext } from './support/desktop';
import {
  exportAll,
  exportUnconfirmed,
  fillAgain,
  fillDisc,
  newDisc,
  packagesOn,
  standingOf,
  swallowDisc,
  takeInDisc,
} from './support/discs';
import { exportTo, importFrom } from './support/exchange';
import { choose } from './support/fields';
import {
  LAND,
  LAND_OPINION,
  LEAD,
  NOTICE,
  REPORT,
  THE_OFFICE,
  TREASURY,
  TREASURY_OPINION,
  URGE,
} from './support/four-desks-words';
import { eventsAt, findDifferences } from './support/held-events';
import { Gallery } from './support/look';
import { writeEvidence } from './support/made-files';
import { assign, registerMatter } from './support/office';
import { StoryClock } from './support/story-clock';
import { OPINION, PROGRESS_TEXT, SUGGESTION } from './support/story-words';
import { recordProgress, signFor, submitOpinion } from './support/unit';

const TITLE = SUGGESTION.title;
const ALL_MATTERS = {
  tab: 'all',
  text: '',
  sort: 'due',
  descending: false,
  offset: 0,
  limit: 10,
} as const;
/** More would mean that two desks answer each other for ever. */
const MOST_ROUNDS = 4;

const clock = new StoryClock('2026-05-21T09:00:00+08:00');
const gallery = new Gallery();
let medium: string;
let office: Clerk;
let lead: Clerk;
let treasury: Clerk;
let land: Clerk;

/** What travels from one step of the story to the next. */
const discs = { first: '', opinions: '', backup: '' };
const packages = { forTreasury: '', urge: '', progress: '' };

// One story: a step builds on those before it, and after a failure the rest would only repeat it.
test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);

const desks = (): readonly Clerk[] => [office, lead, treasury, land];

test.beforeAll(async () => {
  medium = await mkdtemp(join(tmpdir(), 'chengfu-medium-'));
});

test.afterAll(async () => {
  for (const clerk of desks()) await clerk?.retire();
  await rm(medium, { recursive: true, force: true });
});

interface LetterWords {
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
}

/** From the page of the matter. */
async function sendLetter(clerk: Clerk, letter: LetterWords, to?: Clerk): Promise<void> {
  const { dialog, window } = clerk;
  await clerk.press('发送文书');
  await choose(window, dialog.getByLabel('类别'), letter.kind);
  if (to) {
    await dialog.getByLabel('收件单位').press('Backspace');
    await choose(window, dialog.getByLabel('收件单位'), shortUnitName(to.unit.name));
    await window.keyboard.press('Escape');
  }
  await dialog.getByLabel('标题').fill(letter.subject);
  await dialog.getByLabel('内容').fill(letter.text);
  await clerk.confirm('列入待导出');
  await clerk.told(`${letter.kind}已列入待导出`);
}

test('four units set themselves up, and each unit exchanges cards with the office alone', async () => {
  const place = { medium, clock, gallery };
  office = await Clerk.atNewMachine(THE_OFFICE, place);
  lead = await Clerk.atNewMachine(LEAD, place);
  treasury = await Clerk.atNewMachine(TREASURY, place);
  land = await Clerk.atNewMachine(LAND, place);
  for (const clerk of desks()) await clerk.setUp();
  for (const unit of [lead, treasury, land]) {
    await introduce(office, unit);
    await introduce(unit, office);
  }
  await office.look('01-units');
});

test('the office assigns a lead and two co-handlers, and writes one disc for all', async () => {
  await registerMatter(office, SUGGESTION);
  await assign(office, [
    { unit: LEAD, role: '主办' },
    { unit: TREASURY, role: '会办' },
    { unit: LAND, role: '会办' },
  ]);
  discs.first = await newDisc(medium, '第一张盘');
  await exportAll(office, {
    disc: discs.first,
    units: 3,
    meanwhile: async (outcome) => {
      await office.look('02-one-disc');
      await outcome.getByRole('button', { name: '登记载体' }).click();
      const form = office.window.getByRole('dialog', { name: '载体登记' });
      await form.getByLabel('送件人').fill('何文彬');
      await form
        .getByRole('button', { name: /登\s?记/ })
        .last()
        .click();
      await expect(form).toBeHidden();
    },
  });
  expect(await packagesOn(discs.first)).toHaveLength(3);
});

test('lead and one co-handler take in the whole disc: what is for others is told and left alone', async () => {
  for (const unit of [lead, land]) {
    await takeInDisc(unit, discs.first, {
      expected: ['新增事项 1 件', '2 个封装包是发给其他单位的，已跳过', '身份卡由办公室担保'],
      packages: 1,
      ...(unit === lead ? { picture: '03-disc' } : {}),
    });
    await unit.openMatter(TITLE);
    await signFor(unit);
  }
  const { file } = await exportTo(lead, THE_OFFICE, '签收包');
  await importFrom(office, file, ['签收', '1 份回执']);
  const disc = await newDisc(medium, '自然资源局签收');
  await exportAll(land, { disc, units: 2 });
  await takeInDisc(office, disc, { expected: ['签收', '1 份回执'], packages: 1 });
  await takeInDisc(lead, disc, { expected: ['签收'], packages: 1 });
});

test('after weeks the office sees who has not answered, and writes the lost disc again byte for byte', async () => {
  clock.turnTo('2026-06-08T09:00:00+08:00');
  for (const clerk of desks()) {
    await clerk.leave();
    await clerk.comeBack();
  }
  await office.openMatter(TITLE);
  await sendLetter(office, URGE, treasury);
  packages.urge = (await exportTo(office, TREASURY, '催办包')).file;
  const standing = await standingOf(office, TREASURY);
  await expect(standing).toContainText('2 个，最早的已 18 天');
  await expect(standing).toContainText('已 18 天没有来包');
  await expect(await standingOf(office, LEAD)).not.toContainText('回执未到');
  await office.look('04-silent');
});

test('the second package comes first: it is taken in, and says which number is missing', async () => {
  await importFrom(
    treasury,
    packages.urge,
    ['缺这个单位的第 1 号包', '事项本身还没有收到', '等待前序包'],
    '05-number-two',
  );
  await expect(await standingOf(treasury, THE_OFFICE)).toContainText('缺第 1 号包');
  await treasury.look('05-missing');
  await treasury.goTo('事项');
  await expect(treasury.head).toContainText('共 0 件');
});

test('the lost disc is written again byte for byte, is found after all, and counts once', async () => {
  const disc = await newDisc(medium, '补寄');
  const first = await packagesOn(discs.first);
  await exportUnconfirmed(office, TREASURY, {
    disc,
    count: 2,
    meanwhile: () => office.look('06-again'),
  });
  const again = await packagesOn(disc);
  const same = again.find((path) => first.some((old) => basename(old) === basename(path)));
  if (!same) throw new Error('the lost package was not written again');
  const found = join(discs.first, basename(same));
  expect((await readFile(same)).equals(await readFile(found))).toBe(true);
  await copyFile(found, join(disc, '找回的盘.cfp'));
  await takeInDisc(treasury, disc, {
    expected: ['新增事项 1 件', '2 个封装包是重复的，已跳过'],
    packages: 1,
    picture: '07-doubled',
  });
  await expect(await standingOf(treasury, THE_OFFICE)).not.toContainText('缺第');
  await treasury.openMatter(TITLE);
  await expect(treasury.window.getByRole('region', { name: '往来文书' })).toContainText(URGE.subject);
  await treasury.look('07-letter');
  await signFor(treasury);
});

test('both co-handlers send their opinions to lead and office on one disc, the lead works and reports', async () => {
  await treasury.openMatter(TITLE);
  await submitOpinion(treasury, TREASURY_OPINION);
  await land.openMatter(TITLE);
  await submitOpinion(land, LAND_OPINION);
  discs.opinions = await newDisc(medium, '会办意见');
  await exportAll(treasury, { disc: discs.opinions, units: 2 });
  await exportAll(land, { disc: discs.opinions, units: 2 });
  await takeInDisc(lead, discs.opinions, {
    expected: ['云州市财政局', '云州市自然资源局', '报会办意见', '2 个封装包是发给其他单位的，已跳过'],
    packages: 2,
    picture: '08-opinions',
  });
  await lead.openMatter(TITLE);
  await recordProgress(lead, { point: 1, text: PROGRESS_TEXT, evidence: await writeEvidence(medium) });
  packages.progress = (await exportTo(lead, THE_OFFICE, '进展')).file;
});

test('the office makes a whole backup, and goes on: opinions taken in, another matter assigned, a letter sent', async () => {
  discs.backup = await newDisc(medium, '备份盘');
  await office.goTo('设置');
  await chooseNext(office.desk.application, [discs.backup]);
  await office.press('整份备份');
  await expect(office.window.getByText(/^已备份到“承复备份-/)).toBeVisible();
  await office.look('09-backup');

  await takeInDisc(office, discs.opinions, { expected: ['报会办意见', '回执'], packages: 2 });
  await importFrom(office, packages.progress, ['报告进展', '附带文件']);
  await registerMatter(office, OPINION);
  await assign(office, [{ unit: LEAD, role: '独办' }]);
  await office.openMatter(TITLE);
  await sendLetter(office, NOTICE);
  const disc = await newDisc(medium, '第二次交办');
  await exportAll(office, { disc, units: 3 });
  await takeInDisc(lead, disc, { expected: ['新增事项 1 件', '份回执'], packages: 1 });
  await takeInDisc(treasury, disc, { expected: ['份回执'], packages: 1 });
  await takeInDisc(land, disc, { expected: ['份回执'], packages: 1 });
  await lead.openMatter(OPINION.title);
  await signFor(lead);
});

test('the machine of the office is lost: on a new one the backup is restored, and says what that means', async () => {
  await office.retire();
  office = await Clerk.atNewMachine(THE_OFFICE, { medium, clock, gallery });
  const { window } = office;
  await office.press('从备份恢复');
  const [set = ''] = await readdir(discs.backup);
  await chooseNext(office.desk.application, [join(discs.backup, set)]);
  await office.press('选择文件夹');
  await expect(window.getByText('此后的办理要重新取得')).toBeVisible();
  await office.look('10-restore');
  await office.press('恢复这份备份');
  await office.unlock();
  await expect(window.getByText('本机已从备份恢复')).toBeVisible();
  await office.look('10-restored');
  await office.goTo('事项');
  await expect(office.head).toContainText('共 1 件');
  await office.goTo('收发');
  await expect(window.getByRole('tab', { name: '待导出 3' })).toBeVisible();
  await expect(window.getByText('告知对方：本机已重新编号')).toHaveCount(3);
  await office.look('11-to-tell');
});

test('the units hear of it; what the office forgot comes back under its own signature', async () => {
  const disc = await newDisc(medium, '恢复之后');
  await exportAll(office, { disc, units: 3 });
  for (const unit of [lead, treasury, land]) {
    await takeInDisc(unit, disc, {
      expected: ['这个单位的机器恢复过备份或重新安装'],
      packages: 1,
      ...(unit === lead ? { picture: '12-anew' } : {}),
    });
  }
  await lead.goTo('收发');
  await expect(lead.window.getByRole('main')).toContainText('带回对方机器缺少的原件');
  await lead.look('13-to-return');
  const lost = await exportTo(lead, THE_OFFICE, '');
  const fromOthers = await newDisc(medium, '两个会办单位');
  for (const unit of [treasury, land]) expect(await fillDisc(unit, fromOthers)).toBeGreaterThan(0);
  await takeInDisc(office, fromOthers, {
    expected: ['报会办意见', '带回本单位以前发出、本机缺少的包'],
    packages: 2,
    picture: '14-back',
  });

  // The lead's disc never arrives. What the office forgot counts as unconfirmed again, so both are written as they were.
  const again = await newDisc(medium, '住建局补寄');
  await exportUnconfirmed(lead, THE_OFFICE, { disc: again, count: 2 });
  for (const file of [lost.file, packages.progress]) {
    expect((await readFile(join(again, basename(file)))).equals(await readFile(file))).toBe(true);
  }
  await takeInDisc(office, again, {
    expected: [OPINION.title, '报告进展', '附带文件'],
    packages: 2,
    picture: '15-originals',
  });
  await office.openMatter(OPINION.title);
  await expect(office.window.getByRole('region', { name: '经过' })).toContainText(THE_OFFICE.person);
  await office.look('16-second-matter');
  await office.openMatter(TITLE);
  await expect(office.window.getByRole('region', { name: '往来文书' })).toContainText(NOTICE.subject);
  await office.look('16-first-matter');
});

test('the lead reports at last, and rounds of discs go until nothing waits', async () => {
  await lead.openMatter(TITLE);
  await sendLetter(lead, { kind: '报告', ...REPORT });
  let rounds = 0;
  for (let written = 1; written > 0 && rounds <= MOST_ROUNDS; rounds += 1) {
    written = 0;
    for (const clerk of desks()) {
      const disc = await newDisc(medium, `第${rounds}轮${clerk.unit.key}`);
      written += await fillAgain(clerk, disc);
      written += await fillDisc(clerk, disc);
      for (const other of desks()) if (other !== clerk) await swallowDisc(other, disc);
    }
  }
  expect(rounds).toBeLessThanOrEqual(MOST_ROUNDS);
  for (const clerk of desks()) {
    await clerk.goTo('收发');
    await expect(clerk.window.getByRole('main')).toContainText('没有待导出的内容');
    await clerk.window.getByRole('tab', { name: '往来情况' }).click();
    await expect(clerk.window.getByRole('button', { name: '再次导出未确认的包' })).toHaveCount(0);
    expect((await clerk.ask('quarantine.list', {})).waiting).toEqual([]);
    const { rows } = await clerk.ask('package.list', { direction: 'out', offset: 0, limit: 100 });
    expect(rows.filter(({ state, unanswered }) => state !== 'received' && !unanswered)).toEqual([]);
  }
  await office.look('17-all-arrived');
  await office.window.getByRole('tab', { name: '收发记录' }).click();
  await expect(office.window.getByRole('main')).toContainText('已导出，不需要回执');
  await expect(office.window.getByRole('main')).not.toContainText('回执未到');
  await office.look('17-records');
});

test('all four hold what they may know, and see the same', async () => {
  await office.openMatter(TITLE);
  await expect(office.window.getByRole('region', { name: '往来文书' })).toContainText('会办意见已经收齐');
  await office.look('18-report');
  const held = await Promise.all(desks().map(({ dataFolder }) => eventsAt(dataFolder)));
  for (const { events } of held) expect(events.size).toBeGreaterThan(0);
  expect(findDifferences(held)).toEqual([]);
  // The comparison would have seen a single event that got lost.
  const [atOffice, ...others] = held;
  if (!atOffice) throw new Error('the office holds nothing');
  const forgetful = { ...atOffice, events: new Map([...atOffice.events].slice(1)) };
  expect(findDifferences([forgetful, ...others])).not.toEqual([]);
  for (const clerk of desks()) {
    await clerk.openMatter(TITLE);
    const [row] = (await clerk.ask('matter.list', ALL_MATTERS)).rows.filter(({ title }) => title === TITLE);
    if (!row) throw new Error(`${clerk.unit.name} does not know the matter`);
    expect((await clerk.ask('matter.get', { matterId: row.id })).matter.irregular).toEqual([]);
  }
});

test('every window on the way was Chinese, whole and within its frame', () => {
  expect(gallery.faults).toEqual([]);
});
