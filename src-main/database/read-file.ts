/** Reads a database file beside the one that is open: a copy, a backup. Never writes. */
import { Connection } from './connection';
import { createHandle, type ReadableDatabase } from './drizzle-session';
import { type Migration, requireKnown } from './migrate';
import { runTransaction } from './transaction';

/** @throws AppError DATABASE_DAMAGED */
export async function readDatabaseFile<T>(
  file: string,
  work: (reader: ReadableDatabase) => Promise<T>,
): Promise<T> {
  const connection = await Connection.open(file, 'read');
  try {
    return await runTransaction(connection, 'deferred', (statements) => work(createHandle(statements)));
  } finally {
    await connection.close();
  }
}

/** How many migrations it has had. @throws AppError DATABASE_NEWER when this application lacks one of them. */
export async function schemaVersionOf(file: string, migrations: readonly Migration[]): Promise<number> {
  const connection = await Connection.open(file, 'read');
  try {
    return await requireKnown(connection, migrations);
  } finally {
    await connection.close();
  }
}
