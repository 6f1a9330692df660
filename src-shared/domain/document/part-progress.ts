/** Where a unit's part in a matter stands: its clock in one sentence, its duties and its points as tables. */
import type { BodyBlock } from '../../document-model/body-block';
import { formatChineseDate, type LocalDate } from '../calendar/local-date';
import type { AssignmentView, MatterState } from '../matter/matter-state';
import { assignedPoints } from '../reply/check-reply';
import { matterReference } from '../wording/matter-wording';
import { table } from './body-parts';
import { clockOf, clockWords, dueAct, dutiesOf, isOverdue, pointText, progressOf } from './matter-facts';

/** 应于…前报送正式答复，截至今日，距期限还有4天 (or 已逾期3天)，尚未收到. */
export function stateOfClock(matter: MatterState, assignment: AssignmentView, today: LocalDate): string {
  const purpose = assignment.facts.role === 'co-handler' ? 'co-opinion' : 'reply';
  const clock = clockOf(matter, assignment, purpose);
  const now = `截至${formatChineseDate(today)}`;
  if (!clock) return `${now}，尚未办结。`;
  const due = `应于${formatChineseDate(clock.due.dueOn)}前${dueAct(purpose, assignment)}`;
  const words = clockWords(clock, today);
  if (clock.doneOn !== undefined) return `${due}，${words}。`;
  return `${due}，${now}，${isOverdue(clock, today) ? `已${words}` : words.replace(/^还有/u, '距期限还有')}，尚未收到。`;
}

export function dutiesTable(matter: MatterState, assignment: AssignmentView, today: LocalDate): BodyBlock[] {
  const duties = dutiesOf(matter, assignment);
  if (duties.length === 0) return [];
  return [
    table({
      columns: [
        ['序号', 0.6],
        ['应完成事项', 2.4],
        ['期限', 1.6],
        ['目前情况', 2],
      ],
      rows: duties.map((clock, index) => [
        String(index + 1),
        dueAct(clock.purpose, assignment),
        formatChineseDate(clock.due.dueOn),
        clock.doneOn === undefined ? `未完成，${clockWords(clock, today)}` : clockWords(clock, today),
      ]),
    }),
  ];
}

export function pointsProgress(matter: MatterState, assignment: AssignmentView): BodyBlock {
  const points = assignedPoints(matter, assignment);
  const whole = progressOf(matter, undefined, assignment).at(-1) ?? '未报送进展';
  return table({
    columns: [
      ['序号', 0.6],
      ['要点', 2.6],
      ['目前进展', 3.4],
    ],
    rows:
      points.length === 0
        ? [['1', matterReference(matter.facts), whole]]
        : points.map((point, index) => [
            String(index + 1),
            pointText(point),
            progressOf(matter, point.id, assignment).at(-1) ?? '未报送进展',
          ]),
  });
}
