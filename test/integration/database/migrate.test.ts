/** The migrator on real files: all or nothing, in order, and no child row lost. */
import { join } from 'node:path';
import { createMigration, type Migration, migrate } from '@main/database/migrate';
import { productMigrations } from '@main/database/migrations';
import { describe, expect, it } from 'vitest';
import { migrationsOf, openConnection, temporaryFolder } from './support';

const FIRST = `
  create table matter (id integer primary key, title text not null) strict;
  create table point (id integer primary key, matter_id integer not null references matter (id) on delete cascade) strict;
  create trigger point_added after insert on point
  begin
    update matter set title = title || '*' where id = new.matter_id;
  end;
`;
const SECOND = 'alter table matter add column grade text;';
/** A trigger on another table that names the rebuilt one must step aside, or SQLite refuses the rename. */
const REBUILD = `
  drop trigger point_added;
  create table matter_new (id integer primary key, title text not null, grade text not null default '四级') strict;
  insert into matter_new (id, title) select id, title from matter;
  drop table matter;
  alter table matter_new rename to matter;
`;

async function prepare(...scripts: string[]) {
  const folder = await temporaryFolder();
  const connection = await openConnection(join(folder, 'chengfu.sqlite'));
  let backups = 0;
  const run = (migrations: readonly Migration[]) =>
    migrate({
      connection,
      migrations,
      now: () => 1_742_529_600_000,
      backUp: async () => {
        backups += 1;
      },
    });
  await run(migrationsOf(...scripts));
  return { connection, run, backups: () => backups };
}

async function populated(...scripts: string[]) {
  const prepared = await prepare(...scripts);
  await prepared.connection.execute("insert into matter (id, title) values (1, '题')");
  await prepared.connection.execute('insert into point (id, matter_id) values (1, 1), (2, 1)');
  return prepared;
}

const NEWER = { name: 'AppError', code: 'DATABASE_NEWER' };

describe('what is applied', () => {
  it('takes a fresh file to the newest shape, without a backup of nothing', async () => {
    const { connection, backups } = await prepare(FIRST, SECOND);
    expect(backups()).toBe(0);
    expect(await connection.all('select number, name, applied_at from migration')).toEqual([
      { number: 1, name: '0001-test.sql', applied_at: 1_742_529_600_000 },
      { number: 2, name: '0002-test.sql', applied_at: 1_742_529_600_000 },
    ]);
  });

  it('applies only what is pending, after one backup, and nothing the next time', async () => {
    const { run, connection, backups } = await populated(FIRST);
    expect(await run(migrationsOf(FIRST, SECOND))).toBe(1);
    expect(await run(migrationsOf(FIRST, SECOND))).toBe(0);
    expect(backups()).toBe(1);
    expect(await connection.all('select title, grade from matter')).toEqual([{ title: '题**', grade: null }]);
  });

  it('takes other ends of lines for the same migration', async () => {
    const { run } = await prepare(FIRST);
    expect(await run(migrationsOf(FIRST.replaceAll('\n', '\r\n')))).toBe(0);
  });

  it('keeps the child rows when their parent table is rebuilt, and the references work again', async () => {
    const { run, connection } = await populated(FIRST);
    await run(migrationsOf(FIRST, REBUILD));
    expect(await connection.all('select id, matter_id from point order by id')).toEqual([
      { id: 1, matter_id: 1 },
      { id: 2, matter_id: 1 },
    ]);
    expect(await connection.get('pragma foreign_keys')).toEqual({ foreign_keys: 1 });
    await expect(connection.run('insert into point (matter_id) values (99)')).rejects.toThrow('FOREIGN KEY');
    await connection.run('delete from matter');
    expect(await connection.all('select * from point')).toEqual([]);
  });
});

describe('what is refused', () => {
  it('a changed, a reordered and a newer migration', async () => {
    const { run } = await prepare(FIRST, SECOND);
    await expect(run(migrationsOf(FIRST, `${SECOND} -- changed`))).rejects.toMatchObject(NEWER);
    await expect(run(migrationsOf(SECOND, FIRST))).rejects.toMatchObject(NEWER);
    await expect(run(migrationsOf(FIRST))).rejects.toMatchObject(NEWER);
    await expect(run([])).rejects.toMatchObject(NEWER);
  });

  it('a gap, a bad name, and words that would leave the transaction', async () => {
    const { run } = await prepare(FIRST);
    await expect(run([createMigration('0002-second.sql', SECOND)])).rejects.toThrow('without gaps');
    expect(() => createMigration('second.sql', SECOND)).toThrow('NNNN-name.sql');
    for (const script of [
      'COMMIT;',
      'select 1;\n  rollback;',
      'begin immediate;',
      'pragma foreign_keys = on;',
      'vacuum;',
    ]) {
      expect(() => createMigration('0001-first.sql', script)).toThrow("migrator's business");
    }
  });
});

describe('failure', () => {
  it('leaves the old state when a later statement fails', async () => {
    const { run, connection } = await populated(FIRST);
    await expect(run(migrationsOf(FIRST, SECOND, 'insert into nowhere values (1);'))).rejects.toThrow(
      'nowhere',
    );
    expect(await connection.all('select * from matter')).toEqual([{ id: 1, title: '题**' }]);
    expect(await connection.all('select number from migration')).toEqual([{ number: 1 }]);
    expect(await connection.get('pragma foreign_keys')).toEqual({ foreign_keys: 1 });
    expect(await run(migrationsOf(FIRST, SECOND))).toBe(1);
  });

  it('leaves the old state when rows would lose their parent', async () => {
    const { run, connection } = await populated(FIRST);
    await expect(run(migrationsOf(FIRST, 'delete from matter;'))).rejects.toThrow('without their parent');
    expect(await connection.all('select id from matter')).toEqual([{ id: 1 }]);
  });

  it('changes nothing when the backup fails', async () => {
    const { connection } = await populated(FIRST);
    const migrations = migrationsOf(FIRST, SECOND);
    const backUp = () => Promise.reject(new Error('no backup'));
    await expect(migrate({ connection, migrations, now: () => 0, backUp })).rejects.toThrow('no backup');
    expect(await connection.all('select * from matter')).toEqual([{ id: 1, title: '题**' }]);
  });
});

it('takes the product’s migrations from their folder, numbered without gaps', async () => {
  const { run } = await prepare();
  const migrations = productMigrations();
  expect(await run(migrations)).toBe(migrations.length);
});
