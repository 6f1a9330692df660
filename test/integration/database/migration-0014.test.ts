/** 0014 on a populated predecessor: people are still there, without a section, and work can be given to them, with its history. */
import { join } from 'node:path';
import { productMigrations } from '@main/database/migrations';
import { expect, it } from 'vitest';
import { migrateFile, openConnection, temporaryFolder } from './support';

it('keeps people, and takes handlers with their history', async () => {
  const file = join(await temporaryFolder(), 'chengfu.sqlite');
  await migrateFile(file, productMigrations().slice(0, 13));
  const before = await openConnection(file);
  await before.execute(`insert into person values ('p1', '张敏', 'clerk', '', 1)`);
  await before.close();
  await migrateFile(file, productMigrations().slice(0, 14));
  const connection = await openConnection(file);
  await connection.execute('pragma foreign_keys = on');
  expect(await connection.all('select name, section from person')).toEqual([{ name: '张敏', section: '' }]);
  const change = (id: string) =>
    connection.execute(
      `insert into handler_change values ('${id}', 1, '房改科', 'p1', '张敏', '', 2, '陈科', 'section-head')`,
    );
  await connection.execute(`insert into handler values ('a1', 'm1', '房改科', 'p1', '张敏', 1)`);
  await change('a1');
  await expect(change('a1')).rejects.toThrow();
  await expect(change('a2')).rejects.toThrow();
  await connection.execute(`delete from handler`);
  expect(await connection.all('select * from handler_change')).toEqual([]);
  await connection.close();
});
