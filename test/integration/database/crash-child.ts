/** A session that is killed: writes pairs of rows, tells its parent after each commit, then stops in the middle of a pair. Built and run by `crash.test.ts`. */
import { createMigration } from '@main/database/migrate';
import { productMigrations } from '@main/database/migrations';
import { startDatabase } from '@main/database/start';
import { sql } from 'drizzle-orm';

const [file = '', backupFolder = ''] = process.argv.slice(2);
const migrations = [
  createMigration(
    '0001-pair.sql',
    'create table pair (id integer primary key, number integer not null, side text not null) strict;',
  ),
];

const tell = (line: string) =>
  new Promise<void>((resolve) => process.stdout.write(`${line}\n`, () => resolve()));

const { database } = await startDatabase({ file, backupFolder, migrations, now: Date.now });
await tell(`migrations ${productMigrations().length}`);
for (let number = 1; ; number += 1) {
  await database.write(async (transaction) => {
    await transaction.run(sql`insert into pair (number, side) values (${number}, 'left')`);
    if (number === 30) {
      await tell('half');
      // Alive and in the middle until the parent kills it.
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    }
    await transaction.run(sql`insert into pair (number, side) values (${number}, 'right')`);
  });
  await tell(`committed ${number}`);
}
