/** 事项: one page of the list with the counts of its tabs. */
import { addDays, localDateOf } from '@shared/domain/calendar/local-date';
import { type MatterRow, stepViewSchema } from '@shared/ipc/calls/matter-calls';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import {
  countMatterTabs,
  type MatterListRow,
  type MatterSelection,
  readMatterPage,
} from '../../database/repositories/matter-list-repository';
import { searchQuery } from '../../database/search-text';
import type { Workspace } from '../workspace';
import { profileInForce } from './profile-of-matter';

const NOTHING = { all: 0, mine: 0, overdue: 0, soon: 0, waiting: 0, dissatisfied: 0, closed: 0 };

export async function listMatters(
  workspace: Workspace,
  filter: CallInput<'matter.list'>,
): Promise<CallOutput<'matter.list'>> {
  const { kind, unitId, keyOnly, text = '' } = filter;
  const match = searchQuery(text);
  // Only punctuation was typed: nothing contains it, and showing everything would look like a result.
  if (match === undefined && text.trim() !== '') return { rows: [], total: 0, counts: { ...NOTHING } };
  return workspace.database.read(async (reader) => {
    const today = localDateOf(workspace.now());
    const { warnDays } = await profileInForce(workspace, reader);
    const soonUntil = addDays(today, warnDays.general);
    const selection: MatterSelection = { kind, unitId, keyOnly, match, today, soonUntil };
    const counts = await countMatterTabs(reader, selection);
    const total = counts[filter.tab];
    const rows = filter.offset < total ? await readMatterPage(reader, selection, filter, total) : [];
    return { rows: rows.map(viewRow), total, counts };
  });
}

function viewRow(row: MatterListRow): MatterRow {
  const { sessionTerm: term, sessionMeeting: meeting, grade, dueOn } = row;
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
  };
}
