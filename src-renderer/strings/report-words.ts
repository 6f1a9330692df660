/** Words of reports that return. */
import type { ReportStanding } from '@shared/domain/report/periodic-report';

export const REPORT_STANDING_WORDS: Readonly<Record<ReportStanding, string>> = {
  'in-time': '按时',
  late: '迟报',
  missing: '未报',
  awaited: '未到期',
};
