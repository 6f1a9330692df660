/** Who reported on time, late or not at all for a period: the office's look over D7, D8 and D9 (S1 三1). */
import { localDateOf } from '@shared/domain/calendar/local-date';
import { REPORT_STANDINGS, standingOfReport } from '@shared/domain/report/periodic-report';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { readPeriods, readReportsOf } from '../../database/repositories/report-repository';
import type { Workspace } from '../workspace';

/** Ten years of months. */
const PERIODS_SHOWN = 120;
const ROWS_SHOWN = 1000;

export async function reportOverview(
  workspace: Workspace,
  { period }: CallInput<'report.overview'>,
): Promise<CallOutput<'report.overview'>> {
  const today = localDateOf(workspace.now());
  return workspace.database.read(async (reader) => {
    const periods = await readPeriods(reader, PERIODS_SHOWN);
    // What has fallen due last is what the office has to look after; before that, what comes next.
    const first = periods.find(({ dueOn }) => dueOn < today) ?? periods.at(-1);
    const chosen = period ?? (first && { name: first.name, dueOn: first.dueOn });
    const owed = chosen ? await readReportsOf(reader, chosen, ROWS_SHOWN) : [];
    const rows = owed.map(({ reportedOn, ...row }) => ({
      ...row,
      ...(reportedOn === null ? {} : { reportedOn }),
      standing: standingOfReport(row.dueOn, reportedOn ?? undefined, today),
    }));
    return {
      periods,
      ...(chosen ? { chosen } : {}),
      rows,
      counts: Object.fromEntries(
        REPORT_STANDINGS.map((standing) => [
          standing,
          rows.filter((row) => row.standing === standing).length,
        ]),
      ) as CallOutput<'report.overview'>['counts'],
    };
  });
}
