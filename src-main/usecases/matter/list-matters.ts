/** 事项: one page of the list with the counts of its tabs, and where nothing was found, what to take back. */
import { addDays, localDateOf } from '@shared/domain/calendar/local-date';
import { type MatterRow, stepViewSchema } from '@shared/ipc/calls/matter-calls';
import { LOOSENED, type MatterQuestion } from '@shared/ipc/calls/matter-question';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { readMatterRows } from '../../database/repositories/facet-repository';
import {
  type HandlerRow,
  handlersOfMatters,
  rowsOfHandler,
} from '../../database/repositories/handler-repository';
import { rowsInTurn } from '../../database/repositories/turn-repository';
import type { matterTable } from '../../database/schema/tables';
import { searchQuery } from '../../database/search-text';
import type { Workspace } from '../workspace';
import { fitting, inTab, type MatterDays, type MatterTab } from './matter-columns';
import { profileInForce } from './profile-of-matter';

type Answer = CallOutput<'matter.list'>;

export async function listMatters(
  workspace: Workspace,
  filter: CallInput<'matter.list'>,
): Promise<CallOutput<'matter.list'>> {
  const { matterColumns, database } = workspace;
  return database.read(async (reader) => {
    const today = localDateOf(workspace.now());
    const { warnDays } = await profileInForce(workspace, reader);
    const days: MatterDays = { today, soonUntil: addDays(today, warnDays.general) };
    await matterColumns.catchUp(reader);
    const counts = await countTabs(workspace, reader, filter, days);
    const total = counts[filter.tab];
    if (total === 0) {
      const loosened = await loosen(workspace, reader, filter, days);
      return { rows: [], total, counts, ...(loosened.length === 0 ? {} : { loosened }) };
    }
    const fits = fitting(filter);
    const belongs = inTab(filter.tab, days);
    const marks = await marksOf(workspace, reader, filter, days);
    const rowIds =
      filter.offset < total ? matterColumns.page(filter, (row) => belongs(row) && fits(row), marks) : [];
    const rows = await readMatterRows(reader, rowIds);
    const handlers = await handlersOfMatters(
      reader,
      rows.map(({ id }) => id),
    );
    return { rows: rows.map((row) => viewRow(row, handlers)), total, counts };
  });
}

const NO_MATTER = new Uint8Array();

/** The matters that contain the words, whose turn is asked for and that are given to whom is asked for; undefined where nothing narrows the list. */
async function marksOf(
  workspace: Workspace,
  reader: ReadableDatabase,
  { text, turn, whose }: Pick<MatterQuestion, 'text' | 'turn' | 'whose'>,
  days: MatterDays,
): Promise<Uint8Array | undefined> {
  let found = await marksOfText(workspace, reader, text);
  if (turn !== undefined) found = narrowed(found, await rowsInTurn(reader, turn, days));
  if (whose === undefined) return found;
  const { id: personId, section = '' } = workspace.session.person;
  const asked = whose === 'me' ? { personId } : { personId, section };
  return narrowed(found, await rowsOfHandler(reader, asked));
}

/** `rows` ascend. */
function narrowed(found: Uint8Array | undefined, rows: readonly number[]): Uint8Array {
  const marks = new Uint8Array((rows.at(-1) ?? 0) + 1);
  for (const rowId of rows) marks[rowId] = found === undefined ? 1 : (found[rowId] ?? 0);
  return marks;
}

/** Undefined where nothing was typed. Only punctuation: nothing contains it, and showing everything would look like a result. */
async function marksOfText(
  { matterColumns }: Workspace,
  reader: ReadableDatabase,
  text = '',
): Promise<Uint8Array | undefined> {
  const match = searchQuery(text);
  if (match !== undefined) return matterColumns.matching(reader, match);
  return text.trim() === '' ? undefined : NO_MATTER;
}

async function countTabs(
  workspace: Workspace,
  reader: ReadableDatabase,
  question: MatterQuestion,
  days: MatterDays,
): Promise<Record<MatterTab, number>> {
  const marks = await marksOf(workspace, reader, question, days);
  return workspace.matterColumns.count(fitting(question), marks, days);
}

async function loosen(
  workspace: Workspace,
  reader: ReadableDatabase,
  question: MatterQuestion,
  days: MatterDays,
): Promise<NonNullable<Answer['loosened']>> {
  const found: NonNullable<Answer['loosened']> = [];
  for (const without of LOOSENED) {
    if (question[without] === undefined || question[without] === false) continue;
    if (without === 'tab' && question.tab === 'all') continue;
    const rest: MatterQuestion =
      without === 'tab' ? { ...question, tab: 'all' } : { ...question, [without]: undefined };
    const total = (await countTabs(workspace, reader, rest, days))[rest.tab];
    if (total > 0) found.push({ without, total });
  }
  return found.sort((left, right) => right.total - left.total);
}

function viewRow(row: typeof matterTable.$inferSelect, handlers: readonly HandlerRow[]): MatterRow {
  const handler = handlers
    .filter(({ matterId }) => matterId === row.id)
    .map(({ section, personName }) => [personName, section].filter(Boolean).join(' '))
    .join('、');
  const { sessionTerm: term, sessionMeeting: meeting, grade, dueOn, soonOn, stageName, mergedWith } = row;
  const step = stepViewSchema.nullable().parse(JSON.parse(row.step ?? 'null'));
  return {
    id: row.id,
    kind: row.kind,
    number: row.number,
    title: row.title,
    proposers: row.proposers,
    units: row.units,
    keyMatter: row.keyMatter === 1,
    procedure: row.procedure,
    latestType: row.latestType,
    latestAt: row.latestAt,
    archived: row.archived === 1,
    ...(term === null || meeting === null ? {} : { session: { term, meeting } }),
    ...(grade === null ? {} : { grade }),
    ...(step === null ? {} : { step }),
    ...(dueOn === null ? {} : { dueOn }),
    ...(soonOn === null ? {} : { soonOn }),
    ...(stageName === null ? {} : { stageName }),
    ...(mergedWith === 0 ? {} : { mergedWith }),
    ...(handler === '' ? {} : { handler }),
  };
}
