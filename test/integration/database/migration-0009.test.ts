/** 0009 on a populated predecessor: every matter keeps its row of the search index, and is listed with its parts and steps at once. */
import { join } from 'node:path';
import { productMigrations } from '@main/database/migrations';
import { expect, it } from 'vitest';
import { migrateFile, openConnection, temporaryFolder } from './support';

it("takes the keys of the search index over as the matters' own, and what they are filtered by from the tables", async () => {
  const file = join(await temporaryFolder(), 'chengfu.sqlite');
  const before = productMigrations().filter(({ number }) => number < 9);
  await migrateFile(file, before);
  const old = await openConnection(file);
  const matter = (id: string, number: string) =>
    `('${id}', 'bill', '${number}', ${number}, '题', '周敏', '', 'u0', 0, 'none', '2026-03-02', 'handle', 1, 'x', 1, 1, 0, 0, 0)`;
  await old.execute(`
    insert into matter (id, kind, number, number_order, title, proposers, units, office_unit_id, key_matter, classification,
      received_on, procedure, registered_at, latest_type, latest_at, mine, waiting, dissatisfied, archived)
      values ${matter('m1', '1')}, ${matter('m2', '2')};
    insert into matter_search_row (row_id, matter_id) values (7, 'm2'), (9, 'm1');
    insert into matter_search (rowid, words) values (7, '社保 保'), (9, '电梯 梯');
    insert into assignment (id, matter_id, unit_id, unit_name, role, state, assigned_on) values
      ('a1', 'm1', 'u1', '云州市财政局', 'lead', 'handling', '2026-03-02'),
      ('a2', 'm1', 'u2', '云州市民政局', 'co-handler', 'withdrawn', '2026-03-02');
    insert into step (matter_id, position, code, desk, unit_id, unit_name, mine, since)
      values ('m1', 0, 'submit-plan', 'unit', 'u1', '云州市财政局', 0, 1);
  `);
  await old.close();
  await migrateFile(file, productMigrations().slice(0, 9));
  const connection = await openConnection(file);
  expect(
    await connection.all('select row_id, matter_id, steps, parts from matter_facet order by row_id'),
  ).toEqual([
    { row_id: 7, matter_id: 'm2', steps: '[]', parts: '[]' },
    { row_id: 9, matter_id: 'm1', steps: '["submit-plan"]', parts: '[["u1","lead"]]' },
  ]);
  const found = await connection.all(`select rowid from matter_search where matter_search match '"社保"'`);
  expect(found).toEqual([{ rowid: 7 }]);
  await connection.close();
});
