/**
 * Whether the matter's rules let late requests to return lapse (D12). A desk that does not know them marks the request and leaves it
 * to the office. The frozen day stands for a receipt that nobody could know when the medium left: a unit that was reached late has
 * its days from then on, or its right would lapse on the way.
 */
import { type LocalDate, localDateOf } from '@shared/domain/calendar/local-date';
import { computeDueDate } from '@shared/domain/deadline/compute-due-date';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { findRule } from '@shared/domain/profile/profile-rules';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { recordedAtOf } from '../../database/repositories/event-repository';
import { holidayTablesInForce } from '../desk/holiday-tables';
import type { Workspace } from '../workspace';
import { findProfileOfMatter } from './profile-of-matter';

/** At this desk, today: false too while a unit that was reached late still has days. */
export async function lateRequestsLapse(
  workspace: Workspace,
  database: ReadableDatabase,
  matter: MatterState,
): Promise<boolean> {
  if (!lapsesByRules(workspace, matter)) return false;
  const { unitId } = workspace.session.identity;
  const own = matter.assignments.findLast(
    ({ facts, state }) => facts.unit.unitId === unitId && state !== 'withdrawn',
  );
  return !own || !(await isInTimeByReceipt(workspace, database, matter, own));
}

/** What the rules say, whenever the unit was reached; false where they are not on this desk. */
export function lapsesByRules(workspace: Workspace, { facts }: MatterState): boolean {
  return findProfileOfMatter(workspace, facts)?.settings.lateReturnRequestsLapse ?? false;
}

/** The unit received it after the day that stands for the receipt, and its days from then are not over. */
export async function isInTimeByReceipt(
  workspace: Workspace,
  database: ReadableDatabase,
  matter: MatterState,
  { facts, stamp }: AssignmentView,
): Promise<boolean> {
  const due = facts.clocks.find(({ purpose }) => purpose === 'return-request')?.due;
  const profile = findProfileOfMatter(workspace, matter.facts);
  const [start] = due?.steps ?? [];
  if (!due || !profile || start?.kind !== 'start' || start.standIn === undefined) return false;
  const receivedOn = localDateOf(await recordedAtOf(database, stamp.eventId));
  if (receivedOn <= due.startOn) return false;
  const rule = findRule(profile, due.ruleId);
  const tables = await holidayTablesInForce(workspace, database);
  const last = rule && dayOrUnknown(() => computeDueDate(rule, receivedOn, profile, tables).dueOn);
  // Where no table says which days count, or no rule how many, nobody can say that it is late.
  return last === undefined || localDateOf(workspace.now()) <= last;
}

function dayOrUnknown(compute: () => LocalDate): LocalDate | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof AppError && error.code === 'HOLIDAYS_MISSING') return undefined;
    throw error;
  }
}
