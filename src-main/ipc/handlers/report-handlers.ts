/** Reports that return: one use case each. */
import type { CallName, Handlers } from '@shared/ipc/contract';
import { addPeriods, previewPeriods, readPeriodsToAdd } from '../../usecases/report/add-periods';
import { getReportDraft, saveReport } from '../../usecases/report/report-draft';
import { reportOverview } from '../../usecases/report/report-overview';
import { submitReport } from '../../usecases/report/submit-report';
import type { Workspace } from '../../usecases/workspace';

export function reportHandlers(workspace: Workspace) {
  return {
    'report.get': (input) => getReportDraft(workspace, input),
    'report.save': (input) => saveReport(workspace, input),
    'report.submit': (input) => submitReport(workspace, input),
    'report.preview': (input) => previewPeriods(workspace, input),
    'report.to-add': (input) => readPeriodsToAdd(workspace, input),
    'report.add-periods': (input) => addPeriods(workspace, input),
    'report.overview': (input) => reportOverview(workspace, input),
  } satisfies Partial<Pick<Handlers, CallName>>;
}
