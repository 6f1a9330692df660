/**
 * Brings a database to the newest shape, all pending steps or none. Not drizzle-kit's migrator: there a rebuild of a
 * table deletes its children, because `foreign_keys` cannot be switched off inside the transaction it has opened.
 */
import { createHash } from 'node:crypto';
import { AppError } from '@shared/result/app-error';
import type { Connection } from './connection';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly hash: string;
}

interface AppliedMigration {
  readonly number: number;
  readonly name: string;
  readonly hash: string;
}

export interface MigrateOptions {
  readonly connection: Connection;
  /** In order, numbered from 1 without gaps. */
  readonly migrations: readonly Migration[];
  readonly now: () => number;
  /** Called before the first change to a database that already holds data; its failure stops the migration. */
  readonly backUp: () => Promise<void>;
}

const FILE_NAME = /^(\d{4})-[a-z0-9-]+\.sql$/;

/** Words that would leave our transaction or act outside it. A trigger's plain `begin` is none of them. */
const FORBIDDEN =
  /^\s*(commit|end\s+transaction|rollback|begin\s+(deferred|immediate|exclusive|transaction)|savepoint|release|vacuum|attach|detach|pragma)\b/im;

export function createMigration(fileName: string, sql: string): Migration {
  const number = FILE_NAME.exec(fileName)?.[1];
  if (number === undefined) throw new Error(`${fileName}: a migration is called NNNN-name.sql`);
  const forbidden = FORBIDDEN.exec(sql)?.[0];
  if (forbidden !== undefined)
    throw new Error(`${fileName}: "${forbidden.trim()}" is the migrator's business`);
  // A checkout may change the ends of lines; that is not another migration.
  const text = sql.replaceAll('\r\n', '\n');
  const hash = createHash('sha256').update(text, 'utf8').digest('hex');
  return { number: Number(number), name: fileName, sql: text, hash };
}

/** @returns how many were applied. @throws AppError DATABASE_NEWER when the file was written by another or a newer version. */
export async function migrate({ connection, migrations, now, backUp }: MigrateOptions): Promise<number> {
  requireUnbroken(migrations);
  const applied = await readApplied(connection);
  const pending = pendingAfter(applied, migrations);
  if (pending.length === 0) return 0;
  if (applied.length > 0) await backUp();
  // Outside the transaction, for inside it would silently do nothing.
  await connection.execute('pragma foreign_keys = off');
  try {
    await applyAll(connection, pending, now());
  } finally {
    await connection.execute('pragma foreign_keys = on');
  }
  return pending.length;
}

/** How many of ours it has had. @throws AppError DATABASE_NEWER when it has had another. */
export async function requireKnown(
  connection: Connection,
  migrations: readonly Migration[],
): Promise<number> {
  const applied = await readApplied(connection);
  pendingAfter(applied, migrations);
  return applied.length;
}

async function applyAll(
  connection: Connection,
  pending: readonly Migration[],
  appliedAt: number,
): Promise<void> {
  await connection.execute('begin immediate');
  try {
    await connection.execute(
      `create table if not exists migration (
        number integer primary key,
        name text not null,
        hash text not null,
        applied_at integer not null
      ) strict`,
    );
    for (const { number, name, sql, hash } of pending) {
      await connection.execute(sql);
      await connection.run('insert into migration (number, name, hash, applied_at) values (?, ?, ?, ?)', [
        number,
        name,
        hash,
        appliedAt,
      ]);
    }
    const orphans = await connection.all('pragma foreign_key_check');
    if (orphans.length > 0) {
      throw new Error(
        `a migration left ${orphans.length} rows without their parent: ${JSON.stringify(orphans[0])}`,
      );
    }
    await connection.execute('commit');
  } catch (error) {
    // SQLite has already rolled back after a full disk; the first failure is the one to report.
    await connection.execute('rollback').catch(() => {});
    throw error;
  }
}

async function readApplied(connection: Connection): Promise<AppliedMigration[]> {
  const table = await connection.get(
    "select 1 as found from sqlite_schema where type = 'table' and name = 'migration'",
  );
  if (table === undefined) return [];
  const rows = await connection.all('select number, name, hash from migration order by number');
  return rows.map((row) => ({
    number: Number(row.number),
    name: String(row.name),
    hash: String(row.hash),
  }));
}

function pendingAfter(
  applied: readonly AppliedMigration[],
  known: readonly Migration[],
): readonly Migration[] {
  applied.forEach((one, index) => {
    const expected = known[index];
    if (expected?.number !== one.number || expected.hash !== one.hash) {
      throw new AppError('DATABASE_NEWER', { migration: one.name });
    }
  });
  return known.slice(applied.length);
}

function requireUnbroken(migrations: readonly Migration[]): void {
  migrations.forEach(({ number, name }, index) => {
    if (number !== index + 1) throw new Error(`${name}: migrations are numbered from 1 without gaps`);
  });
}
