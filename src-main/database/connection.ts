/** The only importer of `sqlite3`: promises, safe settings, one statement at a time, and no value that the driver would silently store as something else. */
import { open as openFile } from 'node:fs/promises';
import sqlite3 from 'sqlite3';
import { toStorageError } from './sqlite-error';

export type Row = Readonly<Record<string, unknown>>;

export interface RunResult {
  readonly changes: number;
  readonly lastId: number;
}

/** What repositories and transactions need of a connection. */
export interface StatementRunner {
  all(sql: string, params?: readonly unknown[]): Promise<readonly Row[]>;
  get(sql: string, params?: readonly unknown[]): Promise<Row | undefined>;
  run(sql: string, params?: readonly unknown[]): Promise<RunResult>;
}

/** Prepared statements that wait for their next use: preparing costs more than most of them take. SQLite itself notices a changed schema. */
const MOST_KEPT = 200;

interface RunCounts {
  readonly changes: number;
  readonly lastID: number;
}

/** Milliseconds: only another process (a copy tool, a virus scanner) can make us wait, for in here the gate does. */
const BUSY_TIMEOUT = 5_000;

const COMMON_SETTINGS = `
  pragma foreign_keys = on;
  pragma trusted_schema = off;
  pragma secure_delete = on;
  pragma synchronous = full;
`;

export class Connection implements StatementRunner {
  /** By their text; the one used longest ago comes first. */
  private readonly kept = new Map<string, sqlite3.Statement>();
  /** Ends with the last statement asked for: the driver's thread pool keeps no order among prepared ones. */
  private turn: Promise<unknown> = Promise.resolve();

  private constructor(private readonly driver: sqlite3.Database) {}

  /** `write` creates the file when it is missing and switches it to WAL; `read` cannot change it. */
  static async open(file: string, mode: 'write' | 'read'): Promise<Connection> {
    if (mode === 'write') await createPrivately(file);
    const flags = mode === 'write' ? sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE : sqlite3.OPEN_READONLY;
    const driver = await new Promise<sqlite3.Database>((resolve, reject) => {
      const opened: sqlite3.Database = new sqlite3.Database(
        file,
        flags | sqlite3.OPEN_FULLMUTEX,
        (error: Error | null) => (error ? reject(toStorageError(error)) : resolve(opened)),
      );
    });
    // Without this the thread pool may run a later statement first.
    driver.serialize();
    driver.configure('busyTimeout', BUSY_TIMEOUT);
    const connection = new Connection(driver);
    try {
      await connection.execute(COMMON_SETTINGS);
      if (mode === 'write') await connection.enableWriteAheadLog();
    } catch (error) {
      await connection.close();
      throw error;
    }
    return connection;
  }

  all(sql: string, params: readonly unknown[] = []): Promise<readonly Row[]> {
    return this.withStatement(sql, params, (statement, values, settle) => statement.all<Row>(values, settle));
  }

  /** Of a query that has one row. To its end, for a statement that stopped at a row would hold its snapshot open. */
  async get(sql: string, params: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.all(sql, params))[0];
  }

  run(sql: string, params: readonly unknown[] = []): Promise<RunResult> {
    return this.withStatement(sql, params, (statement, values, settle) => {
      statement.run(values, function (this: RunCounts | undefined, error: Error | null) {
        settle(error, { changes: this?.changes ?? 0, lastId: this?.lastID ?? 0 });
      });
    });
  }

  /** Runs a script of several statements. Never give it text that a person typed. */
  execute(script: string): Promise<void> {
    return this.inTurn(() =>
      perform((settle) => this.driver.exec(script, (error) => settle(error, undefined))),
    );
  }

  close(): Promise<void> {
    return this.inTurn(async () => {
      for (const [sql, statement] of this.kept) await this.drop(sql, statement);
      await perform((settle) => this.driver.close((error) => settle(error, undefined)));
    });
  }

  private async enableWriteAheadLog(): Promise<void> {
    const answer = await this.get('pragma journal_mode = wal');
    if (answer?.journal_mode !== 'wal') throw new Error('the database cannot use a write-ahead log here');
  }

  private withStatement<T>(
    sql: string,
    params: readonly unknown[],
    start: (statement: sqlite3.Statement, values: readonly unknown[], settle: Settle<T>) => void,
  ): Promise<T> {
    return this.inTurn(async () => {
      const values = bindable(params);
      const statement = await this.prepared(sql);
      try {
        return await perform<T>((settle) => start(statement, values, settle));
      } catch (error) {
        await this.drop(sql, statement);
        throw error;
      }
    });
  }

  private async prepared(sql: string): Promise<sqlite3.Statement> {
    const known = this.kept.get(sql);
    const statement =
      known ??
      (await perform<sqlite3.Statement>((settle) => {
        const made: sqlite3.Statement = this.driver.prepare(sql, (error: Error | null) =>
          settle(error, made),
        );
      }));
    this.kept.delete(sql);
    this.kept.set(sql, statement);
    const [oldest] = this.kept;
    if (this.kept.size > MOST_KEPT && oldest) await this.drop(...oldest);
    return statement;
  }

  private async drop(sql: string, statement: sqlite3.Statement): Promise<void> {
    this.kept.delete(sql);
    // Its own failure was told when it ran.
    await new Promise<void>((resolve) => statement.finalize(() => resolve()));
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }
}

type Settle<T> = (error: Error | null, value: T) => void;

function perform<T>(start: (settle: Settle<T>) => void): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    start((error, value) => (error ? reject(toStorageError(error)) : resolve(value)));
  });
}

/** SQLite gives its log files the mode of the database file, so one private file makes all of them private. */
async function createPrivately(file: string): Promise<void> {
  const handle = await openFile(file, 'a', 0o600);
  await handle.close();
}

/** The driver stores BigInt, undefined and NaN as NULL and a Date as a float; a bug must not become a lost value. */
function bindable(params: readonly unknown[]): unknown[] {
  return params.map((value, index) => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number' && isExact(value)) return value;
    if (value instanceof Uint8Array) {
      return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    }
    const kind = typeof value === 'object' ? (value?.constructor?.name ?? 'object') : typeof value;
    throw new TypeError(`parameter ${index + 1} cannot be stored: ${kind}`);
  });
}

function isExact(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}
