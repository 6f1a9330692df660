/** Prepared statements are kept for their next use: order, snapshots, a changed schema and failures must not show it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@main/database/connection';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;
let writer: Connection;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chengfu-kept-'));
  writer = await Connection.open(join(folder, 'a.db'), 'write');
  await writer.execute('create table unit (id integer primary key, name text unique)');
});

afterEach(async () => {
  await writer.close();
  await rm(folder, { recursive: true });
});

const INSERT = 'insert into unit (name) values (?)';
const COUNT = 'select count(*) as n from unit';

it('keeps the order in which statements were asked for, awaited or not', async () => {
  const names = Array.from({ length: 300 }, (_, n) => `第 ${n} 科`);
  await Promise.all(names.map((name) => writer.run(INSERT, [name])));
  const rows = await writer.all('select name from unit order by id');
  expect(rows.map(({ name }) => name)).toEqual(names);
});

it('holds no snapshot open after a row was read', async () => {
  const reader = await Connection.open(join(folder, 'a.db'), 'read');
  for (let n = 0; n < 3; n += 1) {
    expect(await reader.get(COUNT)).toEqual({ n });
    expect(await reader.get('select id from unit order by id desc')).toEqual(n === 0 ? undefined : { id: n });
    await writer.run(INSERT, [`第 ${n} 科`]);
  }
  await writer.get('pragma wal_checkpoint(truncate)');
  expect(await writer.get('pragma wal_checkpoint(truncate)')).toMatchObject({ busy: 0 });
  await reader.close();
});

it('sees a column that came after it was prepared, and a table that went', async () => {
  await writer.run(INSERT, ['教育局']);
  expect(await writer.all('select * from unit')).toEqual([{ id: 1, name: '教育局' }]);
  await writer.execute("alter table unit add column code text default '云州'");
  expect(await writer.all('select * from unit')).toEqual([{ id: 1, name: '教育局', code: '云州' }]);
  await writer.execute('drop table unit');
  await expect(writer.all('select * from unit')).rejects.toThrow('no such table');
});

it('works again after it failed, and with more texts than are kept', async () => {
  await writer.run(INSERT, ['教育局']);
  await expect(writer.run(INSERT, ['教育局'])).rejects.toThrow('UNIQUE');
  expect(await writer.run(INSERT, ['财政局'])).toMatchObject({ changes: 1 });
  for (let n = 0; n < 250; n += 1) expect(await writer.get(`select ${n} as n`)).toEqual({ n });
  expect(await writer.get(COUNT)).toEqual({ n: 2 });
});
