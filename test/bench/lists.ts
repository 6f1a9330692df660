/** The list, its search and the matter's page over 1,000, 10,000 and 100,000 matters, through the use cases that the window calls. */
import { join } from 'node:path';
import { Connection } from '@main/database/connection';
import { listPeople } from '@main/database/repositories/person-repository';
import { projectMatter } from '@main/usecases/event/project-matter';
import { findPlaces } from '@main/usecases/matter/find-places';
import { getMatter } from '@main/usecases/matter/get-matter';
import { listMatters } from '@main/usecases/matter/list-matters';
import { unlock } from '@main/usecases/session/unlock';
import { findDuplicates } from '@main/usecases/similar/find-duplicates';
import { findSimilar } from '@main/usecases/similar/find-similar';
import type { Workspace } from '@main/usecases/workspace';
import { localDateOf, localDateSchema } from '@shared/domain/calendar/local-date';
import { clockState } from '@shared/domain/deadline/clock-state';
import { deadlinesOfAssignment } from '@shared/domain/deadline/deadlines-of-assignment';
import { matterIdSchema } from '@shared/domain/identifiers';
import { MATTER_SORTS, MATTER_TABS, type MatterFilter } from '@shared/ipc/calls/matter-question';
import { sql } from 'drizzle-orm';
import { LONG_MATTER } from './data/made-matter';
import { between, pick, type Random, randomFrom, uuidOf } from './data/random';
import { dataFolder, PLAIN_TEXTS } from './support/data-folder';
import { BENCH_PASSWORD, openDesk } from './support/open-desk';
import { type BenchRow, median, milliseconds, report, timed, times } from './support/report';

const SIZES = [1_000, 10_000, 100_000] as const;
const RUNS = 25;
const PAGE: MatterFilter = { tab: 'all', sort: 'due', descending: false, offset: 0, limit: 100 };

/** Milliseconds by figure, one for each size. */
const figures = new Map<string, { values: number[]; runs: string }>();
for (const size of SIZES) await measureSize(size);
report([...figures].map(rowOf));

function note(what: string, value: number, runs: string): void {
  const known = figures.get(what) ?? { values: [], runs };
  known.values.push(value);
  figures.set(what, known);
}

function rowOf([what, { values, runs }]: [string, { values: number[]; runs: string }]): BenchRow {
  const [least, middle, most] = values;
  if (least === undefined || middle === undefined || most === undefined)
    throw new Error(`${what} is not whole`);
  return {
    what: `100,000 matters: ${what}`,
    ours: milliseconds(most),
    peer: `${milliseconds(middle)} at 10,000, ${milliseconds(least)} at 1,000`,
    ratio: `${times(most, least)} for 100×`,
    runs,
  };
}

async function measureSize(size: number): Promise<void> {
  const folder = dataFolder(`lists-${size}`);
  let opened: Awaited<ReturnType<typeof openDesk>> | undefined;
  note(
    'opening the database',
    await timed(async () => {
      opened = await openDesk(folder);
    }),
    '1',
  );
  if (!opened) throw new Error('not opened');
  const { workspace } = opened;
  const { database, matterColumns } = workspace;
  const [person] = await database.read(listPeople);
  if (!person) throw new Error('nobody works here');
  await unlock(workspace, { password: BENCH_PASSWORD, personId: person.id });
  note(
    'columns of the list into memory, after the start',
    await timed(() => database.read((reader) => matterColumns.catchUp(reader))),
    '1',
  );
  await measureList(workspace, size);
  await measureSearch(workspace, folder);
  await measureMatters(workspace, size);
  await measureClocks(workspace);
  await database.close();
}

async function measureList(workspace: Workspace, size: number): Promise<void> {
  const list = (change: Partial<MatterFilter>) => listMatters(workspace, { ...PAGE, ...change });
  const medianOf = async (change: (run: number) => Partial<MatterFilter>) => {
    const taken: number[] = [];
    for (let run = 0; run < RUNS; run += 1) taken.push(await timed(() => list(change(run))));
    return median(taken);
  };
  const firsts: number[] = [];
  const sorted: number[] = [];
  for (const sort of MATTER_SORTS) {
    for (const descending of [false, true]) {
      firsts.push(await timed(() => list({ sort, descending })));
      sorted.push(await medianOf(() => ({ sort, descending })));
    }
  }
  note('list opens: first page, counts of all tabs', await medianOf(() => ({})), `median of ${RUNS}`);
  note('list in the slowest order, asked for the first time', Math.max(...firsts), 'slowest of 10 orders');
  note('list in the slowest order, then', Math.max(...sorted), `slowest of 10 medians of ${RUNS}`);
  const tabs: number[] = [];
  for (const tab of MATTER_TABS) tabs.push(await medianOf(() => ({ tab, sort: 'latest', descending: true })));
  note('list of the slowest tab', Math.max(...tabs), `slowest of ${MATTER_TABS.length} medians of ${RUNS}`);
  note(
    'a page deep in the list',
    await medianOf((run) => ({ offset: Math.floor(size * 0.9) - run })),
    `median of ${RUNS}`,
  );
  const narrow = {
    role: 'sole',
    grade: 2,
    session: { term: 9, meeting: 3 },
    result: 'A',
    keyOnly: true,
  } as const;
  note('list by five filters at once', await medianOf(() => narrow), `median of ${RUNS}`);
}

