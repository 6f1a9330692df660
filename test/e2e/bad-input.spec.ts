/** Bad input: every wrong package says in Chinese what is wrong and what to do next, each in its own words, and changes nothing. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { sm3 } from '@main/sealing/sm3';
import { expect, test } from '@playwright/test';
import { introduce } from './support/cards';
import { Clerk } from './support/clerk';
import { choosePackages, exportTo, importFrom } from './support/exchange';
import { Gallery } from './support/look';
import { assign, registerMatter } from './support/office';
import { readStored } from './support/stored';
import { StoryClock } from './support/story-clock';
import { FINANCE, HOUSING, OFFICE, SUGGESTION } from './support/story-words';

const TRAILER_LENGTH = 40;
const AGAIN = '请把载体上的文件重新拷贝一份再导入';

const gallery = new Gallery();
let medium: string;
let office: Clerk;
let housing: Clerk;
let finance: Clerk;
let good: string;
let forFinance: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  medium = await mkdtemp(join(tmpdir(), 'chengfu-medium-'));
  const place = { medium, gallery, clock: new StoryClock('2026-05-21T09:00:00+08:00') };
  office = await Clerk.atNewMachine(OFFICE, place);
  housing = await Clerk.atNewMachine(HOUSING, place);
  finance = await Clerk.atNewMachine(FINANCE, place);
  for (const clerk of [office, housing, finance]) await clerk.setUp();
  await introduce(office, housing);
  await introduce(office, finance);
  // 财政局 never takes the office's card: to it the office is an unknown sender.
  await introduce(housing, office);
  await registerMatter(office, SUGGESTION);
  await assign(office, [
    { unit: HOUSING, role: '主办' },
    { unit: FINANCE, role: '会办' },
  ]);
  good = (await exportTo(office, HOUSING, '交办包')).file;
  forFinance = (await exportTo(office, FINANCE, '交办包')).file;
});

test.afterAll(async () => {
  for (const clerk of [office, housing, finance]) await clerk?.retire();
  await rm(medium, { recursive: true, force: true });
});

/** A changed copy of the good package. */
async function altered(
  name: string,
  change: (bytes: Buffer) => Uint8Array | Promise<Uint8Array>,
): Promise<string> {
  const path = join(medium, name);
  await writeFile(path, await change(await readFile(good)));
  return path;
}

/** The outer checksum made right again, as someone would who alters a package on purpose. */
async function withChecksum(bytes: Buffer): Promise<Buffer> {
  const body = bytes.subarray(0, bytes.length - TRAILER_LENGTH);
  const mark = bytes.subarray(body.length, body.length + 8);
  return Buffer.concat([body, mark, await sm3(body)]);
}

function withByte(bytes: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(value, at);
  return copy;
}

/** Nothing at all is written, but of a package that may yet be believed: its copy waits for a decision. */
async function expectRefused(
  clerk: Clerk,
  file: string,
  title: string,
  next: string,
  isKept = false,
): Promise<void> {
  const before = await readStored(clerk.dataFolder);
  await choosePackages(clerk, [file]);
  const notice = clerk.dialog.getByRole('alert');
  await expect(notice).toContainText(`${basename(file)}：${title}`);
  await expect(notice).toContainText(next);
  await expect(clerk.dialog.getByRole('button', { name: /确认导入/ })).toBeHidden();
  await clerk.look(`refused-${title}`);
  await clerk.dialog.getByText('关闭', { exact: true }).click();
  await expect(clerk.dialog).toBeHidden();
  const after = await readStored(clerk.dataFolder);
  if (!isKept) return expect(after).toEqual(before);
  const { quarantine = 0 } = before.rows;
  const { event, package: packages, matter, peer } = before.rows;
  expect(after.rows).toMatchObject({ quarantine: quarantine + 1, event, package: packages, matter, peer });
}

test('a file that is no package', async () => {
  const file = join(medium, '会议纪要.cfp');
  await writeFile(file, '这是一份会议纪要，不是封装包。'.repeat(40));
  await expectRefused(housing, file, '这不是封装包', '请选择扩展名为 .cfp 的封装包');
});

test('a package for someone else', async () => {
  await expectRefused(housing, forFinance, '这个包不是发给本单位的', '请核对载体是否拿错');
});

test('a package of a sender whose card was never taken', async () => {
  await expectRefused(finance, forFinance, '本机没有发件单位的身份卡', '副本已放入“收发—待处理”', true);
});

test('a byte that the medium has lost', async () => {
  const middle = (bytes: Buffer) => bytes.length >> 1;
  const file = await altered('坏字节.cfp', (bytes) =>
    withByte(bytes, middle(bytes), bytes.readUInt8(middle(bytes)) ^ 1),
  );
  await expectRefused(housing, file, '光盘或U盘读不全，文件已损坏', AGAIN);
});

test('a byte that someone has changed, the checksum too', async () => {
  const middle = (bytes: Buffer) => bytes.length >> 1;
  const file = await altered('改字节.cfp', (bytes) =>
    withChecksum(withByte(bytes, middle(bytes), bytes.readUInt8(middle(bytes)) ^ 1)),
  );
  await expectRefused(housing, file, '封装包的内容校验不符，内容没有读取', AGAIN);
});

test('a file that was not copied to its end', async () => {
  const file = await altered('半截.cfp', (bytes) => bytes.subarray(0, bytes.length - 1000));
  await expectRefused(housing, file, '封装包不完整，可能没有拷完', AGAIN);
});

test('a version that this machine cannot read yet', async () => {
  const file = await altered('新版本.cfp', (bytes) => withChecksum(withByte(bytes, 9, 2)));
  await expectRefused(housing, file, '封装包由更新版本的承复制作，本机读不了', '请先升级本机的承复', true);
});

test('a version that is no longer read', async () => {
  const file = await altered('旧版本.cfp', (bytes) => withChecksum(withByte(bytes, 9, 0)));
  await expectRefused(housing, file, '封装包由旧版本的承复制作', '请发件单位升级承复后重新导出');
});

test('the same package twice', async () => {
  const before = await readStored(housing.dataFolder);
  const receipt = await importFrom(housing, good, ['新增事项 1 件']);
  expect((await readStored(housing.dataFolder)).digest).not.toBe(before.digest);
  await expectRefused(housing, good, '这个包已经导入过', receipt.replaceAll(/(\d{4})(?=\d)/g, '$1 '));
  expect((await readStored(housing.dataFolder)).staging).toEqual([]);
});

test('every refusal was Chinese, whole and within its frame', () => {
  expect(gallery.faults).toEqual([]);
});
