/** A killed session leaves what it committed, whole pairs only, and the next start checks and accepts the file. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { endedUncleanly } from '@main/database/check';
import { createMigration } from '@main/database/migrate';
import { productMigrations } from '@main/database/migrations';
import { startDatabase } from '@main/database/start';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { type BuiltChild, buildChild } from '../build-child';
import { temporaryFolder } from './support';

const migrations = [
  createMigration(
    '0001-pair.sql',
    'create table pair (id integer primary key, number integer not null, side text not null) strict;',
  ),
];
let program: BuiltChild;

/** Built as the product's main process is, so this also shows that the migrations are in the bundle. */
beforeAll(async () => {
  program = await buildChild(join(import.meta.dirname, 'crash-child.ts'));
}, 60_000);

afterAll(() => program.remove());

async function runUntil(line: string, folder: string): Promise<string[]> {
  const child = spawn(process.execPath, [program.path, join(folder, 'c.sqlite'), join(folder, 'backups')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const ended = once(child, 'exit');
  const lines: string[] = [];
  for await (const told of createInterface({ input: child.stdout })) {
    lines.push(told);
    if (told === line) child.kill('SIGKILL');
  }
  expect(await ended).toEqual([null, 'SIGKILL']);
  return lines;
}

it.each(['half', 'committed 7'])(
  'keeps every committed pair and no half one when killed at "%s"',
  async (line) => {
    const folder = await temporaryFolder();
    const lines = await runUntil(line, folder);
    expect(lines).toContain(`migrations ${productMigrations().length}`);
    const committed = lines.filter((told) => told.startsWith('committed')).length;
    expect(committed).toBeGreaterThanOrEqual(7);
    const file = join(folder, 'c.sqlite');
    expect(await endedUncleanly(file)).toBe(true);
    const { database } = await startDatabase({
      file,
      backupFolder: join(folder, 'backups'),
      migrations,
      now: Date.now,
    });
    onTestFinished(() => database.close());
    const pairs = await database.read((db) =>
      db.values<[number, string]>(
        sql`select number, group_concat(side) as sides from pair group by number order by number`,
      ),
    );
    expect(pairs.every(([, sides]) => sides === 'left,right')).toBe(true);
    expect(pairs.map(([number]) => number)).toEqual(pairs.map((_pair, index) => index + 1));
    // A kill between the commit and the telling leaves one more, never one less.
    expect(pairs.length).toBeGreaterThanOrEqual(committed);
  },
);
