/** A start that cannot succeed: a person reads in Chinese why, and the process leaves with code 1 instead of waiting unseen. */
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Connection } from '@main/database/connection';
import { expect, test } from '@playwright/test';
import { type Ended, launchDesk, makeDataFolder, startAndWait } from './support/launch';

const ROOT = resolve(import.meta.dirname, '../..');
/** `20260311-7KQ4M` */
const INCIDENT = /事件编号：(\d{8}-[2-9A-Z]{5})/;

let dismiss: string;

/** Takes the place of the person who reads the dialog and presses its last button. */
test.beforeAll(async () => {
  dismiss = join(await mkdtemp(join(tmpdir(), 'chengfu-dismiss-')), 'dismiss.cjs');
  await writeFile(
    dismiss,
    `const { dialog } = require('electron');
     dialog.showMessageBox = async (options) => {
       process.stderr.write('DIALOG ' + JSON.stringify(options) + '\\n');
       return { response: options.buttons.length - 1, checkboxChecked: false };
     };`,
  );
});

const startIn = (dataFolder: string, root?: string) =>
  startAndWait([`--data-folder=${dataFolder}`], { preloaded: [dismiss], ...(root ? { root } : {}) });

function dialogOf({ errors }: Ended): { message: string; detail: string } {
  const line = errors.split('\n').find((candidate) => candidate.startsWith('DIALOG '));
  expect(line).toBeDefined();
  return JSON.parse(line?.slice('DIALOG '.length) ?? '{}');
}

async function expectLogged(dataFolder: string, { detail }: { readonly detail: string }, code: string) {
  const number = INCIDENT.exec(detail)?.[1] ?? 'missing';
  const log = await readFile(join(dataFolder, 'logs/chengfu.log'), 'utf8');
  expect(log).toContain(`incident ${number}`);
  expect(log).toContain(code);
}

test('a database that is none, without a backup', async () => {
  const dataFolder = await makeDataFolder();
  const file = join(dataFolder, 'chengfu.db');
  await writeFile(file, '这不是数据库'.repeat(2000));
  const before = await readFile(file);
  const ended = await startIn(dataFolder);
  expect(ended.code).toBe(1);
  expect(ended.errors).toContain('承复不能打开。本机数据不完整，也没有完好的备份');
  expect(dialogOf(ended)).toMatchObject({ message: '承复不能打开' });
  await expectLogged(dataFolder, dialogOf(ended), 'DATABASE_DAMAGED');
  expect((await readFile(file)).equals(before)).toBe(true);
});

test('a database of another version, and a damaged one whose backup nobody wants', async () => {
  const desk = await launchDesk();
  await desk.window.getByRole('button', { name: '设立本单位' }).waitFor();
  await desk.close();
  const { dataFolder } = desk;
  const file = join(dataFolder, 'chengfu.db');
  const connection = await Connection.open(file, 'write');
  await connection.execute(
    `insert into migration (number, name, hash, applied_at) values (900, '0900-later.sql', '${'0'.repeat(64)}', 1)`,
  );
  await connection.close();
  const newer = await startIn(dataFolder);
  expect(newer.code).toBe(1);
  expect(dialogOf(newer).detail).toContain('由更新或不同版本的承复写成');
  await expectLogged(dataFolder, dialogOf(newer), 'DATABASE_NEWER');

  expect(await readdir(join(dataFolder, 'backups'))).not.toEqual([]);
  await writeFile(file, '这不是数据库'.repeat(2000));
  const damaged = await startIn(dataFolder);
  expect(damaged.code).toBe(1);
  expect(dialogOf(damaged).message).toBe('本机数据不完整，不能打开');
});

test('resources that were lost or spoilt', async () => {
  const root = await mkdtemp(join(tmpdir(), 'chengfu-copy-'));
  for (const part of ['package.json', 'out', 'resources']) {
    await cp(join(ROOT, part), join(root, part), { recursive: true });
  }
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  await writeFile(join(root, 'resources/holidays/2026.json'), '{ "year": 2026 }');
  for (const spoil of [async () => {}, () => rm(join(root, 'resources'), { recursive: true })]) {
    await spoil();
    const dataFolder = await makeDataFolder();
    const ended = await startIn(dataFolder, root);
    expect(ended.code).toBe(1);
    expect(dialogOf(ended).detail).toContain('随附的规则或节假日文件不完整。请重新安装承复');
    await expectLogged(dataFolder, dialogOf(ended), 'RESOURCES_DAMAGED');
  }
});

test('a data folder that cannot be made', async () => {
  const place = join(await makeDataFolder(), 'file');
  await writeFile(place, '');
  const ended = await startIn(place);
  expect(ended.code).toBe(1);
  expect(dialogOf(ended).detail).toMatch(INCIDENT);
  expect(ended.errors).toContain('启动时出错');
});
