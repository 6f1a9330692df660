/** A machine that loses its power: while an import is written, and while a reply is typed. Nothing is lost, nothing is there twice. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { introduce } from './support/cards';
import { Clerk } from './support/clerk';
import { choosePackages, exportTo } from './support/exchange';
import { expectWritten, writtenIn } from './support/fields';
import { Gallery } from './support/look';
import { assign, registerMatter } from './support/office';
import { readStored } from './support/stored';
import { StoryClock } from './support/story-clock';
import { HOUSING, OFFICE, SUGGESTION } from './support/story-words';
import { expectSaved, signFor } from './support/unit';

const gallery = new Gallery();
const ATTACHMENT_BYTES = 24 * 1024 * 1024;

let medium: string;
let office: Clerk;
let housing: Clerk;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  medium = await mkdtemp(join(tmpdir(), 'chengfu-medium-'));
  const place = { medium, gallery, clock: new StoryClock('2026-05-21T09:00:00+08:00') };
  office = await Clerk.atNewMachine(OFFICE, place);
  housing = await Clerk.atNewMachine(HOUSING, place);
  for (const clerk of [office, housing]) await clerk.setUp();
  await introduce(office, housing);
  await introduce(housing, office);
});

test.afterAll(async () => {
  for (const clerk of [office, housing]) await clerk?.retire();
  await rm(medium, { recursive: true, force: true });
});

/** A matter with an attachment large enough that its import takes its time. */
async function packageOf(number: string): Promise<string> {
  const attachment = join(medium, `附件${number}.bin`);
  await writeFile(attachment, Buffer.alloc(ATTACHMENT_BYTES, number));
  const matter = { ...SUGGESTION, number, title: `${SUGGESTION.title}（${number}）` };
  await registerMatter(office, { ...matter, attachment });
  await assign(office, [{ unit: HOUSING, role: '独办' }]);
  return (await exportTo(office, HOUSING, '交办包')).file;
}

/** The moments of an import, each told by what can be seen from outside. */
const MOMENTS = {
  'as it is confirmed': async () => undefined,
  'as its file reaches the store': async (before: number) => {
    await expect
      .poll(async () => (await readStored(housing.dataFolder)).blobs.length, { intervals: [1] })
      .toBeGreaterThan(before);
  },
  'as it says so': async () => {
    await expect(housing.dialog).toContainText('已导入');
  },
} as const;

for (const [index, [moment, reached]] of Object.entries(MOMENTS).entries()) {
  test(`the power fails ${moment}: the import is whole or has not begun, and goes on from there`, async () => {
    const file = await packageOf(`${100 + index}`);
    const before = await readStored(housing.dataFolder);
    await choosePackages(housing, [file]);
    await expect(housing.dialog).toContainText('新增事项 1 件');
    await housing.dialog.getByRole('button', { name: '确认导入' }).click({ noWaitAfter: true });
    await reached(before.blobs.length);
    await housing.losePower();
    await housing.comeBack();

    const found = await readStored(housing.dataFolder);
    expect(found.staging).toEqual([]);
    const isWhole = found.rows.package !== before.rows.package;
    if (!isWhole) {
      expect({ rows: found.rows.event, blobs: found.blobs }).toEqual({
        rows: before.rows.event,
        blobs: before.blobs,
      });
    }
    if (moment === 'as it says so') expect(isWhole).toBe(true);

    await choosePackages(housing, [file]);
    if (isWhole) {
      await expect(housing.dialog).toContainText('这个包已经导入过');
    } else {
      await housing.dialog.getByRole('button', { name: '确认导入' }).click();
      await expect(housing.dialog).toContainText('已导入');
    }
    await housing.dialog.getByText('关闭', { exact: true }).click();
    await expect(housing.dialog).toBeHidden();

    const after = await readStored(housing.dataFolder);
    expect(after.rows.package).toBe((before.rows.package ?? 0) + 1);
    expect(after.rows.event).toBe((before.rows.event ?? 0) + 2);
    expect(after.blobs).toHaveLength(before.blobs.length + 1);
    const { rows } = await housing.ask('matter.list', {
      tab: 'all',
      sort: 'due',
      descending: false,
      offset: 0,
      limit: 50,
    });
    expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);
    expect(rows).toHaveLength(index + 1);
  });
}

test('the power fails while a reply is typed: what was saved is there, and what was not is there whole or not at all', async () => {
  const title = `${SUGGESTION.title}（100）`;
  const saved = '补贴办法已经实施，今年已拨付12台共180万元。';
  const unsaved = `${saved}住房公积金提取办法同步实施。`;
  await housing.openMatter(title);
  await signFor(housing);
  const answer = () => housing.window.getByLabel('第1点答复');
  await answer().fill(saved);
  await expectSaved(housing);
  await housing.losePower();
  await housing.comeBack();
  await housing.openMatter(title);
  await expectWritten(answer(), saved);

  await answer().fill(unsaved);
  await housing.losePower();
  await housing.comeBack();
  await housing.openMatter(title);
  await expectWritten(answer(), /^补贴办法已经实施/);
  expect([saved, unsaved]).toContain(await writtenIn(answer()));
  // The editor goes on from there: no other window's version stands against it.
  await answer().fill(unsaved);
  await expectSaved(housing);
});
