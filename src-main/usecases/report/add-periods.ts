/** Periods that could not be frozen with the assignment: a year's holiday notice was missing, or another year has come. */
import { localDateOf } from '@shared/domain/calendar/local-date';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import {
  type PeriodicPlan,
  periodName,
  periodsAtAssignment,
  periodsToAdd,
  withPeriods,
} from '@shared/domain/report/periodic-clocks';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { findAssignment, loadMatter, performAct } from '../assignment/perform-act';
import { holidayTablesInForce } from '../desk/holiday-tables';
import { profileOfMatter } from '../matter/profile-of-matter';
import type { Workspace } from '../workspace';

const REASON = '补充定期报告的期限';

/** Said before the office assigns. @throws AppError NOT_FOUND. */
export async function previewPeriods(
  workspace: Workspace,
  { matterId, assignedOn }: CallInput<'report.preview'>,
): Promise<CallOutput<'report.preview'>> {
  return workspace.database.read(async (reader) => {
    const { facts } = await loadMatter(reader, matterId);
    const { missingYears } = periodsAtAssignment(facts.supervision?.reporting, {
      assignedOn,
      profile: profileOfMatter(workspace, facts),
      tables: await holidayTablesInForce(workspace, reader),
    });
    return { missingYears: [...missingYears] };
  });
}

/** @throws AppError NOT_FOUND. */
export async function readPeriodsToAdd(
  workspace: Workspace,
  { matterId, assignmentId }: CallInput<'report.to-add'>,
): Promise<CallOutput<'report.to-add'>> {
  return workspace.database.read(async (reader) => {
    const matter = await loadMatter(reader, matterId);
    const { dues, missingYears } = await planOf(
      workspace,
      reader,
      matter,
      findAssignment(matter, assignmentId),
    );
    return {
      periods: dues.map((due) => ({ name: periodName(due), dueOn: due.dueOn })),
      missingYears: [...missingYears],
    };
  });
}

/** @throws AppError ACTION_FORBIDDEN where nothing is to be added or the reply is given. */
export async function addPeriods(
  workspace: Workspace,
  { matterId, assignmentId }: CallInput<'report.add-periods'>,
): Promise<CallOutput<'report.add-periods'>> {
  const { dues } = await workspace.database.read(async (reader) => {
    const matter = await loadMatter(reader, matterId);
    return planOf(workspace, reader, matter, findAssignment(matter, assignmentId));
  });
  let added = 0;
  await performAct<'assignment.corrected'>(
    workspace,
    { matterId, assignmentId },
    'assignment.corrected',
    (_matter, { facts, reports }) => {
      const frozen = new Set(facts.clocks.map(({ due }) => `${due.ruleId} ${due.startOn}`));
      const lacking = dues.filter((due) => !frozen.has(`${due.ruleId} ${due.startOn}`));
      const clocks = withPeriods(facts.clocks, lacking, (due) =>
        reports.some(({ period }) => period.startOn === due.startOn),
      );
      added = clocks.filter(({ due }) => lacking.includes(due)).length;
      if (added === 0) throw new AppError('ACTION_FORBIDDEN', { act: 'assignment.corrected', state: 'none' });
      return { assignmentId, reason: REASON, clocks };
    },
  );
  return { added };
}

async function planOf(
  workspace: Workspace,
  database: ReadableDatabase,
  { facts }: MatterState,
  part: AssignmentView,
): Promise<PeriodicPlan> {
  if (part.facts.role === 'co-handler') return { dues: [], missingYears: [] };
  const circumstances = {
    assignedOn: part.facts.assignedOn,
    profile: profileOfMatter(workspace, facts),
    tables: await holidayTablesInForce(workspace, database),
  };
  return periodsToAdd(facts.supervision?.reporting, part.facts, circumstances, localDateOf(workspace.now()));
}
