/**
 * From the disc to the sealed reply by keyboard alone, at both desks (PRODUCT 1, steps 3 to 9): the office has prepared a disc in its
 * own way; from then on no window of the story sees a mouse. Says at its end how many keys, acts and seconds that took.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { introduce } from './support/cards';
import { Clerk } from './support/clerk';
import { openedFiles } from './support/desktop';
import { exportTo } from './support/exchange';
import { KeyboardClerk } from './support/keyboard-clerk';
import { Gallery } from './support/look';
import { writeEvidence, writeScan } from './support/made-files';
import { assign, registerMatter } from './support/office';
import { readDocx } from './support/read-docx';
import { StoryClock } from './support/story-clock';
import {
  ANSWERS,
  CONTACT_OUTCOME,
  HOUSING,
  OFFICE,
  PLAN,
  PROGRESS_TEXT,
  REVIEW_COMMENTS,
  SUGGESTION,
} from './support/story-words';
import { saveSettings } from './support/unit';

const TITLE = SUGGESTION.title;
const NUMBER = '云建函〔2026〕1号';
const REPORT = resolve(import.meta.dirname, '../../test-results/keyboard-story.json');
/** Whoever is not proposed when the window opens. */
const COLLEAGUE = { name: '何俊', role: 'clerk', phone: '0513-88000233' } as const;

const clock = new StoryClock('2026-05-21T09:00:00+08:00');
const gallery = new Gallery();
let medium: string;
let office: KeyboardClerk;
let housing: KeyboardClerk;

/** What travels from one step of the story to the next. */
const packages = { toHousing: '', toOffice: '' };

// One story: a step builds on those before it, and after a failure the rest would only repeat it.
test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);

test.beforeAll(async () => {
  medium = await mkdtemp(join(tmpdir(), 'chengfu-medium-'));
});

test.afterAll(async () => {
  for (const clerk of [office, housing]) await clerk?.retire();
  await rm(medium, { recursive: true, force: true });
});

test('before the story: two units know each other, and a disc with an assignment lies ready', async () => {
  const place = { medium, clock, gallery };
  const preparing = await Clerk.atNewMachine(OFFICE, place);
  const unit = await Clerk.atNewMachine(HOUSING, place);
  await preparing.setUp();
  await unit.setUp();
  await saveSettings(unit, { series: '云建函', leader: PLAN.deputyLeader });
  await unit.ask('person.save', COLLEAGUE);
  await introduce(preparing, unit);
  await introduce(unit, preparing);
  await registerMatter(preparing, SUGGESTION);
  await assign(preparing, [{ unit: HOUSING, role: '独办' }]);
  packages.toHousing = (await exportTo(preparing, HOUSING, '交办包')).file;
  await preparing.leave();
  await unit.leave();
  housing = new KeyboardClerk(HOUSING, unit.dataFolder, place);
  office = new KeyboardClerk(OFFICE, preparing.dataFolder, place);
});

test('the window opens on the password; another person is chosen, and the first page comes up', async () => {
  await housing.sitDown(COLLEAGUE.name);
  await housing.look('01-today');
});

test('收发 is opened, the package is chosen, its plan read and confirmed', async () => {
  await housing.importPackage(packages.toHousing, ['交办包', '签名核验无误', '新增事项 1 件'], '02-import');
});

test('the matter is opened from 今天 and signed for', async () => {
  const { hand } = housing;
  await housing.goTo(1, '今天');
  await hand.act(async () => {
    await hand.to(`：${TITLE}"`);
    await hand.press('Enter');
    await housing.sees(TITLE);
    // The page puts the keyboard on what is to be done.
    await hand.isAt('button "签收"');
    await hand.press('Enter');
    await housing.dialogOpens('签收交办件');
    await housing.look('03-sign-for');
    await hand.press('Control+Enter');
    await housing.told('已签收');
  });
});

