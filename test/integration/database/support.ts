/** Opens a real database in a folder of its own with the given migrations; everything is closed and removed after each test. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@main/database/connection';
import { createMigration, type Migration, migrate } from '@main/database/migrate';
import { type Database, openDatabase } from '@main/database/session';
import { onTestFinished } from 'vitest';

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chengfu-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Numbered in the given order: `migrationsOf('create table …', 'alter table …')`. */
export function migrationsOf(...scripts: readonly string[]): Migration[] {
  return scripts.map((sql, index) => createMigration(`${String(index + 1).padStart(4, '0')}-test.sql`, sql));
}

export async function openConnection(file: string, mode: 'write' | 'read' = 'write'): Promise<Connection> {
  const connection = await Connection.open(file, mode);
  onTestFinished(() => connection.close().catch(ignoreClosed));
  return connection;
}

export async function migrateFile(file: string, migrations: readonly Migration[]): Promise<void> {
  const connection = await Connection.open(file, 'write');
  try {
    await migrate({ connection, migrations, now: () => 0, backUp: async () => {} });
  } finally {
    await connection.close();
  }
}

export interface TestDatabase {
  readonly database: Database;
  readonly file: string;
  readonly folder: string;
}

export async function openTestDatabase(migrations: readonly Migration[]): Promise<TestDatabase> {
  const folder = await temporaryFolder();
  const file = join(folder, 'chengfu.sqlite');
  await migrateFile(file, migrations);
  const database = await openDatabase({ file });
  onTestFinished(() => database.close());
  return { database, file, folder };
}

function ignoreClosed(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'SQLITE_MISUSE')) throw error;
}
