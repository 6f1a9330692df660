/** 0002 on a populated predecessor: files, their references and the numbers given out are all still there, and the new shape works. */
import { join } from 'node:path';
import { productMigrations } from '@main/database/migrations';
import { expect, it } from 'vitest';
import { migrateFile, openConnection, temporaryFolder } from './support';

const SM3 = 'a'.repeat(64);

const POPULATED = `
  insert into blob values ('${SM3}', 12, 1);
  insert into document values ('d1', 'm1', 'a1', 'reply-final', '答复.docx', '${SM3}', 12, 'application/x', 5);
  insert into document values ('d2', 'm1', null, 'reply-draft', '初稿.docx', '${SM3}', 12, 'application/x', 4);
  insert into blob_reference values ('${SM3}', 'document', 'd1'), ('${SM3}', 'event', 'e1');
  insert into document_number values ('云建函', 2026, 7, 'a1', 3);
`;

async function migrated() {
  const file = join(await temporaryFolder(), 'chengfu.sqlite');
  await migrateFile(file, productMigrations().slice(0, 1));
  const before = await openConnection(file);
  await before.execute(POPULATED);
  await before.close();
  await migrateFile(file, productMigrations().slice(0, 2));
  const connection = await openConnection(file);
  await connection.execute('pragma foreign_keys = on');
  return connection;
}

it('keeps every document, reference and number', async () => {
  const connection = await migrated();
  expect(await connection.all('select * from document order by id')).toEqual([
    {
      id: 'd1',
      matter_id: 'm1',
      assignment_id: 'a1',
      composed_id: null,
      composed_version: null,
      kind: 'reply-final',
      name: '答复.docx',
      sm3: SM3,
      size: 12,
      media: 'application/x',
      created_at: 5,
    },
    expect.objectContaining({ id: 'd2', assignment_id: null, kind: 'reply-draft' }),
  ]);
  expect(await connection.all('select owner_kind, owner_id from blob_reference order by owner_id')).toEqual([
    { owner_kind: 'document', owner_id: 'd1' },
    { owner_kind: 'event', owner_id: 'e1' },
  ]);
  expect(await connection.all('select * from document_number')).toEqual([
    {
      series: '云建函',
      year: 2026,
      number: 7,
      owner_id: 'a1',
      reserved_at: 3,
      voided_at: null,
      void_reason: null,
    },
  ]);
});

it('takes documents without a matter, images with their document, and refuses a file of a document that is not there', async () => {
  const connection = await migrated();
  await connection.execute(`
    insert into composed_document values ('c1', 'circular', null, null, '通报', '', '{}', 1, 1, '李雯', 1, '李雯', null);
    insert into composed_image values ('c1', 'seal', 0, '公章', '${SM3}', 12, 42, 42, 0, 0);
    insert into blob_reference values ('${SM3}', 'composed', 'c1'), ('${SM3}', 'seal', 's1');
    insert into document values ('d3', null, null, 'c1', 1, 'composed-draft', '通报.docx', '${SM3}', 12, 'x', 6);
  `);
  await expect(
    connection.run(
      "insert into document values ('d4', null, null, 'c9', 1, 'composed-draft', 'x', 'x', 1, 'x', 6)",
    ),
  ).rejects.toThrow('FOREIGN KEY');
  await expect(connection.run(`insert into blob_reference values ('${SM3}', 'nobody', 'x')`)).rejects.toThrow(
    'CHECK',
  );
  await connection.run("delete from document where id = 'd3'");
  await connection.run("delete from composed_document where id = 'c1'");
  expect(await connection.all('select * from composed_image')).toEqual([]);
});
