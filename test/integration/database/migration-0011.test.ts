/** 0011 on a populated predecessor: every promise keeps its day and gets its unit's name and part from the tables. */
import { join } from 'node:path';
import { productMigrations } from '@main/database/migrations';
import { expect, it } from 'vitest';
import { migrateFile, openConnection, temporaryFolder } from './support';

it('keeps the promises and names whose they are; whether they were kept is told by the next projection', async () => {
  const file = join(await temporaryFolder(), 'chengfu.sqlite');
  await migrateFile(
    file,
    productMigrations().filter(({ number }) => number < 11),
  );
  const old = await openConnection(file);
  await old.execute(`
    insert into matter (id, kind, number, number_order, title, proposers, units, office_unit_id, key_matter, classification,
      received_on, procedure, registered_at, latest_type, latest_at, mine, waiting, dissatisfied, archived)
      values ('m1', 'bill', '1', 1, '题', '周敏', '', 'u0', 0, 'none', '2026-03-02', 'handle', 1, 'x', 1, 1, 0, 0, 0);
    insert into assignment (id, matter_id, unit_id, unit_name, role, state, assigned_on) values
      ('a0', 'm1', 'u1', '云州市财政局', 'sole', 'withdrawn', '2026-03-02'),
      ('a1', 'm1', 'u1', '云州市财政局', 'sole', 'replied', '2026-03-05');
    insert into promise (matter_id, point_id, point_text, unit_id, promised_on)
      values ('m1', 'p1', '扩大补助范围', 'u1', '2026-12-31');
  `);
  await old.close();
  await migrateFile(
    file,
    productMigrations().filter(({ number }) => number <= 11),
  );
  const connection = await openConnection(file);
  expect(await connection.all('select * from promise')).toEqual([
    {
      matter_id: 'm1',
      point_id: 'p1',
      point_text: '扩大补助范围',
      unit_id: 'u1',
      promised_on: '2026-12-31',
      assignment_id: 'a1',
      unit_name: '云州市财政局',
      answer: '',
      fulfilled_on: null,
      confirmed_on: null,
    },
  ]);
  await connection.close();
});
