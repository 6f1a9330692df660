/** Start, end, damage and restoring, on real files. */
import { copyFile, mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDoubted } from '@main/database/check';
import { restoreBackup } from '@main/database/restore';
import { type StartedDatabase, startDatabase } from '@main/database/start';
import { checkWhole } from '@main/usecases/after-start';
import type { Changed } from '@shared/ipc/changed';
import { sql } from 'drizzle-orm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrationsOf, openConnection, temporaryFolder } from './support';

const DAY = 86_400_000;
const NOON = Date.parse('2025-03-21T12:00:00+08:00');
const FIRST = `
  create table matter (id integer primary key, title text not null) strict;
  create index matter_title on matter (title);
  create table point (id integer primary key, matter_id integer not null references matter (id)) strict;
`;

async function prepare() {
  const folder = await temporaryFolder();
  const file = join(folder, 'chengfu.sqlite');
  const backupFolder = join(folder, 'backups');
  const clock = { now: NOON };
  const now = () => clock.now;
  const start = async (...scripts: string[]) => {
    const started = await startDatabase({
      file,
      backupFolder,
      now,
      migrations: migrationsOf(FIRST, ...scripts),
    });
    onTestFinished(() => started.database.close());
    return started;
  };
  return { folder, file, backupFolder, clock, now, start };
}

function add({ database }: StartedDatabase, ...titles: string[]): Promise<void> {
  return database.write(async (tx) => {
    for (const title of titles) await tx.run(sql`insert into matter (title) values (${title})`);
  });
}

async function titles({ database }: StartedDatabase): Promise<unknown[]> {
  return database.read(async (db) => (await db.values(sql`select title from matter order by id`)).flat());
}

/** Overwrites the middle of every page after the first: the header stays good, so only a check can notice. */
async function spoil(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  const { size } = await handle.stat();
  for (let page = 4096; page < size; page += 4096) await handle.write(Buffer.alloc(512, 0xa5), 0, 512, page);
  await handle.close();
}

const DAMAGED = { name: 'AppError', code: 'DATABASE_DAMAGED' };

describe('backups', () => {
  it('are taken once a day, at a clean quit, and before a migration', async () => {
    const { clock, start, backupFolder } = await prepare();
    const first = await start();
    await add(first, '一');
    expect((await first.backups.createIfDue())?.reason).toBe('daily');
    expect(await first.backups.createIfDue()).toBeUndefined();
    clock.now += 1000;
    await first.shutDown();
    clock.now += DAY;
    const second = await start('alter table matter add column grade text;');
    expect((await second.backups.list()).map(({ reason }) => reason)).toEqual(['migration', 'quit']);
    const before = await openConnection(
      join(backupFolder, (await second.backups.list())[0]?.name ?? ''),
      'read',
    );
    expect(await before.all('select * from matter')).toEqual([{ id: 1, title: '一' }]);
  });

  it('hold one moment of an open database, with what is still in its log', async () => {
    const { start } = await prepare();
    const started = await start();
    await add(started, '一', '二');
    const backup = await started.backups.create('daily');
    await add(started, '三');
    const copy = await openConnection(started.backups.pathOf(backup.name), 'read');
    expect(await copy.all('select title from matter')).toEqual([{ title: '一' }, { title: '二' }]);
  });

  it('never replace one another and follow the keep rule on the disk', async () => {
    const { start, clock, backupFolder } = await prepare();
    const { backups } = await start();
    for (let day = 0; day < 12; day += 1) {
      await backups.create('daily');
      await backups.create('quit');
      clock.now += DAY;
    }
    clock.now -= DAY;
    for (let more = 0; more < 3; more += 1) await backups.create('quit');
    const names = await readdir(backupFolder);
    expect(names).toHaveLength(10);
    expect(names.filter((name) => name.includes('-20250401-'))).toHaveLength(3);
    expect(new Set(names.map((name) => name.slice(8, 16))).size).toBe(8);
  });

  it('leave nothing behind that is not whole, and clear what a kill left', async () => {
    const { start, file, backupFolder } = await prepare();
    const started = await start();
    await add(started, ...Array.from({ length: 200 }, (_unused, index) => `题${index}`.repeat(40)));
    await mkdir(backupFolder, { recursive: true });
    await writeFile(join(backupFolder, 'chengfu-20250320-120000-000-daily.sqlite.unfinished'), 'half');
    await started.database.close();
    await spoil(file);
    await expect(started.backups.create('quit')).rejects.toMatchObject(DAMAGED);
    expect(await readdir(backupFolder)).toEqual([]);
  });
});

