/** 0010 on a populated predecessor: versions are still there, and the approval of a reply takes its acts with it. */
import { join } from 'node:path';
import { productMigrations } from '@main/database/migrations';
import { expect, it } from 'vitest';
import { migrateFile, openConnection, temporaryFolder } from './support';

it('keeps versions, takes acts of an approval that is there, and states that the chain knows', async () => {
  const file = join(await temporaryFolder(), 'chengfu.sqlite');
  await migrateFile(file, productMigrations().slice(0, 9));
  const before = await openConnection(file);
  await before.execute(`insert into draft_version values ('a1', 'reply', 1, 'm1', '{}', '张敏', 2)`);
  await before.close();
  await migrateFile(file, productMigrations().slice(0, 10));
  const connection = await openConnection(file);
  await connection.execute('pragma foreign_keys = on');
  expect(await connection.all('select number from draft_version')).toEqual([{ number: 1 }]);
  const approval = (id: string, state: string) =>
    connection.execute(
      `insert into approval values ('${id}', 'm1', '${state}', 1, '["principal-review"]', 1, null, null, null, 1, 2)`,
    );
  const act = (id: string) =>
    connection.execute(
      `insert into approval_act values ('${id}', 1, 1, 'pass-on', 'drafting', 'principal-review', 1, 'p1', '张敏', 'clerk', '[]', 2)`,
    );
  await approval('a1', 'principal-review');
  await expect(approval('a2', 'guessed')).rejects.toThrow();
  await act('a1');
  await expect(act('a1')).rejects.toThrow();
  await expect(act('a3')).rejects.toThrow();
  await connection.execute(`delete from approval`);
  expect(await connection.all('select * from approval_act')).toEqual([]);
  await connection.close();
});
