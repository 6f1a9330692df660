/**
 * The same `sqlite3` with its statements kept: in a storm the same few hundred statements run thousands of times, and preparing them
 * is what would cost most. The databases, their files and every statement are the real ones.
 */
import { createRequire } from 'node:module';
import type sqlite3 from 'sqlite3';

const driver = createRequire(import.meta.url)('sqlite3') as typeof sqlite3;

interface Kept {
  readonly statement: sqlite3.Statement;
  /** Why it could not be prepared. */
  failure: Error | null;
}

type Settle<T> = (this: sqlite3.RunResult | undefined, error: Error | null, value?: T) => void;

class QuickDatabase {
  private readonly database: sqlite3.Database;
  private readonly kept = new Map<string, Kept>();

  constructor(file: string, flags: number, opened: (error: Error | null) => void) {
    this.database = new driver.Database(file, flags, opened);
  }

  serialize(): void {
    this.database.serialize();
  }

  configure(option: 'busyTimeout', value: number): void {
    this.database.configure(option, value);
  }

  all(sql: string, params: unknown[], settle: Settle<unknown[]>): void {
    const kept = this.keep(sql);
    kept.statement.all(params, (error: Error | null, rows: unknown[]) => {
      settle.call(undefined, kept.failure ?? error, rows);
    });
  }

  /** To the end: a statement that stopped at its first row would keep its snapshot open. */
  get(sql: string, params: unknown[], settle: Settle<unknown>): void {
    this.all(sql, params, (error, rows) => settle.call(undefined, error, rows?.[0]));
  }

  run(sql: string, params: unknown[], settle: Settle<undefined>): void {
    const kept = this.keep(sql);
    kept.statement.run(params, function (this: sqlite3.RunResult, error: Error | null) {
      settle.call(this, kept.failure ?? error);
    });
  }

  exec(script: string, settle: (error: Error | null) => void): void {
    if (/^(begin|commit|rollback)\b[^;]*$/.test(script)) this.run(script, [], (error) => settle(error));
    else this.database.exec(script, settle);
  }

  close(settle: (error: Error | null) => void): void {
    for (const { statement } of this.kept.values()) statement.finalize();
    this.kept.clear();
    this.database.close(settle);
  }

  prepare(sql: string, settle: (error: Error | null) => void): sqlite3.Statement {
    return this.database.prepare(sql, settle);
  }

  private keep(sql: string): Kept {
    const before = this.kept.get(sql);
    if (before && before.failure === null) return before;
    const kept: Kept = {
      failure: null,
      statement: this.database.prepare(sql, (error: Error | null) => {
        kept.failure = error;
      }),
    };
    this.kept.set(sql, kept);
    return kept;
  }
}

const { OPEN_READONLY, OPEN_READWRITE, OPEN_CREATE, OPEN_FULLMUTEX } = driver;

// biome-ignore lint/style/noDefaultExport: it stands in for a package that has nothing else.
export default { Database: QuickDatabase, OPEN_READONLY, OPEN_READWRITE, OPEN_CREATE, OPEN_FULLMUTEX };
