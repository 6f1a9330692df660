/** The comparison itself: silent when both agree, and one line for each kind of difference. */
import { join } from 'node:path';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { expect, it } from 'vitest';
import { compareSchema, productTables } from './compare-schema';
import { migrateFile, migrationsOf, openConnection, temporaryFolder } from './support';

async function migrated(script: string) {
  const file = join(await temporaryFolder(), 'chengfu.sqlite');
  await migrateFile(file, migrationsOf(script));
  return openConnection(file);
}

const matter = sqliteTable('matter', {
  id: integer().primaryKey(),
  title: text().notNull(),
  dueOn: text('due_on'),
});
const member = sqliteTable('member', { matterId: integer('matter_id'), unit: text() }, (table) => [
  primaryKey({ columns: [table.matterId, table.unit] }),
]);

it('is silent when drizzle and the database agree', async () => {
  const connection = await migrated(`
    create table matter (id integer primary key, title text not null, due_on text) strict;
    create table member (matter_id integer, unit text, primary key (matter_id, unit)) strict;
    create virtual table matter_search using fts5 (text);
  `);
  expect(await compareSchema(connection, [matter, member])).toEqual([]);
  expect(await productTables(connection)).toEqual(['matter', 'member']);
});

it('names every difference', async () => {
  const connection = await migrated(
    'create table matter (id text primary key, title text, extra blob generated always as (title)) strict;',
  );
  expect(await compareSchema(connection, [matter, member])).toEqual([
    'matter.due_on: drizzle says text, the database nothing',
    'matter.extra: drizzle says nothing, the database blob',
    'matter.id: drizzle says integer not null primary key, the database text not null primary key',
    'matter.title: drizzle says text not null, the database text',
    'member: no such table',
  ]);
});
