/** 定期报告 (S1 三1): its prescribed headings, the period that is open, and what a clerk starts from. Pure. */
import { compareDates, formatChineseMonthDay, type LocalDate } from '../calendar/local-date';
import type { DueDate } from '../deadline/due-date';
import { clocksOfAssignment } from '../matter/matter-clocks';
import type { AssignmentView, MatterState } from '../matter/matter-state';
import { periodName } from './periodic-clocks';

export type PeriodicReport = AssignmentView['reports'][number];
export type ReportSections = PeriodicReport['sections'];

/** S1 三1: each heading with what it asks for; the last is filled from the progress that was recorded. */
export const PERIODIC_HEADINGS = [
  ['传达学习情况', '传达学习的情况'],
  ['采取的政策措施', '采取的措施'],
  ['政策实施效果', '实施效果，以数据说明'],
  ['典型做法', '典型做法'],
  ['困难问题及意见建议', '困难、问题和意见建议'],
  ['重大进展和重要情况', ''],
] as const;

export interface PeriodView {
  readonly due: DueDate;
  readonly name: string;
  readonly report?: PeriodicReport | undefined;
}

/** Every period in order, with its report: those that are frozen, and the answered ones that made room for later ones. */
export function periodsOf(part: AssignmentView, matter: MatterState): PeriodView[] {
  const frozen = clocksOfAssignment(part, matter).filter(({ purpose }) => purpose === 'periodic-report');
  const known = new Map(frozen.map(({ due }) => [due.startOn, due]));
  for (const { purpose, due } of [part.original, ...part.corrections].flatMap(
    (stood) => stood?.clocks ?? [],
  )) {
    if (purpose === 'periodic-report' && !known.has(due.startOn) && reportOn(part, due))
      known.set(due.startOn, due);
  }
  return [...known.values()]
    .map((due) => ({ due, name: periodName(due), report: reportOn(part, due) }))
    .sort((left, right) => compareDates(left.due.dueOn, right.due.dueOn));
}

function reportOn({ reports }: AssignmentView, { startOn }: DueDate): PeriodicReport | undefined {
  return reports.find(({ period }) => period.startOn === startOn);
}

/** The earliest period that is not reported on. */
export function openPeriod(part: AssignmentView, matter: MatterState): PeriodView | undefined {
  return periodsOf(part, matter).find(({ report }) => report === undefined);
}

/** Blank under the prescribed headings, but for what was recorded since the last report. */
export function proposeSections(part: AssignmentView): ReportSections {
  const since = part.reports.at(-1)?.on;
  const lines = [...part.progress]
    .filter(({ on }) => since === undefined || on > since)
    .sort((left, right) => compareDates(left.on, right.on))
    .map(({ on, text }) => `${formatChineseMonthDay(on)}，${text}`);
  return PERIODIC_HEADINGS.map(([heading, what]) => ({
    heading,
    text: what === '' ? lines.join('\n').slice(0, 20_000) : '',
  }));
}

/** 按时, 迟报, 未报, 未到期. */
export const REPORT_STANDINGS = ['in-time', 'late', 'missing', 'awaited'] as const;
export type ReportStanding = (typeof REPORT_STANDINGS)[number];

/** Late begins the day after the due one. */
export function standingOfReport(
  dueOn: LocalDate,
  reportedOn: LocalDate | undefined,
  today: LocalDate,
): ReportStanding {
  if (reportedOn !== undefined) return reportedOn <= dueOn ? 'in-time' : 'late';
  return dueOn < today ? 'missing' : 'awaited';
}
