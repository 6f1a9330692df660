/** A transaction from BEGIN to COMMIT or ROLLBACK. Its statements work only while it lasts, and after a failure that may have ended it none works. */
import type { Connection, Row, RunResult, StatementRunner } from './connection';
import { isConstraintViolation } from './sqlite-error';

/** The caller holds the connection's gate for the whole call. `deferred` is a reader's snapshot. */
export async function runTransaction<T>(
  connection: Connection,
  behaviour: 'immediate' | 'deferred',
  work: (statements: StatementRunner) => Promise<T>,
): Promise<T> {
  await connection.execute(`begin ${behaviour}`);
  const statements = new TransactionStatements(connection);
  try {
    const value = await work(statements);
    await statements.finish();
    await connection.execute('commit');
    return value;
  } catch (error) {
    await statements.abandon();
    await rollBack(connection);
    throw error;
  }
}

/** SQLite itself rolls back after a full disk or an I/O failure; then there is nothing left to roll back. */
async function rollBack(connection: Connection): Promise<void> {
  try {
    await connection.execute('rollback');
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error;
  }
}

class TransactionStatements implements StatementRunner {
  private open = true;
  private failure: unknown;
  private readonly pending = new Set<Promise<unknown>>();

  constructor(private readonly connection: Connection) {}

  all(sql: string, params?: readonly unknown[]): Promise<readonly Row[]> {
    return this.within(() => this.connection.all(sql, params));
  }

  get(sql: string, params?: readonly unknown[]): Promise<Row | undefined> {
    return this.within(() => this.connection.get(sql, params));
  }

  run(sql: string, params?: readonly unknown[]): Promise<RunResult> {
    return this.within(() => this.connection.run(sql, params));
  }

  async finish(): Promise<void> {
    const unawaited = this.pending.size;
    await this.abandon();
    if (this.failure !== undefined) throw this.failure;
    if (unawaited > 0)
      throw new Error(`${unawaited} statements were not awaited before the transaction ended`);
  }

  async abandon(): Promise<void> {
    this.open = false;
    await Promise.allSettled(this.pending);
  }

  private async within<T>(start: () => Promise<T>): Promise<T> {
    if (!this.open)
      throw new Error('this database handle is finished; it works only inside its read or write');
    if (this.failure !== undefined) throw this.failure;
    const statement = start();
    this.pending.add(statement);
    try {
      return await statement;
    } catch (error) {
      // Going on after an implicit rollback would write outside any transaction.
      if (!isConstraintViolation(error)) this.failure = error;
      throw error;
    } finally {
      this.pending.delete(statement);
    }
  }
}
