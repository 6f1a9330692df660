/** 0004 and 0006 on a populated predecessor: packages and their events are still there, arrivals stand as ranges, and what was confirmed is settled. */
import { join } from 'node:path';
import { productMigrations } from '@main/database/migrations';
import { expect, it } from 'vitest';
import { migrateFile, openConnection, temporaryFolder } from './support';

const SM3 = 'a'.repeat(64);

function row(id: string, direction: 'in' | 'out', peer: string, inc: string, seq: number, startedAt: number) {
  const manifest = JSON.stringify({ inc: { id: inc, startedAt } });
  const state = direction === 'in' ? 'imported' : seq === 1 ? 'received' : 'exported';
  return `('${id}', '${direction}', 'assign', '${peer}', '${inc}', ${seq}, 1, 1, 'x.cfp', 9, '${SM3}', '${state}', null, '', '${manifest}', null)`;
}

it('counts what arrived from each incarnation of each sender, and keeps every package', async () => {
  const file = join(await temporaryFolder(), 'chengfu.sqlite');
  const before = productMigrations().filter(({ number }) => number < 4);
  await migrateFile(file, before);
  const old = await openConnection(file);
  await old.execute(`
    insert into package (id, direction, kind, peer_unit_id, incarnation_id, seq, created_at, handled_at, file_name, size,
      fingerprint, state, received_at, receipt_code, manifest, blob_sm3) values
      ${[
        row('p1', 'in', 'u1', 'i1', 1, 100),
        row('p2', 'in', 'u1', 'i1', 4, 100),
        row('p3', 'in', 'u1', 'i1', 6, 100),
        row('p4', 'in', 'u1', 'i2', 1, 200),
        row('p5', 'in', 'u2', 'i3', 2, 300),
        row('p6', 'out', 'u1', 'own', 1, 50),
        row('p7', 'out', 'u1', 'own', 2, 50),
      ].join(', ')};
    insert into package_event (package_id, event_id, matter_id) values ('p1', 'e1', 'm1'), ('p1', 'e2', 'm1');
  `);
  await old.close();
  await migrateFile(file, productMigrations());
  const connection = await openConnection(file);
  expect(await connection.all('select * from arrival order by incarnation_id')).toEqual([
    { unit_id: 'u1', incarnation_id: 'i1', started_at: 100, highest: 6, missing: '[2,3,5]' },
    { unit_id: 'u1', incarnation_id: 'i2', started_at: 200, highest: 1, missing: '[]' },
    { unit_id: 'u2', incarnation_id: 'i3', started_at: 300, highest: 2, missing: '[1]' },
  ]);
  expect(await connection.all('select id, signature, settled from package order by id')).toEqual(
    ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'].map((id) => ({
      id,
      signature: null,
      settled: id === 'p6' ? 1 : 0,
    })),
  );
  expect(await connection.all('select event_id, position from package_event order by event_id')).toEqual([
    { event_id: 'e1', position: 0 },
    { event_id: 'e2', position: 0 },
  ]);
  await connection.close();
});
