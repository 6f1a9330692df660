/** Compares drizzle's table definitions with the tables that the migrations made; a difference would show only as a wrong query. */
import type { Connection } from '@main/database/connection';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';

interface ColumnShape {
  readonly type: string;
  readonly notNull: boolean;
  readonly primaryKey: boolean;
}

/** One line for each difference; empty when both say the same. Generated columns count as columns. */
export async function compareSchema(
  connection: Connection,
  tables: readonly SQLiteTable[],
): Promise<string[]> {
  const problems: string[] = [];
  for (const table of tables) {
    const { name } = getTableConfig(table);
    const real = await realColumns(connection, name);
    if (real.size === 0) problems.push(`${name}: no such table`);
    else problems.push(...compareColumns(name, drizzleColumns(table), real));
  }
  return problems;
}

/** Tables that hold the product's data: not SQLite's own, not the search index and its shadows, not the migrator's list. */
export async function productTables(connection: Connection): Promise<string[]> {
  const rows = await connection.all(
    `select name from pragma_table_list
     where schema = 'main' and type = 'table' and name <> 'migration' and name not like 'sqlite\\_%' escape '\\'
     order by name`,
  );
  return rows.map((row) => String(row.name));
}

function compareColumns(
  table: string,
  defined: ReadonlyMap<string, ColumnShape>,
  real: ReadonlyMap<string, ColumnShape>,
): string[] {
  const names = [...new Set([...defined.keys(), ...real.keys()])].sort();
  return names.flatMap((name) => {
    const ours = inWords(defined.get(name));
    const theirs = inWords(real.get(name));
    return ours === theirs ? [] : [`${table}.${name}: drizzle says ${ours}, the database ${theirs}`];
  });
}

function inWords(shape: ColumnShape | undefined): string {
  if (shape === undefined) return 'nothing';
  return [shape.type, shape.notNull && 'not null', shape.primaryKey && 'primary key']
    .filter(Boolean)
    .join(' ');
}

function drizzleColumns(table: SQLiteTable): Map<string, ColumnShape> {
  const { columns, primaryKeys } = getTableConfig(table);
  const inKey = new Set(primaryKeys.flatMap((key) => key.columns.map((column) => column.name)));
  return new Map(
    columns.map((column) => {
      const primaryKey = column.primary || inKey.has(column.name);
      const type = column.getSQLType().toLowerCase();
      return [column.name, { type, notNull: column.notNull || primaryKey, primaryKey }];
    }),
  );
}

async function realColumns(connection: Connection, table: string): Promise<Map<string, ColumnShape>> {
  const rows = await connection.all('select name, type, "notnull", pk from pragma_table_xinfo(?)', [table]);
  return new Map(
    rows.map((row) => {
      // A STRICT table refuses a null in its key, and an integer key is never null, whatever the flag says.
      const primaryKey = Number(row.pk) > 0;
      const notNull = primaryKey || row.notnull === 1;
      return [String(row.name), { type: String(row.type).toLowerCase(), notNull, primaryKey }];
    }),
  );
}
