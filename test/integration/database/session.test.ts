/** The traps of `sqlite3` with drizzle, each reproduced on a real file and shown to be closed. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadableDatabase, WritableDatabase } from '@main/database/drizzle-session';
import { isConstraintViolation } from '@main/database/sqlite-error';
import { desc, eq, gt, sql } from 'drizzle-orm';
import { alias, blob, integer, sqliteTable, text, unionAll } from 'drizzle-orm/sqlite-core';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { migrationsOf, openConnection, openTestDatabase } from './support';

const matter = sqliteTable('matter', {
  id: text().primaryKey(),
  title: text().notNull(),
  parentId: text('parent_id'),
  sentAt: integer('sent_at'),
});
const reply = sqliteTable('reply', {
  id: text().primaryKey(),
  matterId: text('matter_id').notNull(),
  title: text().notNull(),
  body: blob({ mode: 'buffer' }),
});

const TABLES = migrationsOf(`
  create table matter (id text primary key, title text not null, parent_id text references matter (id), sent_at integer) strict;
  create table reply (
    id text primary key, matter_id text not null references matter (id) on delete cascade, title text not null, body blob
  ) strict;
`);

async function addMatters(transaction: WritableDatabase, ...ids: string[]): Promise<void> {
  await transaction.insert(matter).values(ids.map((id) => ({ id, title: `关于${id}的建议` })));
}

async function matterIds(database: ReadableDatabase): Promise<string[]> {
  const rows = await database.select({ id: matter.id }).from(matter).orderBy(matter.id);
  return rows.map((row) => row.id);
}

async function seeded() {
  const opened = await openTestDatabase(TABLES);
  await opened.database.write(async (tx) => {
    await addMatters(tx, 'm1', 'm2', 'm3');
    await tx.insert(reply).values([
      { id: 'r1', matterId: 'm1', title: '答复一' },
      { id: 'r2', matterId: 'm2', title: '答复二' },
    ]);
  });
  return opened;
}

describe('columns of one name', () => {
  it('keeps both ids and both titles of a join, in the given order', async () => {
    const { database } = await seeded();
    const rows = await database.read((db) =>
      db.select().from(reply).innerJoin(matter, eq(reply.matterId, matter.id)).orderBy(desc(matter.id)),
    );
    expect(rows.map((row) => [row.reply.id, row.reply.title, row.matter.id, row.matter.title])).toEqual([
      ['r2', '答复二', 'm2', '关于m2的建议'],
      ['r1', '答复一', 'm1', '关于m1的建议'],
    ]);
  });

  it('gives null for the missing side of a left join', async () => {
    const { database } = await seeded();
    const rows = await database.read((db) =>
      db.select().from(matter).leftJoin(reply, eq(reply.matterId, matter.id)).orderBy(matter.id),
    );
    expect(rows.map((row) => [row.matter.id, row.reply?.id ?? null])).toEqual([
      ['m1', 'r1'],
      ['m2', 'r2'],
      ['m3', null],
    ]);
  });

  it('keeps the two sides of a self join and two unnamed expressions apart', async () => {
    const { database } = await seeded();
    await database.write((tx) => tx.update(matter).set({ parentId: 'm1' }).where(eq(matter.id, 'm3')));
    const parent = alias(matter, 'parent');
    const rows = await database.read((db) =>
      db
        .select({ child: matter.id, parent: parent.id, one: sql<number>`1`, two: sql<number>`2` })
        .from(matter)
        .innerJoin(parent, eq(matter.parentId, parent.id)),
    );
    expect(rows).toEqual([{ child: 'm3', parent: 'm1', one: 1, two: 2 }]);
  });

  it('pins the order of a wrapped select over many rows, with limit, offset and get', async () => {
    const { database } = await openTestDatabase(TABLES);
    const ids = Array.from(
      { length: 500 },
      (_unused, index) => `m${String((index * 7919) % 500).padStart(3, '0')}`,
    );
    await database.write(async (tx) => {
      await addMatters(tx, ...ids);
      await tx.insert(reply).values(ids.map((id) => ({ id: `r${id}`, matterId: id, title: id })));
    });
    const joined = (db: ReadableDatabase) =>
      db
        .select({ reply: reply.id, matter: matter.id })
        .from(reply)
        .innerJoin(matter, eq(reply.matterId, matter.id))
        .orderBy(desc(matter.id));
    const expected = [...ids].sort().reverse();
    await database.read(async (db) => {
      expect((await joined(db)).map((row) => row.matter)).toEqual(expected);
      expect((await joined(db).limit(3).offset(10)).map((row) => row.matter)).toEqual(expected.slice(10, 13));
      expect(await joined(db).get()).toEqual({ reply: 'rm499', matter: 'm499' });
    });
  });

  it('works through subqueries, unions, placeholders and counts', async () => {
    const { database } = await seeded();
    await database.read(async (db) => {
      const latest = db.$with('latest').as(db.select().from(reply).where(gt(reply.id, 'r1')));
      const joined = await db
        .with(latest)
        .select()
        .from(latest)
        .innerJoin(matter, eq(latest.matterId, matter.id));
      expect(joined.map((row) => [row.latest.id, row.matter.id])).toEqual([['r2', 'm2']]);
      const both = await unionAll(
        db.select({ id: matter.id, again: matter.id }).from(matter),
        db.select({ id: reply.id, again: reply.matterId }).from(reply),
      ).orderBy(sql`1`);
      expect(both.map((row) => `${row.id}:${row.again}`)).toEqual([
        'm1:m1',
        'm2:m2',
        'm3:m3',
        'r1:m1',
        'r2:m2',
      ]);
      const byId = db
        .select()
        .from(reply)
        .innerJoin(matter, eq(reply.matterId, matter.id))
        .where(eq(matter.id, sql.placeholder('id')))
        .prepare();
      expect((await byId.get({ id: 'm2' }))?.reply.id).toBe('r2');
      expect(await byId.get({ id: 'm3' })).toBeUndefined();
      expect(await db.$count(matter)).toBe(3);
    });
  });

  it('refuses clashes it cannot repair instead of losing a column', async () => {
    const { database } = await seeded();
    await database.read(async (db) => {
      expect(
        await db.all(sql`select m.id, r.id as reply_id from matter m join reply r on r.matter_id = m.id`),
      ).toEqual([
        { id: 'm1', reply_id: 'r1' },
        { id: 'm2', reply_id: 'r2' },
      ]);
      await expect(
        db.all(sql`select m.id, r.id from matter m join reply r on r.matter_id = m.id`),
      ).rejects.toThrow('give each its own alias');
      await expect(db.values(sql`select 'b', 1`)).rejects.toThrow('give it an alias');
    });
    await expect(
      database.write((tx) => tx.delete(reply).returning({ first: reply.id, second: reply.id })),
    ).rejects.toThrow('columns became 1');
    expect(await database.write((tx) => tx.delete(reply).where(eq(reply.id, 'r1')).returning())).toEqual([
      { id: 'r1', matterId: 'm1', title: '答复一', body: null },
    ]);
  });
});

describe('values', () => {
  it.each([
    ['a BigInt', 1n],
    ['undefined', undefined],
    ['a function', () => 1],
    ['a Date', new Date(0)],
    ['NaN', Number.NaN],
    ['an unsafe integer', 2 ** 60],
    ['an object', { a: 1 }],
    ['a symbol', Symbol('a')],
  ])('refuses %s, which the driver would store as something else', async (_name, value) => {
    const { database } = await openTestDatabase(TABLES);
    await expect(
      database.write((tx) =>
        tx.run(sql`insert into matter (id, title, sent_at) values ('m1', '题', ${sql.param(value)})`),
      ),
    ).rejects.toThrow('cannot be stored');
    expect(await database.read(matterIds)).toEqual([]);
  });

  it('keeps instants, bytes, empty bytes and Chinese exactly', async () => {
    const { database } = await openTestDatabase(TABLES);
    const sentAt = Date.UTC(2025, 2, 21);
    const bytes = Buffer.from([0, 255, 7]);
    await database.write(async (tx) => {
      await tx.insert(matter).values({ id: 'm1', title: '云州市𠮷\u0000', sentAt });
      await tx.insert(reply).values([
        { id: 'r1', matterId: 'm1', title: 't', body: bytes },
        { id: 'r2', matterId: 'm1', title: 't', body: Buffer.alloc(0) },
      ]);
    });
    await database.read(async (db) => {
      expect(await db.select().from(matter)).toEqual([
        { id: 'm1', title: '云州市𠮷\u0000', parentId: null, sentAt },
      ]);
      expect(
        (await db.select({ body: reply.body }).from(reply).orderBy(reply.id)).map((row) => row.body),
      ).toEqual([bytes, Buffer.alloc(0)]);
    });
  });

  it('returns how many rows changed', async () => {
    const { database } = await seeded();
    await database.write(async (tx) => {
      expect((await tx.update(matter).set({ title: '新' }).where(gt(matter.id, 'm1'))).changes).toBe(2);
      expect((await tx.update(matter).set({ title: '新' }).where(eq(matter.id, 'none'))).changes).toBe(0);
      expect((await tx.delete(reply)).changes).toBe(2);
    });
  });
});

describe('transactions', () => {
  it('keeps another caller out of an open transaction, so a rollback takes only its own rows', async () => {
    const { database } = await openTestDatabase(TABLES);
    const failing = database.write(async (tx) => {
      await addMatters(tx, 'lost');
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new Error('stop');
    });
    const other = database.write((tx) => addMatters(tx, 'kept'));
    await expect(failing).rejects.toThrow('stop');
    await other;
    expect(await database.read(matterIds)).toEqual(['kept']);
  });

  it('serves writers in order of arrival', async () => {
    const { database } = await openTestDatabase(TABLES);
    const order: number[] = [];
    await Promise.all(
      [5, 0, 3].map((delay, index) =>
        database.write(async () => {
          await new Promise((resolve) => setTimeout(resolve, delay));
          order.push(index);
        }),
      ),
    );
    expect(order).toEqual([0, 1, 2]);
  });

  it('refuses to be asked again from inside, in every combination', async () => {
    const { database } = await openTestDatabase(TABLES);
    const nothing = async () => {};
    const again = 'use the handle that was given';
    await expect(database.write(() => database.write(nothing))).rejects.toThrow(again);
    await expect(database.write(() => database.read(nothing))).rejects.toThrow(again);
    await expect(database.read(() => database.write(nothing))).rejects.toThrow(again);
    await expect(database.read(() => database.read(nothing))).rejects.toThrow(again);
    await database.write(nothing);
  });

  it('lets work that was started inside ask again after its turn', async () => {
    const { database } = await openTestDatabase(TABLES);
    let later: Promise<void> = Promise.resolve();
    let end = () => {};
    const over = new Promise<void>((resolve) => {
      end = resolve;
    });
    await database.write(async (tx) => {
      await addMatters(tx, 'm1');
      later = over.then(() => database.write((next) => addMatters(next, 'm2')));
    });
    end();
    await later;
    expect(await database.read(matterIds)).toEqual(['m1', 'm2']);
  });

  it('refuses a handle that is finished', async () => {
    const { database } = await openTestDatabase(TABLES);
    const kept = await database.write(async (tx) => ({ tx }));
    await expect(addMatters(kept.tx, 'late')).rejects.toThrow('finished');
    const read = await database.read(async (db) => ({ db }));
    await expect(matterIds(read.db)).rejects.toThrow('finished');
  });

  it('rolls back when a statement was not awaited', async () => {
    const { database } = await openTestDatabase(TABLES);
    const forgetful = database.write(async (tx) => {
      void addMatters(tx, 'm1');
    });
    await expect(forgetful).rejects.toThrow('not awaited');
    expect(await database.read(matterIds)).toEqual([]);
  });

  it('goes on after a constraint that the caller expects, and names it', async () => {
    const { database } = await seeded();
    await database.write(async (tx) => {
      const taken = await addMatters(tx, 'm1').catch((error: unknown) => error);
      expect(isConstraintViolation(taken)).toBe(true);
      await addMatters(tx, 'm4');
    });
    expect(await database.read(matterIds)).toEqual(['m1', 'm2', 'm3', 'm4']);
  });

  it('lets nothing follow a failure that may have ended the transaction, even if it is swallowed', async () => {
    const { database } = await openTestDatabase(TABLES);
    const swallowing = database.write(async (tx) => {
      await addMatters(tx, 'm1');
      await tx.run(sql`select * from nowhere`).catch(() => {});
      await addMatters(tx, 'm2').catch(() => {});
    });
    await expect(swallowing).rejects.toThrow('no such table');
    expect(await database.read(matterIds)).toEqual([]);
  });

  it('quotes no parameter in an error', async () => {
    const { database } = await seeded();
    const failure = await database
      .write((tx) => tx.insert(matter).values({ id: 'm1', title: '涉密内容' }))
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(`${failure} ${(failure as Error).cause ?? ''}`).not.toContain('涉密内容');
    expect(isConstraintViolation(failure)).toBe(true);
  });
});

describe('reading', () => {
  it('does not wait for an open write and sees only what is committed', async () => {
    const { database } = await seeded();
    const other = outsideCaller(() => database.read(matterIds));
    await database.write(async (tx) => {
      await addMatters(tx, 'm4');
      other.call();
      expect(await other.answer).toEqual(['m1', 'm2', 'm3']);
    });
    expect(await database.read(matterIds)).toEqual(['m1', 'm2', 'm3', 'm4']);
  });

  it('sees one moment from its first to its last statement', async () => {
    const { database } = await seeded();
    const other = outsideCaller(() => database.write((tx) => addMatters(tx, 'm4')));
    await database.read(async (db) => {
      expect(await db.$count(matter)).toBe(3);
      other.call();
      await other.answer;
      expect(await db.$count(matter)).toBe(3);
    });
    expect(await database.read((db) => db.$count(matter))).toBe(4);
  });

  it('cannot write, by type or by connection', async () => {
    const { database } = await seeded();
    expectTypeOf<ReadableDatabase>().not.toExtend<WritableDatabase>();
    expectTypeOf<WritableDatabase>().toExtend<ReadableDatabase>();
    await expect(database.read((db) => db.all(sql`delete from reply returning id`))).rejects.toThrow(
      'readonly',
    );
  });
});

describe('the file', () => {
  it('has the settings that protect it, on a private file', async () => {
    const { file, folder } = await seeded();
    for (const name of await readdir(folder)) {
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    }
    const connection = await openConnection(file);
    const setting = async (name: string) => Object.values((await connection.get(`pragma ${name}`)) ?? {})[0];
    expect(await setting('journal_mode')).toBe('wal');
    expect(await setting('synchronous')).toBe(2);
    expect(await setting('foreign_keys')).toBe(1);
    expect(await setting('trusted_schema')).toBe(0);
    expect(await setting('secure_delete')).toBe(1);
    expect(await setting('busy_timeout')).toBe(5000);
  });

  it('reports a full disk by its code and keeps the old state', async () => {
    const { database } = await seeded();
    const full = database.write(async (tx) => {
      await tx.get(sql`pragma max_page_count = 1`);
      await tx.insert(reply).values({ id: 'big', matterId: 'm1', title: 't', body: Buffer.alloc(1 << 20) });
    });
    await expect(full).rejects.toMatchObject({ name: 'AppError', code: 'E_DISK_FULL' });
    expect(await database.read((db) => db.$count(reply))).toBe(2);
    await database.write((tx) => tx.delete(reply));
    expect(await database.read((db) => db.$count(reply))).toBe(0);
  });

  it('is closed once, after what has begun', async () => {
    const { database } = await openTestDatabase(TABLES);
    const last = database.write((tx) => addMatters(tx, 'm1'));
    await Promise.all([last, database.close(), database.close()]);
    await expect(database.read(matterIds)).rejects.toThrow('closed');
  });
});

/** A caller of its own, as another IPC call would be: it waits here, outside the transaction during which it is told to go. */
function outsideCaller<T>(work: () => Promise<T>): { call: () => void; answer: Promise<T> } {
  let call = () => {};
  const answer = new Promise<void>((resolve) => {
    call = resolve;
  }).then(work);
  return { call, answer };
}