test('the handling plan is filled in and sent', async () => {
  const { hand } = housing;
  await hand.act(async () => {
    await housing.openTab('处理方案');
    for (const [label, words] of [
      ['主要负责人', PLAN.principalLeader],
      ['分管负责人', PLAN.deputyLeader],
      ['职能科室', PLAN.section],
    ] as const) {
      await hand.to(`textbox "${label}`);
      await hand.fill(words);
    }
    for (const [index, measure] of PLAN.measures.entries()) {
      const label = `第${index + 1}条措施`;
      await hand.to(`textbox "${label}内容"`);
      await hand.fill(measure.text);
      await hand.to(`textbox "${label}责任人"`);
      await hand.fill(measure.person);
      await hand.to(`textbox "${label}完成日期"`);
      await hand.fill(measure.dueOn);
      await hand.press('Enter');
    }
    await housing.look('04-plan');
    await hand.press('Control+Enter');
    await housing.dialogOpens('报送处理方案？');
    await hand.press('Enter');
    await housing.told('处理方案已报送');
  });
});

test('progress is recorded with its evidence, and a talk with the deputy', async () => {
  const { hand } = housing;
  const evidence = await writeEvidence(medium);
  await hand.act(async () => {
    await hand.to(/^button "记进展"/, 'Shift+Tab');
    await hand.press('Enter');
    await housing.dialogOpens('记进展');
    await hand.to('combobox "要点"');
    await hand.choose('1. ');
    await hand.to('textbox "进展情况');
    await hand.type(PROGRESS_TEXT);
    await hand.to('button "添加佐证"');
    await housing.willChoose([evidence]);
    await hand.press('Enter');
    await expect(housing.dialog.locator('.file-chip')).toHaveCount(1);
    await housing.look('05-progress');
    await hand.press('Control+Enter');
    await housing.told('已记下进展');
  });
  await hand.act(async () => {
    await hand.to(/^button "记沟通"/);
    await hand.press('Enter');
    await housing.dialogOpens('记沟通');
    await hand.to(/"方式/);
    await hand.type('上门走访');
    await hand.to('textbox "结果');
    await hand.type(CONTACT_OUTCOME);
    await housing.look('06-contact');
    await hand.press('Control+Enter');
    await housing.told('已记下沟通');
  });
});

test('every point is answered, from point to point with Alt and an arrow, until the check finds nothing', async () => {
  const { hand, window } = housing;
  await hand.act(async () => {
    await housing.openTab('答复');
    for (const [index, answer] of ANSWERS.entries()) {
      const label = `第${index + 1}点`;
      if (index === 0) await hand.to(`combobox "${label}处理方式"`);
      else {
        await hand.press('Alt+ArrowDown');
        await hand.isAt(`textbox "${label}答复"`);
        await hand.to(`combobox "${label}处理方式"`, 'Shift+Tab');
      }
      await hand.choose(answer.disposal);
      await hand.to(/^radio/);
      await hand.mark(answer.result);
      if (answer.promisedOn) {
        await hand.to(`textbox "${label}承诺办结日期"`);
        await hand.fill(answer.promisedOn);
        await hand.press('Enter');
      }
      await hand.to(`textbox "${label}答复"`);
      await hand.type(answer.text);
    }
    await hand.to('button "按各点取 C"');
    await hand.press('Enter');
    await hand.to(/^radio "(主动公开|依申请公开|不予公开)"/);
    await hand.mark('主动公开');
    const check = window.getByRole('region', { name: '答复体检' });
    await expect(check).toContainText('没有发现问题，可以报送');
    await hand.press('Control+s');
    await expect(window.getByRole('status').filter({ hasText: '已自动保存' })).toBeVisible();
    await housing.look('07-reply');
  });
});

test('the letter is looked at, made into a .docx, and the draft goes off for review', async () => {
  const { hand } = housing;
  await hand.act(async () => {
    await housing.toHead('button "预览答复函"');
    await hand.press('Enter');
    await expect(housing.dialog.getByRole('img', { name: /王秀兰代表/ })).toBeVisible();
    await housing.look('08-preview');
    await hand.press('Control+Enter');
    await expect.poll(async () => (await openedFiles(housing.desk.application)).length).toBe(1);
    const [path = ''] = await openedFiles(housing.desk.application);
    const letter = await readDocx(path);
    expect(letter).toContain('王秀兰代表：');
    for (const { text } of ANSWERS) expect(letter).toContain(text);
    await hand.press('Escape');
    await housing.dialogCloses();
    await hand.isAt('button "预览答复函"');
  });
  await hand.act(async () => {
    await hand.press('Control+Enter');
    await housing.dialogOpens('报送审核');
    await hand.press('Enter');
    await housing.told('已报送审核');
  });
  packages.toOffice = await housing.exportPackage(OFFICE, '答复初稿包', '09-export');
});

test('the office imports the draft, reads it, and approves with a remark', async () => {
  await office.sitDown();
  await office.importPackage(
    packages.toOffice,
    ['签收', '报处理方案', '报告进展', '记录沟通', '报送答复初稿', '附带文件'],
    '10-import',
  );
  const { hand } = office;
  await office.goTo(1, '今天');
  await office.look('11-today');
  await hand.act(async () => {
    await hand.to(`：${TITLE}"`);
    await hand.press('Enter');
    await office.sees(TITLE);
    await hand.isAt('button "打开答复函"');
    const [[point, remark] = [2, '']] = REVIEW_COMMENTS;
    await hand.to(`textbox "第${point}点审核意见"`);
    await hand.type(remark);
    await office.look('12-review');
    await hand.press('Control+Enter');
    await office.dialogOpens('审核通过这份初稿？');
    await hand.press('Enter');
    await office.told('审核通过');
  });
  packages.toHousing = await office.exportPackage(HOUSING, '审核意见包', '13-export');
});

test('the unit imports the approval, makes the final letter, adds the scan and sends the reply off', async () => {
  await housing.importPackage(packages.toHousing, ['审核初稿'], '14-import');
  const { hand, window } = housing;
  const scan = await writeScan(medium);
  await housing.goTo(1, '今天');
  await hand.act(async () => {
    await hand.to(`：${TITLE}"`);
    await hand.press('Enter');
    await housing.sees(TITLE);
    await hand.isAt('textbox "发文字号');
    await expect(window.getByLabel('发文字号')).toHaveValue(NUMBER);
    await hand.to('button "生成并打开正式答复"');
    await hand.press('Enter');
    await expect.poll(async () => (await openedFiles(housing.desk.application)).length).toBe(2);
    await housing.willChoose([scan]);
    await hand.to('button "添加扫描件');
    await hand.press('Enter');
    await expect(window.getByRole('button', { name: /换一份扫描件/ })).toBeVisible();
    await housing.look('15-final');
    await hand.press('Control+Enter');
    await housing.dialogOpens('报送正式答复？');
    await hand.press('Enter');
    await housing.told('正式答复已报送');
  });
  packages.toOffice = await housing.exportPackage(OFFICE, '正式答复包', '16-export');
});

test('the office imports the sealed reply and opens it', async () => {
  await office.importPackage(packages.toOffice, ['报送正式答复', '签章扫描件'], '17-import');
  const { hand, window } = office;
  await hand.act(async () => {
    await hand.press('Control+f');
    await hand.isAt('textbox "搜索事项"');
    await hand.type('加装电梯');
    await expect(office.head).toContainText('共 1 件');
    await hand.to('grid "事项列表"');
    await hand.press('Enter');
    await office.sees(TITLE);
    const reply = window.getByRole('region', { name: '正式答复' });
    await expect(reply).toContainText(NUMBER);
    await hand.to(/button "[^"]*\.docx/);
    await hand.press('Enter');
    await expect.poll(async () => (await openedFiles(office.desk.application)).length).toBe(1);
    const [path = ''] = await openedFiles(office.desk.application);
    expect(await readDocx(path)).toContain(NUMBER);
    await office.look('18-reply');
  });
});

test('no mouse was touched, every window was Chinese and whole; the sum of keys, acts and seconds', async () => {
  const sums = [];
  for (const clerk of [housing, office]) {
    expect(await clerk.hand.pointerEvents()).toBe(0);
    sums.push({
      desk: clerk.unit.name,
      keys: clerk.hand.presses - clerk.hand.characters,
      characters: clerk.hand.characters,
      acts: clerk.hand.acts,
      seconds: Math.round(clerk.hand.seconds * 10) / 10,
    });
  }
  expect(gallery.faults).toEqual([]);
  await mkdir(join(REPORT, '..'), { recursive: true });
  await writeFile(REPORT, `${JSON.stringify(sums, null, 2)}\n`);
  for (const { desk, keys, characters, acts, seconds } of sums) {
    console.log(
      `${desk}: ${acts} acts, ${keys} keys and ${characters} typed characters, ${seconds} s of the machine`,
    );
  }
});
