/** Matters that may have been entered before: the same number of the same session and kind is certain, a like title and original is likely. */
import { foldMatter } from '@shared/domain/matter/fold-matter';
import { pointWords, sharedWords, similarity } from '@shared/domain/similar/similarity';
import type { Duplicate } from '@shared/ipc/calls/search-calls';
import type { CallInput } from '@shared/ipc/contract';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { eventsOfMatter } from '../../database/repositories/event-repository';
import { readMatterRows } from '../../database/repositories/facet-repository';
import type { matterTable } from '../../database/schema/tables';
import type { Workspace } from '../workspace';
import { likelyRows } from './likely-rows';

type Entry = CallInput<'matter.find-duplicates'>;

const CANDIDATES = 12;
const SHOWN = 5;
const SHARED_SHOWN = 6;
/** Half of the telling pairs in common: a joint matter handed in twice reads like this, two on one topic do not. */
const LEAST_LIKENESS = 0.5;
/** Of the original, from its beginning. */
const COMPARED_CHARACTERS = 1_500;

/** Certain ones first, then the likeliest. */
export async function findDuplicates(workspace: Workspace, entry: Entry): Promise<Duplicate[]> {
  const { database, matterColumns } = workspace;
  return database.read(async (reader) => {
    await matterColumns.catchUp(reader);
    const certain = certainRows(workspace, entry);
    const words = wordsOf(entry.title, entry.originalText);
    const likely = await likelyRows(reader, 'matter_search', pointWords(entry.title, ''), {
      rows: matterColumns.all.length,
      most: CANDIDATES,
    });
    const found: Duplicate[] = [];
    for (const row of await readMatterRows(reader, [...new Set([...certain, ...likely.rowIds])])) {
      if (row.id === entry.except) continue;
      const theirs = await wordsOfMatter(reader, row);
      const likeness = similarity(words, theirs, likely.weight);
      const isCertain = certain.length > 0 && isSameNumber(row, entry);
      if (isCertain || likeness >= LEAST_LIKENESS)
        found.push(viewOf(row, isCertain, likeness, entry, theirs));
    }
    return found
      .sort((left, right) => Number(right.certain) - Number(left.certain) || right.likeness - left.likeness)
      .slice(0, SHOWN);
  });
}

function certainRows({ matterColumns }: Workspace, { kind, session, number }: Entry): number[] {
  const wanted = plainNumber(number);
  if (wanted === '') return [];
  const sessionNumber = session === undefined ? 0 : session.term * 100 + session.meeting;
  return matterColumns.all
    .filter((row) => row.kind === kind && row.session === sessionNumber && plainNumber(row.number) === wanted)
    .map(({ rowId }) => rowId);
}

function isSameNumber(row: typeof matterTable.$inferSelect, { kind, session, number }: Entry): boolean {
  return (
    row.kind === kind &&
    (row.sessionTerm ?? 0) === (session?.term ?? 0) &&
    (row.sessionMeeting ?? 0) === (session?.meeting ?? 0) &&
    plainNumber(row.number) === plainNumber(number)
  );
}

/** 第０４８７号, 0487 and 487 are one number; 2026-3 and 20263 are two. */
function plainNumber(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/[\s第号]/gu, '')
    .replace(/^0+(?=\d)/u, '')
    .toLowerCase();
}

function wordsOf(title: string, originalText: string): Set<string> {
  return pointWords(title, originalText.slice(0, COMPARED_CHARACTERS));
}

async function wordsOfMatter(
  reader: ReadableDatabase,
  row: typeof matterTable.$inferSelect,
): Promise<Set<string>> {
  const matter = foldMatter(await eventsOfMatter(reader, row.id));
  return wordsOf(row.title, matter?.facts.originalText ?? '');
}

function viewOf(
  row: typeof matterTable.$inferSelect,
  certain: boolean,
  likeness: number,
  entry: Entry,
  theirs: ReadonlySet<string>,
): Duplicate {
  const { sessionTerm: term, sessionMeeting: meeting } = row;
  return {
    matterId: row.id,
    kind: row.kind,
    number: row.number,
    title: row.title,
    proposers: row.proposers,
    receivedOn: row.receivedOn,
    certain,
    likeness,
    shared: sharedWords(entry.title, theirs, SHARED_SHOWN),
    ...(term === null || meeting === null ? {} : { session: { term, meeting } }),
  };
}
