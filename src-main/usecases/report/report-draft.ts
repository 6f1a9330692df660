/** What a unit is writing for a period: the saved draft, or the proposal where nothing was saved; autosaved upon its version. */
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { type PeriodView, periodsOf, proposeSections } from '@shared/domain/report/periodic-report';
import { reportDraftSchema } from '@shared/ipc/calls/report-calls';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { readReportDraft, saveReportDraft } from '../../database/repositories/report-repository';
import { findAssignment, loadMatter, requireAllowed } from '../assignment/perform-act';
import { requireFiles } from '../file/require-files';
import type { Workspace } from '../workspace';

/** @throws AppError NOT_FOUND for a period that is not frozen, ACTION_FORBIDDEN for another's or one that is reported on. */
export function requireOpenPeriod(
  matter: MatterState,
  part: AssignmentView,
  startOn: CallInput<'report.get'>['startOn'],
): PeriodView {
  const period = periodsOf(part, matter).find(({ due }) => due.startOn === startOn);
  if (!period) throw new AppError('NOT_FOUND', { what: 'period' });
  if (period.report) throw new AppError('ACTION_FORBIDDEN', { act: 'report.submitted', state: 'reported' });
  return period;
}

export async function getReportDraft(
  workspace: Workspace,
  place: CallInput<'report.get'>,
): Promise<CallOutput<'report.get'>> {
  return workspace.database.read(async (reader) => {
    const part = await requireWritable(reader, workspace, place);
    const row = await readReportDraft(reader, place);
    if (!row) return { draft: { sections: proposeSections(part), evidence: [] }, version: 0 };
    const { version, savedAt, savedBy } = row;
    return { draft: reportDraftSchema.parse(JSON.parse(row.content)), version, savedAt, savedBy };
  });
}

/** @throws AppError STALE_VERSION, BLOB_MISSING, and as `getReportDraft`. */
export async function saveReport(
  workspace: Workspace,
  { draft, version, ...place }: CallInput<'report.save'>,
): Promise<CallOutput<'report.save'>> {
  await requireFiles(workspace, draft.evidence);
  const savedAt = workspace.now();
  const saved = await workspace.database.write(async (tx) => {
    await requireWritable(tx, workspace, place);
    const { matterId, ...at } = place;
    return saveReportDraft(tx, at, {
      matterId,
      version,
      content: JSON.stringify(draft),
      files: draft.evidence,
      savedAt,
      savedBy: workspace.session.person.name,
    });
  });
  return { version: saved, savedAt };
}

async function requireWritable(
  database: ReadableDatabase,
  { session }: Workspace,
  { matterId, assignmentId, startOn }: CallInput<'report.get'>,
): Promise<AssignmentView> {
  const matter = await loadMatter(database, matterId);
  const part = findAssignment(matter, assignmentId);
  requireAllowed(matter, part, 'report.submitted', session.identity);
  requireOpenPeriod(matter, part, startOn);
  return part;
}
