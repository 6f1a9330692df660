/**
 * The committed `schema.sql`, the migrations and drizzle's definitions say the same.
 * After a reviewed migration: `npx vitest run test/architecture/schema.test.ts -u`.
 */
import { join } from 'node:path';
import type { Connection } from '@main/database/connection';
import { productMigrations } from '@main/database/migrations';
import { schemaSnapshot } from '@main/database/schema-snapshot';
import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, it } from 'vitest';
import { compareSchema, productTables } from '../integration/database/compare-schema';
import { migrateFile, openConnection, temporaryFolder } from '../integration/database/support';

const definitions = import.meta.glob<Record<string, unknown>>('../../src-main/database/schema/*.ts', {
  eager: true,
});
const tables = Object.values(definitions)
  .flatMap((module) => Object.values(module))
  .filter((value) => is(value, SQLiteTable));

async function migrated(): Promise<Connection> {
  const file = join(await temporaryFolder(), 'chengfu.sqlite');
  await migrateFile(file, productMigrations());
  return openConnection(file);
}

it('matches the committed snapshot', async () => {
  await expect(await schemaSnapshot(await migrated())).toMatchFileSnapshot(
    '../../src-main/database/schema.sql',
  );
});

it('is what drizzle believes, table by table', async () => {
  const connection = await migrated();
  expect(await compareSchema(connection, tables)).toEqual([]);
  expect(tables.map((table) => getTableConfig(table).name).sort()).toEqual(await productTables(connection));
});

it('has only strict tables', async () => {
  const lax = await (await migrated()).all(
    `select name from pragma_table_list
     where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite\\_%' escape '\\'`,
  );
  expect(lax).toEqual([]);
});
