/** What documents say of a matter again and again: who handles it, what is due, what was done last, as plain words. */
import type { DuePurpose } from '../assignment/assignment';
import { formatChineseDate, type LocalDate, localDateOf } from '../calendar/local-date';
import { clockState } from '../deadline/clock-state';
import type { PointId } from '../identifiers';
import type { Point } from '../matter/matter';
import { clocksOfAssignment, type MatterClock } from '../matter/matter-clocks';
import type { AssignmentView, MatterState } from '../matter/matter-state';
import { shortUnitName } from '../wording/reply-wording';

export const DUE_ACTS: Readonly<Record<DuePurpose, string>> = {
  'sign-for': '签收交办件',
  'return-request': '不属于本单位职责的，书面说明理由申请退办',
  'handling-plan': '报送处理方案',
  'plan-comments': '处理方案送人大常委会有关工作机构征求意见',
  'co-opinion': '报送会办意见',
  reply: '报送正式答复',
  report: '向人大常委会报告处理情况',
  'periodic-report': '报送本期进展情况',
};

/** The lead has to have the others' opinions by then (PRODUCT 4 D13). */
export function dueAct(purpose: DuePurpose, { facts }: AssignmentView): string {
  return purpose === 'co-opinion' && facts.role === 'lead' ? '收齐会办意见' : DUE_ACTS[purpose];
}

export function standing(matter: MatterState): AssignmentView[] {
  return matter.assignments.filter(({ state }) => state !== 'withdrawn');
}

export function answering(matter: MatterState): AssignmentView[] {
  return standing(matter).filter(({ facts }) => facts.role !== 'co-handler');
}

export function coHandling(matter: MatterState): AssignmentView[] {
  return standing(matter).filter(({ facts }) => facts.role === 'co-handler');
}

export function unitsText(assignments: readonly AssignmentView[]): string {
  return assignments.map(({ facts }) => shortUnitName(facts.unit.name)).join('、');
}

/** The clocks of a unit's part, earliest first; asking to return it is a right, no duty that can be overdue. */
export function dutiesOf(matter: MatterState, assignment: AssignmentView): MatterClock[] {
  return clocksOfAssignment(assignment, matter)
    .filter(
      ({ purpose }) => purpose !== 'return-request' && purpose !== 'plan-comments' && purpose !== 'report',
    )
    .sort((left, right) => (left.due.dueOn < right.due.dueOn ? -1 : 1));
}

export function clockOf(
  matter: MatterState,
  assignment: AssignmentView,
  purpose: DuePurpose,
): MatterClock | undefined {
  return clocksOfAssignment(assignment, matter).find((clock) => clock.purpose === purpose);
}

/** 还有4天, 逾期3天, 已于3月2日完成 — without the spaces that a window sets. */
export function clockWords({ due, doneOn }: MatterClock, today: LocalDate): string {
  if (doneOn !== undefined) return `已于${formatChineseDate(doneOn)}完成`;
  return clockState({ dueOn: due.dueOn, today, warnDays: 0 }).words.replaceAll(' ', '');
}

export function isOverdue({ due, doneOn }: MatterClock, today: LocalDate): boolean {
  return doneOn === undefined && due.dueOn < today;
}

/** The newest entries, of a point or of the matter as a whole. */
export function progressOf(matter: MatterState, pointId?: PointId, assignment?: AssignmentView): string[] {
  return (assignment ? [assignment] : standing(matter))
    .flatMap((part) => part.progress.map((entry) => ({ entry, unit: part.facts.unit.name })))
    .filter(({ entry }) => pointId === undefined || entry.pointId === pointId)
    .sort((left, right) => (left.entry.on < right.entry.on ? -1 : 1))
    .map(({ entry }) => `${formatChineseDate(entry.on)}，${entry.text}`);
}

export function pointText({ text }: Point): string {
  return text.replace(/^\s*[一二三四五六七八九十百]{1,3}、\s*/u, '');
}

export function dayOf(instant: number): string {
  return formatChineseDate(localDateOf(instant));
}
