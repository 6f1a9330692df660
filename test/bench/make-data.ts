/** Makes the data folders that its arguments name: an office with 10,000 matters and its outbox, and offices of three sizes for lists and searches. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Connection } from '@main/database/connection';
import type { WritableDatabase } from '@main/database/drizzle-session';
import { insertEvent } from '@main/database/repositories/event-repository';
import { witnessLamport } from '@main/database/repositories/identity-repository';
import { writeProjection } from '@main/database/repositories/projection-repository';
import { writeSetting } from '@main/database/repositories/setting-repository';
import { enqueueAudience } from '@main/usecases/event/append-event';
import { PROJECTION_VERSION } from '@main/usecases/event/facets-of-matter';
import { projectMatter } from '@main/usecases/event/project-matter';
import { summariseMatter } from '@main/usecases/event/summarise-matter';
import { loadResources } from '@main/usecases/load-resources';
import { createIdentity } from '@main/usecases/setup/create-identity';
import { type LocalDate, localDateOf } from '@shared/domain/calendar/local-date';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import { WARNINGS_WITHOUT_RULES } from '@shared/domain/profile/warnings';
import { searchedParts } from '@shared/domain/search/searched-parts';
import type { MatterEvent } from '@shared/package-format/events/event';
import { madeMatter, type Office } from './data/made-matter';
import { madeOnce, PLAIN_TEXTS } from './support/data-folder';
import { BENCH_PASSWORD, openDesk } from './support/open-desk';

const DESK_MATTERS = 10_000;
/** As many as the lists are measured with. */
const LIST_SIZES = [1_000, 10_000, 100_000];
const BATCH = 1_000;

const wanted = process.argv.slice(2);
if (wanted.includes('desk')) {
  await madeOnce('desk', (folder) => withOffice(folder, DESK_MATTERS, recordEvents));
}
for (const size of LIST_SIZES) {
  if (wanted.includes(`lists-${size}`)) {
    await madeOnce(`lists-${size}`, (folder) => makeListFolder(folder, size));
  }
}

type Recorder = (tx: WritableDatabase, events: readonly MatterEvent[], office: Office) => Promise<void>;

/** The one truth, its projection and the outbox, as an act or an import leaves them. */
async function recordEvents(tx: WritableDatabase, events: readonly MatterEvent[], { identity }: Office) {
  for (const event of events) await insertEvent(tx, event, event.at);
  const first = events[0];
  const projected = first && (await projectMatter(tx, first.matter, identity, lastDay(events)));
  if (!projected) throw new Error('a made matter has no registration');
  await enqueueAudience(tx, projected, identity);
}

function lastDay(events: readonly MatterEvent[]): LocalDate {
  return localDateOf(Math.max(...events.map(({ at }) => at)));
}

/** Events and projections without an outbox; beside them the searched texts in a plain table, for `LIKE`. */
async function makeListFolder(folder: string, size: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const plain = await Connection.open(join(folder, PLAIN_TEXTS), 'write');
  await plain.execute('create table plain (id text primary key, text text not null) strict; begin');
  await withOffice(folder, size, async (tx, events, { identity }) => {
    const matter = foldMatter(events);
    if (!matter) throw new Error('a made matter has no registration');
    for (const event of events) await insertEvent(tx, event, event.at);
    await writeProjection(
      tx,
      summariseMatter(matter, events, identity, WARNINGS_WITHOUT_RULES, lastDay(events)),
    );
    const texts = searchedParts(matter).map(({ text }) => text);
    await plain.run('insert into plain values (?, ?)', [matter.id, texts.join('\n')]);
  });
  await plain.execute('commit');
  await plain.close();
}

async function withOffice(folder: string, count: number, record: Recorder): Promise<void> {
  const started = Date.now();
  const { workspace, close } = await openDesk(folder);
  await createIdentity(workspace, {
    name: '云州市人民政府办公室',
    code: '云政办',
    desks: ['office'],
    password: BENCH_PASSWORD,
    person: { name: '钱七', role: 'supervisor', phone: '0000-12345678' },
  });
  const office = { identity: workspace.session.identity, resources: await loadResources('resources') };
  let lamport = 0;
  for (let from = 0; from < count; from += BATCH) {
    await workspace.database.write(async (tx) => {
      for (let index = from; index < Math.min(from + BATCH, count); index += 1) {
        const events = madeMatter(index, office, lamport);
        lamport += events.length;
        await record(tx, events, office);
      }
      await witnessLamport(tx, lamport);
    });
    const done = Math.min(from + BATCH, count);
    if (done % (count / 10) === 0) console.log(`data: ${done} of ${count} matters, ${secondsSince(started)}`);
  }
  await workspace.database.write((tx) => writeSetting(tx, 'projection-version', String(PROJECTION_VERSION)));
  await close();
  await rm(join(folder, 'backups'), { recursive: true, force: true });
}

function secondsSince(started: number): string {
  return `${((Date.now() - started) / 1000).toFixed(0)} s`;
}
