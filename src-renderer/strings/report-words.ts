/** Words of reports that return. */
import type { ReportingPlan } from '@shared/domain/matter/matter';
import type { ReportStanding } from '@shared/domain/report/periodic-report';

export const REPORTING_WORDS: Readonly<Record<ReportingPlan, string>> = {
  'annual-work': '年度重点工作',
  livelihood: '民生实事',
  'long-running': '长期办理事项',
};

export const REPORT_STANDING_WORDS: Readonly<Record<ReportStanding, string>> = {
  'in-time': '按时',
  late: '迟报',
  missing: '未报',
  awaited: '未到期',
};
