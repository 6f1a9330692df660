/** 0008 on a populated predecessor: a version of a profile is there once, and settings stay. */
import { join } from 'node:path';
import { productMigrations } from '@main/database/migrations';
import { expect, it } from 'vitest';
import { migrateFile, openConnection, temporaryFolder } from './support';

it('takes each version of a profile once, and one edit a profile', async () => {
  const file = join(await temporaryFolder(), 'chengfu.sqlite');
  await migrateFile(file, productMigrations().slice(0, 7));
  const before = await openConnection(file);
  await before.execute(`insert into setting values ('unit-settings', '{"profileId":"rugao"}')`);
  await before.close();
  await migrateFile(file, productMigrations().slice(0, 8));
  const connection = await openConnection(file);
  expect(await connection.all('select value from setting')).toEqual([{ value: '{"profileId":"rugao"}' }]);
  const insert = (id: string, version: number, origin = 'own') =>
    connection.execute(
      `insert into profile values ('${id}', ${version}, '${origin}', null, '{}', 1, '沈立群')`,
    );
  await insert('own-1', 1);
  await insert('own-1', 2);
  await expect(insert('own-1', 2)).rejects.toThrow();
  await expect(insert('own-1', 0)).rejects.toThrow();
  await expect(insert('own-2', 1, 'guessed')).rejects.toThrow();
  const edit = () => connection.execute(`insert into profile_draft values ('own-1', '{}', 1, 1, '沈立群')`);
  await edit();
  await expect(edit()).rejects.toThrow();
  await connection.close();
});
