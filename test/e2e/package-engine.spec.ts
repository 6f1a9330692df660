/** The process that seals and opens, in the real application: the window answers while it works, a person can stop it, and when it is killed nothing is left and the next try goes through. */
import { mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { introduce } from './support/cards';
import { Clerk } from './support/clerk';
import { chooseNext } from './support/desktop';
import { Gallery } from './support/look';
import { assign, registerMatter } from './support/office';
import { readStored } from './support/stored';
import { StoryClock } from './support/story-clock';
import { HOUSING, OFFICE, SUGGESTION } from './support/story-words';

const gallery = new Gallery();
/** Long enough to be met in the middle. */
const ATTACHMENT_BYTES = 96 * 2 ** 20;

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
  const attachment = join(medium, '现场测绘影像.bin');
  const file = await open(attachment, 'w');
  await file.truncate(ATTACHMENT_BYTES);
  await file.close();
  await registerMatter(office, { ...SUGGESTION, attachment });
  await rm(attachment);
  await assign(office, [{ unit: HOUSING, role: '独办' }]);
});

test.afterAll(async () => {
  for (const clerk of [office, housing]) await clerk?.retire();
  await rm(medium, { recursive: true, force: true });
});

function exportToHousing(): Promise<string> {
  return housing
    .ask('card.own', {})
    .then(({ unitId }) => office.ask('package.export', { unitId, naming: 'neutral' }))
    .then(
      () => 'written',
      (error: Error) => error.message,
    );
}

/** Until the work has begun to write. */
function midway(clerk: Clerk): Promise<void> {
  return expect
    .poll(async () => (await readStored(clerk.dataFolder)).staging.length, { intervals: [10] })
    .toBeGreaterThan(0);
}

async function enginePid({ desk }: Clerk): Promise<number> {
  const pid = await desk.application.evaluate(
    ({ app }) =>
      app
        .getAppMetrics()
        .find(({ name, serviceName }) => `${name} ${serviceName}`.includes('chengfu-packages'))?.pid,
  );
  if (pid === undefined) throw new Error('no package process runs');
  return pid;
}

const packagesOnMedium = async () => (await readdir(medium)).filter((name) => !name.endsWith('.cfc'));

test('it is killed while it seals: a code, nothing left, no number used', async () => {
  const before = await readStored(office.dataFolder);
  const pid = await enginePid(office);
  const attempt = exportToHousing();
  await midway(office);
  process.kill(pid, 'SIGKILL');
  expect(await attempt).toBe('package.export: PACKAGE_ENGINE_LOST');
  expect(await readStored(office.dataFolder)).toEqual(before);
  expect(await packagesOnMedium()).toEqual([]);
});

test('a person stops it: nothing left either', async () => {
  const before = await readStored(office.dataFolder);
  const attempt = exportToHousing();
  await midway(office);
  expect(await office.ask('task.cancel', { task: 'package.export' })).toBe(true);
  expect(await attempt).toBe('package.export: CANCELLED');
  expect(await readStored(office.dataFolder)).toEqual(before);
  expect(await packagesOnMedium()).toEqual([]);
});

test('the desk answers all the time while it seals', async () => {
  let sealing = true;
  const attempt = exportToHousing().finally(() => {
    sealing = false;
  });
  await midway(office);
  let answered = 0;
  while (sealing) {
    await office.ask('today.get', {});
    answered += 1;
  }
  expect(await attempt).toBe('written');
  expect(answered).toBeGreaterThan(10);
  expect(await packagesOnMedium()).toHaveLength(1);
});

test('it is killed while it opens: a code, nothing left, and the next reading shows the plan', async () => {
  const [name = ''] = await packagesOnMedium();
  const read = async () => {
    await chooseNext(housing.desk.application, [join(medium, name)]);
    return housing.ask('package.stage', { from: 'dialog' });
  };
  const before = await readStored(housing.dataFolder);
  const pid = await enginePid(housing);
  const attempt = read();
  await midway(housing);
  process.kill(pid, 'SIGKILL');
  expect(await attempt).toMatchObject({
    plans: [],
    refused: [{ fileName: name, code: 'PACKAGE_ENGINE_LOST' }],
  });
  expect(await readStored(housing.dataFolder)).toEqual(before);
  const { plans, refused } = await read();
  expect([plans.length, refused]).toEqual([1, []]);
  expect(await enginePid(housing)).not.toBe(pid);
});
