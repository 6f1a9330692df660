/** 0005 on a populated predecessor: packages are still there, the parts of one are kept with it and go with it. */
import { join } from 'node:path';
import { productMigrations } from '@main/database/migrations';
import { expect, it } from 'vitest';
import { migrateFile, openConnection, temporaryFolder } from './support';

it('keeps packages, and takes one set of parts for each', async () => {
  const file = join(await temporaryFolder(), 'chengfu.sqlite');
  await migrateFile(file, productMigrations().slice(0, 4));
  const before = await openConnection(file);
  await before.execute(`
    insert into package (id, direction, kind, peer_unit_id, incarnation_id, seq, created_at, handled_at, file_name, size,
      fingerprint, state, receipt_code, manifest)
    values ('p1', 'out', 'assign', 'u1', 'i1', 1, 1, 1, '承复-k3m8q2xa.cfp', 9000000000, '${'a'.repeat(64)}', 'exported',
      '902714468135', '{}');
  `);
  await before.close();
  await migrateFile(file, productMigrations().slice(0, 5));
  const connection = await openConnection(file);
  await connection.execute('pragma foreign_keys = on');
  expect(await connection.all('select id, file_name from package')).toEqual([
    { id: 'p1', file_name: '承复-k3m8q2xa.cfp' },
  ]);
  const insert = (id: string) =>
    connection.execute(
      `insert into export_volume_set values ('${id}', '${'0'.repeat(32)}', 4690000000, 2, '[1]')`,
    );
  await insert('p1');
  await expect(insert('p1')).rejects.toThrow();
  await expect(insert('p2')).rejects.toThrow();
  await connection.execute(`delete from package where id = 'p1'`);
  expect(await connection.all('select * from export_volume_set')).toEqual([]);
  await connection.close();
});
