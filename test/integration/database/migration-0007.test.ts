/** 0007 on a populated predecessor: what was being written is still there, and versions of it are kept with their steps. */
import { join } from 'node:path';
import { productMigrations } from '@main/database/migrations';
import { expect, it } from 'vitest';
import { migrateFile, openConnection, temporaryFolder } from './support';

it('keeps drafts, and takes versions that hang together with their steps', async () => {
  const file = join(await temporaryFolder(), 'chengfu.sqlite');
  await migrateFile(file, productMigrations().slice(0, 6));
  const before = await openConnection(file);
  await before.execute(
    `insert into working_draft values ('a1', 'reply', 'm1', 3, '{"title":"答复"}', 1, '张敏')`,
  );
  await before.close();
  await migrateFile(file, productMigrations().slice(0, 7));
  const connection = await openConnection(file);
  await connection.execute('pragma foreign_keys = on');
  expect(await connection.all('select content, version from working_draft')).toEqual([
    { content: '{"title":"答复"}', version: 3 },
  ]);
  await connection.execute(`insert into draft_version values ('a1', 'reply', 1, 'm1', '{}', '张敏', 2)`);
  const step = (number: number, reason: string) =>
    connection.execute(
      `insert into draft_version_step values ('a1', 'reply', ${number}, 1, '${reason}', '', 2, '张敏', 'clerk')`,
    );
  await step(1, 'kept');
  await expect(step(2, 'kept')).rejects.toThrow();
  await connection.execute(`delete from draft_version`);
  expect(await connection.all('select * from draft_version_step')).toEqual([]);
  await connection.execute(`insert into draft_version values ('a1', 'reply', 1, 'm1', '{}', '张敏', 2)`);
  await expect(step(1, 'guessed')).rejects.toThrow();
  await connection.close();
});