async function measureSearch(workspace: Workspace, folder: string): Promise<void> {
  const plain = await Connection.open(join(folder, PLAIN_TEXTS), 'read');
  const texts = (await plain.all('select text from plain order by id limit 400')).map(({ text }) =>
    String(text),
  );
  await plain.close();
  const all = workspace.matterColumns.all.length;
  const random = randomFrom(5);
  for (const length of [1, 2, 3, 4, 8]) {
    const words = distinctWords(random, texts, length);
    const rare: number[] = [];
    const common: number[] = [];
    const frequent: number[] = [];
    for (const word of words) {
      let hits = 0;
      const taken = await timed(async () => {
        hits = (await listMatters(workspace, { ...PAGE, text: word })).total;
      });
      (hits < all / 200 ? rare : hits < all / 4 ? common : frequent).push(taken);
    }
    const every = [...rare, ...common, ...frequent];
    note(
      `search, ${length} character${length > 1 ? 's' : ''}`,
      median(every),
      `median of ${every.length} words of the texts`,
    );
    if (length === 2 || length === 4) {
      note(
        `  of them in fewer than 0.5 % of the matters, ${length} characters`,
        median(rare),
        `median of the rare`,
      );
      note(
        `  of them in more than 25 % of the matters, ${length} characters`,
        median(frequent),
        'median of the frequent',
      );
    }
  }
  const unheard = Array.from({ length: RUNS }, (_value, at) => `龘靐${String.fromCodePoint(0x9f98 - at)}`);
  const missing: number[] = [];
  for (const text of unheard) missing.push(await timed(() => listMatters(workspace, { ...PAGE, text })));
  note('search that finds nothing', median(missing), `median of ${RUNS}`);
  const places: number[] = [];
  for (const text of distinctWords(random, texts, 4).slice(0, RUNS)) {
    const { rows } = await listMatters(workspace, { ...PAGE, text });
    const matterIds = rows.slice(0, 30).map(({ id }) => id);
    places.push(await timed(() => findPlaces(workspace, { matterIds, text })));
  }
  note('where the words stand, for the 30 rows in sight', median(places), `median of ${places.length}`);
}

/** Pieces of the texts themselves, each asked once: what was found is remembered. */
function distinctWords(random: Random, texts: readonly string[], length: number): string[] {
  const words = new Set<string>();
  for (let tries = 0; words.size < 60 && tries < 5_000; tries += 1) {
    const text = pick(random, texts);
    const at = between(random, 0, Math.max(0, text.length - length));
    const piece = text.slice(at, at + length);
    if (piece.length === length && /^\p{Script=Han}+$/u.test(piece)) words.add(piece);
  }
  return [...words];
}

async function measureMatters(workspace: Workspace, size: number): Promise<void> {
  const random = randomFrom(9);
  const ids = Array.from({ length: 2 * RUNS }, () => idOf(between(random, 0, size - 1)));
  const pages: number[] = [];
  const similar: number[] = [];
  const duplicates: number[] = [];
  for (const matterId of ids) {
    pages.push(await timed(() => getMatter(workspace, { matterId })));
    const { facts } = (await getMatter(workspace, { matterId })).matter;
    const point = pick(random, facts.points);
    similar.push(await timed(() => findSimilar(workspace, { matterId, pointId: point.id })));
    const { kind, session, number, title, originalText } = facts;
    const entry = { kind, number, title, originalText, ...(session ? { session } : {}), except: matterId };
    duplicates.push(await timed(() => findDuplicates(workspace, entry)));
  }
  note("a matter's page", median(pages), `median of ${ids.length}`);
  const long: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    long.push(await timed(() => getMatter(workspace, { matterId: idOf(LONG_MATTER) })));
  }
  note("a matter's page with 300 entries of progress", median(long), `median of ${RUNS}`);
  note('similar answers to a point', median(similar), `median of ${ids.length}`);
  note('looking for a matter entered twice', median(duplicates), `median of ${ids.length}`);
  const { identity } = workspace.session;
  const projected: number[] = [];
  for (const matterId of ids) {
    projected.push(
      await timed(() =>
        workspace.database.write((tx) => projectMatter(tx, matterId, identity, localDateOf(workspace.now()))),
      ),
    );
  }
  note(
    'projecting a matter after one event, in a transaction of its own',
    median(projected),
    `median of ${ids.length}`,
  );
}

function idOf(index: number) {
  return matterIdSchema.parse(uuidOf(`matter ${index}`));
}

/** Every clock by the engine out of its rule and start, and its colour on a day. */
async function measureClocks({ database, profiles, shippedHolidayTables: tables }: Workspace): Promise<void> {
  const profile = profiles.find(({ id }) => id === 'general');
  if (!profile) throw new Error('no profile');
  const parts = await database.read((reader) =>
    reader.all<{ role: string; kind: string; received: string; assigned: string }>(sql`
      select a.role as role, m.kind as kind, m.received_on as received, a.assigned_on as assigned
      from assignment a join matter m on m.id = a.matter_id`),
  );
  const today = localDateSchema.parse('2026-06-01');
  const inputs = parts.map(({ role, kind, received, assigned }) => ({
    role: role as 'sole',
    kind: kind as 'bill',
    assignedOn: localDateSchema.parse(assigned),
    governmentReceivedOn: localDateSchema.parse(received),
    profile,
    tables,
  }));
  let clocks = 0;
  const taken = await timed(() => {
    for (const input of inputs) {
      for (const due of Object.values(deadlinesOfAssignment(input))) {
        clocks += 1;
        clockState({ dueOn: due.dueOn, today, warnDays: 7 });
      }
    }
  });
  if (clocks < parts.length) throw new Error('a part without a clock');
  note(
    `all clocks computed anew with their colours`,
    taken,
    `1, of ${(clocks / parts.length).toFixed(1)} clocks a part`,
  );
}
