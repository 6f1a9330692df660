/** 0012 on a populated predecessor: rows keep their dates, and know nothing of 临期 until they are projected again. */
import { join } from 'node:path';
import { productMigrations } from '@main/database/migrations';
import { expect, it } from 'vitest';
import { migrateFile, openConnection, temporaryFolder } from './support';

it('adds the first day of 临期 to matters and steps without touching them', async () => {
  const file = join(await temporaryFolder(), 'chengfu.sqlite');
  await migrateFile(file, productMigrations().slice(0, 11));
  const before = await openConnection(file);
  await before.execute(`
    insert into matter (id, kind, number, number_order, title, proposers, units, office_unit_id, key_matter, classification,
      received_on, procedure, registered_at, due_on, latest_type, latest_at, mine, waiting, dissatisfied, archived)
    values ('m1', 'deputy-suggestion', '26', 26, '关于增设公办幼儿园的建议', '沈若兰', '', 'u0', 0, 'none',
      '2026-03-02', 'assign', 1, '2026-03-09', 'matter.assigned', 1, 0, 1, 0, 0);
    insert into step (matter_id, position, code, desk, unit_id, unit_name, mine, due_on, since)
    values ('m1', 0, 'sign-for', 'unit', 'u1', '云州市财政局', 0, '2026-03-09', 1);
  `);
  await before.close();
  await migrateFile(file, productMigrations().slice(0, 12));
  const connection = await openConnection(file);
  for (const table of ['step', 'matter']) {
    expect(await connection.all(`select due_on, soon_on from ${table}`)).toEqual([
      { due_on: '2026-03-09', soon_on: null },
    ]);
  }
  await connection.close();
});
