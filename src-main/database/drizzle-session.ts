/** drizzle on our statements: built on its `sqlite-proxy` classes, with every column of a row kept, `changes` returned, and no parameter (case content) in an error. */
import { NoopLogger, type Query } from 'drizzle-orm';
import { NoopCache } from 'drizzle-orm/cache/core';
import {
  BaseSQLiteDatabase,
  type SelectedFieldsOrdered,
  SQLiteAsyncDialect,
  type SQLiteExecuteMethod,
} from 'drizzle-orm/sqlite-core';
import {
  type AsyncRemoteCallback,
  type PreparedQueryConfig,
  RemotePreparedQuery,
  SQLiteRemoteSession,
} from 'drizzle-orm/sqlite-proxy';
import type { RunResult, StatementRunner } from './connection';
import { shapeBuilt, shapeRaw } from './row-shape';

type DrizzleDatabase = BaseSQLiteDatabase<'async', RunResult>;
type ReadingMethods = 'select' | 'selectDistinct' | '$with' | '$count' | 'all' | 'get' | 'values';

/** Reads only. A repository function that takes this works on a write handle too, not the other way round. */
export type ReadableDatabase = Pick<DrizzleDatabase, ReadingMethods> & {
  with(
    ...queries: Parameters<DrizzleDatabase['with']>
  ): Pick<ReturnType<DrizzleDatabase['with']>, 'select' | 'selectDistinct'>;
};

/** Bound to one transaction; only `database.write` makes one. */
export type WritableDatabase = Pick<
  DrizzleDatabase,
  ReadingMethods | 'with' | 'insert' | 'update' | 'delete' | 'run'
>;

type NoSchema = Record<string, never>;

interface QueryMetadata {
  type: 'select' | 'update' | 'delete' | 'insert';
  tables: string[];
}

/** Without state but the names of columns, which it need not learn anew in every transaction. */
const dialect = new SQLiteAsyncDialect();

export function createHandle(statements: StatementRunner): WritableDatabase {
  const session = new RowKeepingSession(statements, dialect);
  const database = new BaseSQLiteDatabase<'async', unknown, NoSchema>('async', dialect, session, undefined);
  // The session's `run` answers with our RunResult; drizzle types it as a remote result.
  return database as unknown as DrizzleDatabase;
}

class RowKeepingSession extends SQLiteRemoteSession<NoSchema, NoSchema> {
  constructor(
    private readonly statements: StatementRunner,
    dialect: SQLiteAsyncDialect,
  ) {
    super(refuseUnshaped, dialect, undefined);
  }

  override prepareQuery<T extends Omit<PreparedQueryConfig, 'run'>>(
    query: Query,
    fields: SelectedFieldsOrdered | undefined,
    executeMethod: SQLiteExecuteMethod,
    isResponseInArrayMode: boolean,
    customResultMapper?: (rows: unknown[][]) => unknown,
    metadata?: QueryMetadata,
  ): RemotePreparedQuery<T> {
    const { sql, perform } = fields
      ? performBuilt(this.statements, query.sql, fields, metadata?.type)
      : performRaw(this.statements, query.sql);
    return new PlainErrorQuery<T>(
      perform,
      { ...query, sql },
      new NoopLogger(),
      new NoopCache(),
      metadata,
      undefined,
      fields,
      executeMethod,
      isResponseInArrayMode,
      customResultMapper,
    );
  }
}

/** drizzle wraps a failure in an error that quotes the parameters; they are case content and must not reach a log. */
class PlainErrorQuery<T extends PreparedQueryConfig> extends RemotePreparedQuery<T> {
  /** Overrides a method that drizzle's types hide (0.45, pinned; a test fails if it is no longer called). */
  queryWithCache<R>(_sql: string, _params: unknown[], query: () => Promise<R>): Promise<R> {
    return query();
  }
}

interface ShapedPerformance {
  readonly sql: string;
  readonly perform: AsyncRemoteCallback;
}

function performBuilt(
  statements: StatementRunner,
  original: string,
  fields: SelectedFieldsOrdered,
  kind: QueryMetadata['type'] | undefined,
): ShapedPerformance {
  const { sql, toValues } = shapeBuilt(original, fields, kind);
  return { sql, perform: performer(statements, toValues, toValues) };
}

/** `all` and `get` of hand-written SQL answer with objects, `values` with arrays, as drizzle's other drivers do. */
function performRaw(statements: StatementRunner, original: string): ShapedPerformance {
  const { sql, toValues, toObject } = shapeRaw(original);
  return { sql, perform: performer(statements, toObject, toValues) };
}

type ToRow = (row: Readonly<Record<string, unknown>>) => unknown;

function performer(statements: StatementRunner, toRow: ToRow, toValues: ToRow): AsyncRemoteCallback {
  return async (sql, params: unknown[], method) => {
    if (method === 'run') return answer(await statements.run(sql, params));
    if (method === 'get') {
      const row = await statements.get(sql, params);
      return answer({ rows: row && toRow(row) });
    }
    const rows = await statements.all(sql, params);
    return answer({ rows: rows.map(method === 'values' ? toValues : toRow) });
  };
}

/** The callback's declared result fits `all` only: `run` passes a RunResult through and `get` one row. */
function answer(result: RunResult | { rows: unknown }): { rows: unknown[] } {
  return result as { rows: unknown[] };
}

async function refuseUnshaped(): Promise<never> {
  throw new Error('a query went around the session');
}
