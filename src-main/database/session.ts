/** The database as the rest of the main process sees it: snapshots to read from, transactions to write in, and no other way in. */
import { Connection } from './connection';
import { createHandle, type ReadableDatabase, type WritableDatabase } from './drizzle-session';
import { createOccupancy, Gate } from './gate';
import { runTransaction } from './transaction';

export class Database {
  private readonly occupancy = createOccupancy();
  private readonly writeGate = new Gate(this.occupancy);
  private readonly readGate = new Gate(this.occupancy);
  private closed = false;

  constructor(
    private readonly writer: Connection,
    private readonly reader: Connection,
  ) {}

  /** One consistent moment of what is committed; never waits for a write. Keep the work short: reads take turns. */
  read<T>(work: (database: ReadableDatabase) => Promise<T>): Promise<T> {
    return this.enter(this.readGate, () =>
      runTransaction(this.reader, 'deferred', (statements) => work(createHandle(statements))),
    );
  }

  /** All or nothing. Await every statement; do no file work inside. */
  write<T>(work: (transaction: WritableDatabase) => Promise<T>): Promise<T> {
    return this.enter(this.writeGate, () =>
      runTransaction(this.writer, 'immediate', (statements) => work(createHandle(statements))),
    );
  }

  /** Waits for what has begun. The writer closes last: it folds the log into the file, so no log is left after a clean end. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.readGate.pass(() => this.reader.close());
    await this.writeGate.pass(() => this.writer.close());
  }

  private async enter<T>(gate: Gate, work: () => Promise<T>): Promise<T> {
    if (this.closed) throw new Error('the database is closed');
    return gate.pass(work);
  }
}

/** `file` must be on a local disk. Checks and migrations come first: see `startDatabase`. */
export async function openDatabase({ file }: { readonly file: string }): Promise<Database> {
  const writer = await Connection.open(file, 'write');
  try {
    return new Database(writer, await Connection.open(file, 'read'));
  } catch (error) {
    await writer.close();
    throw error;
  }
}
