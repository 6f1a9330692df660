/** The only importer of `sqlite3`: promises, safe settings, and no value that the driver would silently store as something else. */
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
    return this.perform((settle) => this.driver.all<Row>(sql, bindable(params), settle));
  }

  get(sql: string, params: readonly unknown[] = []): Promise<Row | undefined> {
    return this.perform((settle) => this.driver.get<Row | undefined>(sql, bindable(params), settle));
  }

  run(sql: string, params: readonly unknown[] = []): Promise<RunResult> {
    return this.perform((settle) => {
      // A statement that cannot be prepared calls back without `this`.
      this.driver.run(sql, bindable(params), function (this: RunCounts | undefined, error) {
        settle(error, { changes: this?.changes ?? 0, lastId: this?.lastID ?? 0 });
      });
    });
  }

  /** Runs a script of several statements. Never give it text that a person typed. */
  execute(script: string): Promise<void> {
    return this.perform((settle) => this.driver.exec(script, (error) => settle(error, undefined)));
  }

  close(): Promise<void> {
    return this.perform((settle) => this.driver.close((error) => settle(error, undefined)));
  }

  private async enableWriteAheadLog(): Promise<void> {
    const answer = await this.get('pragma journal_mode = wal');
    if (answer?.journal_mode !== 'wal') throw new Error('the database cannot use a write-ahead log here');
  }

  private perform<T>(start: (settle: (error: Error | null, value: T) => void) => void): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      start((error, value) => (error ? reject(toStorageError(error)) : resolve(value)));
    });
  }
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
