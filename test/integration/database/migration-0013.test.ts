/** 0013 on a populated predecessor: what is there stays, and the new tables take periods and drafts. */
import { join } from 'node:path';
import { productMigrations } from '@main/database/migrations';
import { expect, it } from 'vitest';
import { migrateFile, openConnection, temporaryFolder } from './support';

it('adds the periods of reports and their drafts, and a period leaves with its matter', async () => {
  const file = join(await temporaryFolder(), 'chengfu.sqlite');
  const upTo = (last: number) => productMigrations().filter(({ number }) => number <= last);
  await migrateFile(file, upTo(12));
  const old = await openConnection(file);
  await old.execute(`
    insert into matter (id, kind, number, number_order, title, proposers, units, office_unit_id, key_matter, classification,
      received_on, procedure, registered_at, latest_type, latest_at, mine, waiting, dissatisfied, archived)
      values ('m1', 'supervised-matter', '1', 1, '题', '', '', 'u0', 0, 'none', '2026-03-02', 'handle', 1, 'x', 1, 1, 0, 0, 0);
    insert into working_draft values ('a1', 'plan', 'm1', 3, '{}', 5, '张敏');
  `);
  await old.close();
  await migrateFile(file, upTo(13));
  const connection = await openConnection(file);
  expect(await connection.all('select version from working_draft')).toEqual([{ version: 3 }]);
  await connection.execute(`
    insert into periodic_report values
      ('m1', 'a1', '2026-03-31', '2026年4月', 'livelihood', 'u1', '云州市财政局', '2026-04-03', null);
    insert into report_draft values ('a1', '2026-03-31', 'm1', 1, '{}', 5, '张敏');
  `);
  await connection.execute(`pragma foreign_keys = on; delete from matter where id = 'm1';`);
  expect(await connection.all('select count(*) as periods from periodic_report')).toEqual([{ periods: 0 }]);
  await connection.close();
});
