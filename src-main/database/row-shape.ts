/** Keeps every column of a row: the driver returns objects, so two columns of one name would silently become one (a join once returned the reply's id as the matter's). */
import { Column, is, SQL } from 'drizzle-orm';
import type { SelectedFieldsOrdered } from 'drizzle-orm/sqlite-core';
import type { Row } from './connection';

export interface ShapedQuery {
  readonly sql: string;
  /** Values in the order of the selected columns. Throws rather than lose or reorder one. */
  readonly toValues: (row: Row) => unknown[];
}

/** A select of the query builder, whose columns are known. `RETURNING` cannot be wrapped, so there a clash is an error. */
export function shapeBuilt(
  sql: string,
  fields: SelectedFieldsOrdered,
  kind: string | undefined,
): ShapedQuery {
  const names = fields.map(({ field }) => knownName(field));
  if (names.every((name) => name !== undefined) && new Set(names).size === names.length) {
    return { sql, toValues: (row) => pick(row, names) };
  }
  if (kind !== 'select') return { sql, toValues: (row) => inOrder(row, fields.length) };
  const positions = fields.map((_field, index) => `c${index}`);
  const columns = positions.map((name) => `"${name}"`).join(', ');
  return {
    sql: `with "_row" (${columns}) as (${sql}) select * from "_row"`,
    toValues: (row) => pick(row, positions),
  };
}

/** Hand-written SQL: as a subquery SQLite renames a second `id` to `id:1`, which makes the clash visible. */
export function shapeRaw(sql: string): ShapedQuery & { readonly toObject: (row: Row) => Row } {
  const wrapped = /^\s*(select|with|values)\b/i.test(sql) ? `select * from (${sql})` : sql;
  return { sql: wrapped, toValues: (row) => inOrder(row), toObject: withDistinctNames };
}

function knownName(field: unknown): string | undefined {
  if (is(field, Column)) return field.name;
  if (is(field, SQL.Aliased)) return field.fieldAlias;
  return undefined;
}

function pick(row: Row, names: readonly string[]): unknown[] {
  return names.map((name) => {
    if (!(name in row)) throw new Error(`the result has no column "${name}"`);
    return row[name];
  });
}

function inOrder(row: Row, expected?: number): unknown[] {
  const names = Object.keys(row);
  // An object lists number-like names first, whatever their place in the select.
  const numberLike = names.find((name) => /^\d+$/.test(name));
  if (numberLike !== undefined) throw new Error(`column ${numberLike} needs a name: give it an alias`);
  if (expected !== undefined && names.length !== expected) {
    throw new Error(`${expected} columns became ${names.length}: give each its own alias`);
  }
  return Object.values(row);
}

function withDistinctNames(row: Row): Row {
  const renamed = Object.keys(row).find((name) => /:\d+$/.test(name));
  if (renamed !== undefined)
    throw new Error(`two columns share the name of "${renamed}": give each its own alias`);
  return row;
}