describe('start', () => {
  it('leaves no log after a clean end, and has one after an unclean end', async () => {
    const { start, folder } = await prepare();
    const started = await start();
    await add(started, '一');
    expect(await readdir(folder)).toContain('chengfu.sqlite-wal');
    await started.shutDown();
    expect((await readdir(folder)).sort()).toEqual(['backups', 'chengfu.sqlite']);
  });

  it('finds spoiled pages, names the newest good backup and leaves the bad file as it is', async () => {
    const { start, file, clock, backupFolder } = await prepare();
    const started = await start();
    await add(started, ...Array.from({ length: 200 }, (_unused, index) => `题${index}`.repeat(40)));
    const good = await started.backups.create('daily');
    clock.now += 1000;
    const spoiledCopy = await started.backups.create('quit');
    await started.database.close();
    await spoil(join(backupFolder, spoiledCopy.name));
    await spoil(file);
    const bytes = await readFile(file);
    await expect(start()).rejects.toMatchObject({
      ...DAMAGED,
      details: { newestBackup: good.name, newestBackupAt: NOON },
    });
    expect(await readFile(file)).toEqual(bytes);
  });

  it('finds a file that is no database, a cut file, and a missing file where there are backups', async () => {
    const { start, file } = await prepare();
    await (await start()).shutDown();
    const bytes = await readFile(file);
    await writeFile(file, 'not a database, but long enough to be taken for one'.repeat(100));
    await expect(start()).rejects.toMatchObject(DAMAGED);
    await writeFile(file, bytes.subarray(0, 6000));
    await expect(start()).rejects.toMatchObject(DAMAGED);
    await rm(file);
    await expect(start()).rejects.toMatchObject({ ...DAMAGED, details: { problem: 'missing' } });
  });

  it('leaves pages deep inside to the time after it, whose finding stops the next start', async () => {
    const { start, file, clock } = await prepare();
    const started = await start();
    await add(started, ...Array.from({ length: 400 }, (_unused, index) => `题${index}`.repeat(40)));
    const good = await started.backups.create('daily');
    await started.database.close();
    const handle = await open(file, 'r+');
    const { size } = await handle.stat();
    // Neither a root nor the first leaf of anything: what the outline reads stays good.
    await handle.write(Buffer.alloc(512, 0xa5), 0, 512, size - 3 * 4096);
    await handle.close();
    clock.now += 1000;
    const opened = await start();
    const told: Changed[] = [];
    await checkWhole({ notify: (changed) => told.push(changed) }, file);
    expect(told).toEqual([{ topics: ['safety'] }]);
    await opened.database.close();
    await expect(start()).rejects.toMatchObject({ ...DAMAGED, details: { newestBackup: good.name } });
    // Still so at the start after that, until a good file stands there.
    await expect(start()).rejects.toMatchObject(DAMAGED);
    await copyFile(opened.backups.pathOf(good.name), file);
    await (await start()).database.close();
    expect(await isDoubted(file)).toBe(false);
  });

  it('reads everything before a migration', async () => {
    const { start, file } = await prepare();
    const started = await start();
    await add(started, ...Array.from({ length: 400 }, (_unused, index) => `题${index}`.repeat(40)));
    await started.database.close();
    const handle = await open(file, 'r+');
    const { size } = await handle.stat();
    await handle.write(Buffer.alloc(512, 0xa5), 0, 512, size - 3 * 4096);
    await handle.close();
    await expect(start('alter table matter add column grade text;')).rejects.toMatchObject(DAMAGED);
  });

  it('reads references too, but only after an unclean end', async () => {
    const { start, file, folder } = await prepare();
    await (await start()).shutDown();
    const connection = await openConnection(file);
    await connection.execute('pragma foreign_keys = off');
    await connection.run('insert into point (matter_id) values (99)');
    const kept = join(folder, 'kept');
    for (const part of ['', '-wal']) await copyFile(`${file}${part}`, `${kept}${part}`);
    await connection.close();
    await (await start()).database.close();
    for (const part of ['', '-wal']) await copyFile(`${kept}${part}`, `${file}${part}`);
    await expect(start()).rejects.toMatchObject({
      ...DAMAGED,
      details: { problem: 'rows of point have lost their parent' },
    });
  });
});

describe('restoring', () => {
  it('saves a healthy present as a backup first', async () => {
    const { start, file, folder, now, clock } = await prepare();
    const first = await start();
    await add(first, '一');
    const chosen = await first.backups.create('daily');
    await add(first, '二');
    await first.database.close();
    clock.now += 1000;
    const options = { file, backups: first.backups, damagedFolder: join(folder, 'damaged'), now };
    const saved = await restoreBackup({ ...options, backupName: chosen.name });
    const second = await start();
    expect(await titles(second)).toEqual(['一']);
    await second.database.close();
    clock.now += 1000;
    await restoreBackup({ ...options, backupName: saved ?? '' });
    expect(await titles(await start())).toEqual(['一', '二']);
  });

  it('keeps a damaged present as it lies, with its log', async () => {
    const { start, file, folder, now } = await prepare();
    const first = await start();
    await add(first, '一');
    const chosen = await first.backups.create('daily');
    await first.database.close();
    await writeFile(file, 'no database');
    await writeFile(`${file}-wal`, 'no log');
    const damagedFolder = join(folder, 'damaged');
    const saved = await restoreBackup({
      file,
      backups: first.backups,
      backupName: chosen.name,
      damagedFolder,
      now,
    });
    expect(await titles(await start())).toEqual(['一']);
    expect(await readFile(join(damagedFolder, saved ?? '', 'chengfu.sqlite'), 'utf8')).toBe('no database');
    expect(await readFile(join(damagedFolder, saved ?? '', 'chengfu.sqlite-wal'), 'utf8')).toBe('no log');
  });

  it('refuses names that are no backup, before touching anything', async () => {
    const { start, file, folder, now } = await prepare();
    const { database, backups } = await start();
    await database.close();
    const bytes = await readFile(file);
    for (const backupName of ['../chengfu.sqlite', 'chengfu-20250101-000000-000-daily.sqlite']) {
      await expect(
        restoreBackup({ file, backups, backupName, damagedFolder: join(folder, 'damaged'), now }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await readFile(file)).toEqual(bytes);
  });
});
