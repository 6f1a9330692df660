/** Finds words in 100,000 matters through the list's use case, against `LIKE` over the same texts with the same driver. */
import { join } from 'node:path';
import { Connection } from '@main/database/connection';
import { searchQuery } from '@main/database/search-text';
import { listMatters } from '@main/usecases/matter/list-matters';
import { sql } from 'drizzle-orm';
import { pick, type Random, randomFrom } from './data/random';
import { dataFolder, PLAIN_TEXTS } from './support/data-folder';
import { openDesk } from './support/open-desk';
import { type BenchRow, median, milliseconds, report, timed, times } from './support/report';

const WORDS = 50;
/** `LIKE` reads every text whatever the word, so a fifth of the words is enough to know it. */
const LIKE_WORDS = 10;
const FEW = 500;
const MANY = 5_000;
/** As the window asks for them. */
const PAGE = 100;

const folder = dataFolder('lists-100000');
const { workspace } = await openDesk(folder);
const plain = await Connection.open(join(folder, PLAIN_TEXTS), 'read');
const texts = await sampleOfTexts();

const rows: BenchRow[] = [];
for (const length of [2, 4]) {
  const random = randomFrom(length);
  const words = await chooseWords(random, length);
  rows.push(await measure(`${length} characters, hits in fewer than ${count(FEW)} of 100,000`, words.few));
  rows.push(await measure(`${length} characters, hits in more than ${count(MANY)} of 100,000`, words.many));
}
const openings: number[] = [];
for (let run = 0; run < WORDS; run += 1) openings.push(await timed(() => find('')));
rows.push({
  what: 'list of 100,000 matters: first page, counts of the tabs',
  ours: milliseconds(median(openings)),
  runs: `median of ${WORDS}`,
});
await plain.close();
// No backup at this end: it would only lie in the cache.
await workspace.database.close();
report(rows);

function count(value: number): string {
  return value.toLocaleString('en');
}

/** The first page and the counts of the tabs, as the window asks when a word was typed. */
async function find(text: string): Promise<number> {
  const page = { tab: 'all', sort: 'due', descending: false, offset: 0, limit: PAGE } as const;
  return (await listMatters(workspace, { ...page, text })).total;
}

async function findPlainly(word: string): Promise<number> {
  const row = await plain.get("select count(*) as hits from plain where text like '%' || ? || '%'", [word]);
  return Number(row?.hits);
}

async function measure(what: string, words: readonly string[]): Promise<BenchRow> {
  const ours: number[] = [];
  const peer: number[] = [];
  for (const [index, word] of words.entries()) {
    let found = 0;
    ours.push(
      await timed(async () => {
        found = await find(word);
      }),
    );
    if (index >= LIKE_WORDS) continue;
    let expected = 0;
    peer.push(
      await timed(async () => {
        expected = await findPlainly(word);
      }),
    );
    if (found !== expected) throw new Error(`「${word}」: found ${found}, LIKE finds ${expected}`);
  }
  return {
    what: `search, ${what}`,
    ours: milliseconds(median(ours)),
    peer: `${milliseconds(median(peer))} (LIKE, count only)`,
    ratio: times(median(ours), median(peer)),
    runs: `median of ${words.length} words, LIKE of ${LIKE_WORDS}`,
  };
}

/** Pieces of the texts themselves, apart by how many matters carry them. */
async function chooseWords(random: Random, length: number) {
  const few = new Set<string>();
  const many = new Set<string>();
  while (few.size < WORDS || many.size < WORDS) {
    const word = pieceOf(random, pick(random, texts), length);
    if (word === undefined || few.has(word) || many.has(word)) continue;
    const hits = await hitsOf(word);
    if (hits < FEW && few.size < WORDS) few.add(word);
    if (hits > MANY && many.size < WORDS) many.add(word);
  }
  return { few: [...few], many: [...many] };
}

async function hitsOf(word: string): Promise<number> {
  const match = searchQuery(word);
  const [row] = await workspace.database.read((reader) =>
    reader.all<{ hits: number }>(
      sql`select count(*) as hits from matter_search where matter_search match ${match}`,
    ),
  );
  return row?.hits ?? 0;
}

function pieceOf(random: Random, text: string, length: number): string | undefined {
  const at = Math.floor(random() * (text.length - length));
  const piece = text.slice(at, at + length);
  return /^\p{Script=Han}+$/u.test(piece) ? piece : undefined;
}

async function sampleOfTexts(): Promise<string[]> {
  const found = await plain.all('select text from plain order by id limit 2000');
  return found.map(({ text }) => String(text));
}
