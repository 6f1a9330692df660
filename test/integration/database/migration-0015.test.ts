/** 0015 on a populated predecessor: a matter keeps its stage, has no name of its own for it and is merged with none until it is projected again. */
import { join } from 'node:path';
import { productMigrations } from '@main/database/migrations';
import { expect, it } from 'vitest';
import { migrateFile, openConnection, temporaryFolder } from './support';

it('adds the name of the stage and the merged matters without touching a row', async () => {
  const file = join(await temporaryFolder(), 'chengfu.sqlite');
  await migrateFile(file, productMigrations().slice(0, 14));
  const before = await openConnection(file);
  await before.execute(`
    insert into matter (id, kind, number, number_order, title, proposers, units, office_unit_id, key_matter, classification,
      received_on, procedure, registered_at, latest_type, latest_at, mine, waiting, dissatisfied, archived)
    values ('m1', 'deputy-suggestion', '26', 26, '关于增设公办幼儿园的建议', '沈若兰', '', 'u0', 0, 'none',
      '2026-03-02', 'assign', 1, 'matter.assigned', 1, 0, 1, 0, 0);
  `);
  await before.close();
  await migrateFile(file, productMigrations().slice(0, 15));
  const connection = await openConnection(file);
  expect(await connection.all('select id, procedure, stage_name, merged_with from matter')).toEqual([
    { id: 'm1', procedure: 'assign', stage_name: null, merged_with: 0 },
  ]);
  await connection.close();
});
