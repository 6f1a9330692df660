/** What a data folder holds, read behind the application's back: every row of its database and every file of its stores. */
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';

export interface Stored {
  /** Over all rows of all tables. */
  readonly digest: string;
  readonly rows: Readonly<Record<string, number>>;
  readonly blobs: readonly string[];
  /** Half-read packages; none while no import is open. */
  readonly staging: readonly string[];
}

export async function readStored(dataFolder: string): Promise<Stored> {
  const database = await open(join(dataFolder, 'chengfu.db'));
  try {
    const hash = createHash('sha256');
    const rows: Record<string, number> = {};
    const tables = await all<{ name: string }>(
      database,
      "select name from sqlite_master where type = 'table' order by name",
    );
    for (const { name } of tables) {
      const found = await all<object>(database, `select * from "${name}"`);
      rows[name] = found.length;
      hash.update(JSON.stringify([name, found.map((row) => JSON.stringify(row)).sort()]));
    }
    return {
      digest: hash.digest('hex'),
      rows,
      blobs: await filesBelow(join(dataFolder, 'blobs')),
      staging: await filesBelow(join(dataFolder, 'staging')),
    };
  } finally {
    await new Promise((done) => database.close(done));
  }
}

/** Rows of a database that a desk may have open. */
export async function readRows<R>(dataFolder: string, query: string): Promise<R[]> {
  const database = await open(join(dataFolder, 'chengfu.db'));
  try {
    return await all<R>(database, query);
  } finally {
    await new Promise((done) => database.close(done));
  }
}

function open(path: string): Promise<sqlite3.Database> {
  return new Promise((done, failed) => {
    const database = new sqlite3.Database(path, sqlite3.OPEN_READONLY, (error) =>
      error ? failed(error) : done(database),
    );
  });
}

function all<R>(database: sqlite3.Database, query: string): Promise<R[]> {
  return new Promise((done, failed) => {
    database.all<R>(query, (error, rows) => (error ? failed(error) : done(rows)));
  });
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
}
