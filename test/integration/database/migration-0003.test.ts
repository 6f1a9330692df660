/** 0003 on a populated predecessor: files and references are still there, and templates have a place. */
import { join } from 'node:path';
import { productMigrations } from '@main/database/migrations';
import { expect, it } from 'vitest';
import { migrateFile, openConnection, temporaryFolder } from './support';

const SM3 = 'a'.repeat(64);

it('keeps documents and references, and takes a template with its file', async () => {
  const file = join(await temporaryFolder(), 'chengfu.sqlite');
  await migrateFile(file, productMigrations().slice(0, 2));
  const before = await openConnection(file);
  await before.execute(`
    insert into blob values ('${SM3}', 12, 1);
    insert into document values ('d1', null, null, null, null, 'composed-draft', '通报.docx', '${SM3}', 12, 'x', 5);
    insert into blob_reference values ('${SM3}', 'document', 'd1'), ('${SM3}', 'seal', 's1');
  `);
  await before.close();
  await migrateFile(file, productMigrations().slice(0, 3));
  const connection = await openConnection(file);
  await connection.execute('pragma foreign_keys = on');
  expect(await connection.all('select id, name, template_id from document')).toEqual([
    { id: 'd1', name: '通报.docx', template_id: null },
  ]);
  await connection.execute(`
    insert into unit_template values ('t1', '模板', '模板.docx', '[]', '["正文"]', '${SM3}', 12, 1, '李雯');
    insert into blob_reference values ('${SM3}', 'template', 't1');
  `);
  expect(await connection.all('select owner_kind from blob_reference order by owner_id')).toEqual([
    { owner_kind: 'document' },
    { owner_kind: 'seal' },
    { owner_kind: 'template' },
  ]);
  await expect(
    connection.execute(`insert into blob_reference values ('${SM3}', 'nothing', 'n1')`),
  ).rejects.toThrow();
  await connection.close();
});
