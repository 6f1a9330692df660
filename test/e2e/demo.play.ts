/** The main job between the two demonstration desks, left behind in demo/: packages, the letter, and a picture of each window. */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import type { ChengfuBridge } from '@shared/ipc/bridge';
import { Clerk, type UnitWords } from './support/clerk';
import { openedFiles } from './support/desktop';
import { exportTo, importFrom } from './support/exchange';
import { type Desk, launchDesk } from './support/launch';
import { Gallery } from './support/look';
import { writeScan } from './support/made-files';
import { approveDraft, assign, recordDelivery, registerMatter } from './support/office';
import { StoryClock } from './support/story-clock';
import { ANSWERS, HOUSING, OFFICE, SUGGESTION } from './support/story-words';
import { answerPoint, expectSaved, finalise, signFor, submitDraft } from './support/unit';

const DEMO = resolve(import.meta.dirname, '../../demo');
const PICTURES = join(DEMO, 'pictures');
const PACKAGES = join(DEMO, 'packages');
const DATA = join(DEMO, 'data');
/** Shown on the unlock page of every demonstration desk. */
const PASSWORD = '演示口令2026';
/** The shipped holiday tables end with 2026; a period of working days that begins now must end within them. */
const LAST_DAY = Date.parse('2026-12-11T09:00:00+08:00');

const clock = new StoryClock(new Date(Math.min(Date.now(), LAST_DAY)).toISOString());

/** One picture a state, in demo/pictures, at the size of a common screen. */
class DemoPictures extends Gallery {
  override async look(desk: Desk, name: string): Promise<void> {
    await desk.window.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' });
  }
}

test('the main job between two demonstration desks', async () => {
  for (const folder of [PICTURES, PACKAGES, DATA]) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
  }
  say('making the demonstration: three desks, 24 matters, real packages');
  await makeDemonstration();

  const office = await openDesk(OFFICE, 'office');
  const housing = await openDesk(HOUSING, 'housing');
  await office.look('01-today');
  await housing.look('01-today');
  await office.goTo('事项');
  await expect(office.head).toContainText('24');
  await office.look('02-matters');

  say('the office registers a suggestion, splits it into points and assigns it');
  await registerMatter(office, SUGGESTION, '03-new-matter');
  await assign(office, [{ unit: HOUSING, role: '独办' }], '04-assign');
  await office.look('05-assigned');
  const assigned = await exportTo(office, HOUSING, '交办包', '06-export');

  say('the unit imports the package, signs for it and answers each point');
  await importFrom(housing, assigned.file, ['交办包'], '07-import');
  await housing.openMatter(SUGGESTION.title);
  await signFor(housing, '08-sign-for');
  await housing.window.getByRole('tab', { name: '答复', exact: true }).click();
  for (const [index, answer] of ANSWERS.entries()) await answerPoint(housing, index + 1, answer);
  await housing.window.getByRole('button', { name: '按各点取 C' }).click();
  const end = housing.window.getByRole('region', { name: '结尾与落款' });
  await end.getByRole('radiogroup', { name: '公开属性' }).getByText('主动公开', { exact: true }).click();
  await expectSaved(housing);
  await housing.look('09-reply');
  await housing.press('预览答复函');
  await keepLetter(housing, '生成送审稿并打开', '答复函（送审稿）.docx');
  await housing.window.keyboard.press('Escape');
  await expect(housing.dialog).toBeHidden();

  say('the draft goes to the office, which reviews it');
  await submitDraft(housing);
  const draft = await exportTo(housing, OFFICE, '答复初稿包');
  await importFrom(office, draft.file, ['报送答复初稿']);
  await office.openMatter(SUGGESTION.title);
  await office.look('10-review');
  await approveDraft(office);
  const review = await exportTo(office, HOUSING, '审核意见包');

  say('the unit numbers, signs and seals the final reply and sends it with its scan');
  await importFrom(housing, review.file, ['审核']);
  await housing.openMatter(SUGGESTION.title);
  await housing.window.getByRole('tab', { name: '正式答复' }).click();
  const documentNumber = await housing.window.getByLabel('发文字号').inputValue();
  await keepLetter(housing, '生成并打开正式答复', '答复函（正式）.docx');
  await finalise(housing, { documentNumber, scan: await writeScan(DATA) }, '11-final');
  const reply = await exportTo(housing, OFFICE, '答复包');

  say('the office receives the signed reply and delivers it');
  await importFrom(office, reply.file, ['正式答复']);
  await office.openMatter(SUGGESTION.title);
  await office.look('12-reply-received');
  await recordDelivery(office);
  await office.look('13-delivered');
  await housing.goTo('收发');
  await housing.look('14-packages');
  for (const clerk of [office, housing]) await clerk.leave();
  say(
    `the desks stay in ${join(DATA, 'demonstration/demonstration')}; each opens with npm start -- --data-folder=…`,
  );
});

function say(words: string): void {
  process.stdout.write(`\ndemo: ${words}\n`);
}

/** As 先看演示 does, without the two windows that it would open beside this one. */
async function makeDemonstration(): Promise<void> {
  const { window, close } = await launchDesk({ dataFolder: DATA, extraArgs: [clock.argument] });
  await expect(window.getByRole('button', { name: '先看演示' })).toBeVisible();
  await window.screenshot({ path: join(PICTURES, '00-first-start.png') });
  const made = await window.evaluate(() =>
    (window as unknown as { chengfu: ChengfuBridge }).chengfu.call('setup.create-demo', {}),
  );
  expect(made.ok).toBe(true);
  await close();
}

function openDesk(unit: UnitWords, id: string): Promise<Clerk> {
  const dataFolder = join(DATA, 'demonstration/demonstration', id);
  const place = { medium: PACKAGES, clock, gallery: new DemoPictures() };
  return Clerk.atDesk({ ...unit, password: PASSWORD }, dataFolder, place);
}

async function keepLetter(clerk: Clerk, button: string, name: string): Promise<void> {
  const before = (await openedFiles(clerk.desk.application)).length;
  await clerk.press(button);
  await expect.poll(async () => (await openedFiles(clerk.desk.application)).length).toBe(before + 1);
  const path = (await openedFiles(clerk.desk.application)).at(-1) ?? '';
  await copyFile(path, join(DEMO, name));
}
